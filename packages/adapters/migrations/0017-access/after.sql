do $$
declare
  name text;
begin
  foreach name in array array[
    'data_look', 'access_alarm', 'access_alarm_word', 'export_ask', 'export_verdict',
    'export_made', 'export_taken', 'export_case'
  ] loop
    assert not has_table_privilege('fencun_app', name, 'update, delete, truncate'),
      'who saw and took what is never changed or deleted';
  end loop;
  assert not has_table_privilege('fencun_app', 'export_file', 'update, truncate'),
    'a file is kept as it was made, or removed';
end $$;
