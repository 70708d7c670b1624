do $$
begin
  assert not has_table_privilege('fencun_app', 'attachment', 'update, delete, truncate'),
    'what was attached is never changed';
  assert not has_table_privilege('fencun_app', 'attachment_reading', 'update, delete, truncate'),
    'who listened is never changed';
end $$;
