do $$
begin
  assert not has_table_privilege('fencun_app', 'api_key_act', 'update, delete, truncate'),
    'who made, rotated or revoked a key is never changed or deleted';
  assert not has_table_privilege('fencun_app', 'api_key_secret', 'select, insert, update, delete'),
    'the work of a tenant never sees the hash of a secret';
end $$;
