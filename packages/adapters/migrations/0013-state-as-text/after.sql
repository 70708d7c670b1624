do $$
begin
  assert (select atttypid = 'text'::regtype from pg_attribute
    where attrelid = 'debtor_timeline'::regclass and attname = 'state'), 'a state is text';
  assert (select relrowsecurity and relforcerowsecurity from pg_class
    where oid = 'debtor_timeline'::regclass), 'row-level security is still forced';
end $$;
do $$
begin
  perform set_config('app.tenant', 'a-lender', true);
  assert (select state from debtor_timeline) = '{"b": 1, "a": {"y": 2, "x": 3}}', 'to the letter';
  perform set_config('app.tenant', '', true);
end $$;
