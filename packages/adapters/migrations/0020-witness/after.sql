do $$
begin
  assert has_table_privilege('fencun_app', 'witness_step', 'select')
    and has_table_privilege('fencun_app', 'witness_step', 'insert')
    and not has_table_privilege('fencun_app', 'witness_step', 'update, delete, truncate')
    and not has_any_column_privilege('fencun_app', 'witness_step', 'update'),
    'what a witness signed is neither changed nor forgotten';
  assert not has_table_privilege('fencun_app', 'witness_cosignature', 'update, delete, truncate')
    and not has_table_privilege('fencun_app', 'witness_incident', 'update, delete, truncate')
    and not has_table_privilege('fencun_app', 'evidence_timestamp', 'update, delete, truncate'),
    'what outsiders said is neither changed nor deleted';
  assert not has_column_privilege('fencun_app', 'witness_log', 'vkey', 'update')
    and not has_column_privilege('fencun_app', 'witness', 'vkey', 'update'),
    'a key that is trusted cannot be exchanged for another';
  perform set_config('app.tenant', 'a-lender', true);
  begin
    insert into witness_step (tenant_id, origin, after_size, size, root, note, at)
    values ('a-lender', 'log', 5, 5, decode(repeat('00', 32), 'hex'), '', now());
    raise exception 'a step without growth was taken';
  exception
    when check_violation then null;
  end;
  perform set_config('app.tenant', '', true);
end $$;
