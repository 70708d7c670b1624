do $$
begin
  assert not has_table_privilege('fencun_app', 'written_note', 'update, delete, truncate'),
    'what was written is never changed or deleted';
end $$;
