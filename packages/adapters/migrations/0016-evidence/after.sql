do $$
begin
  assert has_table_privilege('fencun_app', 'evidence_outbox', 'insert')
    and not has_table_privilege('fencun_app', 'evidence_outbox', 'select, update, delete, truncate'),
    'the application writes into the outbox and can neither read, change nor delete there';
  assert not has_table_privilege('fencun_app', 'evidence_leaf', 'select, insert, update, delete')
    and not has_table_privilege('fencun_app', 'evidence_tile', 'select, insert, update, delete')
    and not has_table_privilege('fencun_app', 'evidence_head', 'select, insert, update, delete')
    and not has_table_privilege('fencun_app', 'evidence_checkpoint', 'select, insert, update, delete'),
    'the application has no right in the log';
  assert not has_table_privilege('fencun_log', 'evidence_leaf', 'update, delete, truncate')
    and not has_table_privilege('fencun_log', 'evidence_tile', 'update, delete, truncate')
    and not has_table_privilege('fencun_log', 'evidence_checkpoint', 'update, delete, truncate')
    and not has_table_privilege('fencun_log', 'evidence_outbox', 'insert, update, truncate'),
    'what stands in the log is neither changed nor deleted, and the log writes no events';
  assert not has_table_privilege('fencun_log', 'timeline_event', 'select, insert, update, delete'),
    'the log sees no timeline';
end $$;
