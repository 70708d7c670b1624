do $$
begin
  assert not has_table_privilege('fencun_app', 'timeline_event', 'update, delete, truncate'),
    'an event is never changed or deleted';
  assert not has_table_privilege('fencun_app', 'debtor_timeline', 'delete, truncate'),
    'a timeline never disappears';
end $$;
