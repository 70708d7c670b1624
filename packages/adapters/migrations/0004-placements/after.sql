do $$
begin
  assert not has_table_privilege('fencun_app', 'contact_record', 'update, delete, truncate'),
    'a contact record is never changed or deleted';
  assert not has_table_privilege('fencun_app', 'case_number', 'update, delete, truncate'),
    'a case number stays placed';
end $$;
