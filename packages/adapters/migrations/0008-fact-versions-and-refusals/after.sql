do $$
begin
  assert not has_table_privilege('fencun_app', 'refused_number', 'update, delete, truncate'),
    'a refusal stays in the register for ever';
  assert not has_table_privilege('fencun_app', 'refusal_withdrawal', 'update, delete, truncate'),
    'a withdrawal stays as well';
  assert (select relforcerowsecurity from pg_class where oid = 'debtor_timeline'::regclass),
    'row-level security is forced on timelines again';
  perform set_config('app.tenant', 'a-lender', true);
  assert (select string_agg(point_id || '=' || number_key, ' ' order by point_id) from debtor_number)
    = 'of-son=key-2 of-wife=key-1 own=key-3', 'every point has its number';
  assert (select string_agg(number_key || '=' || refusal_id, ' ' order by number_key)
    from refused_number) = 'key-1=r1 key-2=r2', 'contacts'' refusals are in the register';
  assert (select string_agg(refusal_id, ' ') from refusal_withdrawal) = 'r2',
    'what was withdrawn is withdrawn';
  perform set_config('app.tenant', '', true);
end $$;
