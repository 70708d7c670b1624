do $$
begin
  assert not has_table_privilege('fencun_app', 'debtor_key', 'delete, truncate'),
    'no work of a tenant destroys a key';
  assert not has_table_privilege('fencun_app', 'person_index', 'update, delete, truncate'),
    'what a debtor is found by only grows, until it is destroyed';
end $$;
