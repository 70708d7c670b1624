do $$
begin
  assert not has_table_privilege('fencun_app', 'destruction_act', 'update, delete, truncate'),
    'the record of a destruction is never changed or deleted';
  assert not has_table_privilege('fencun_app', 'legal_hold', 'update, delete, truncate'),
    'a legal hold ends by a row of its own';
  assert not has_table_privilege('fencun_app', 'debtor_key', 'delete, truncate'),
    'no key of a debtor is deleted by hand';
end $$;
