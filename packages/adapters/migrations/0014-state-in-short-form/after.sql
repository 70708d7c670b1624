do $$
begin
  assert (select col_description(attrelid, attnum) like '%form 2%' from pg_attribute
    where attrelid = 'debtor_timeline'::regclass and attname = 'state'), 'the form is named';
  perform set_config('app.tenant', 'a-lender', true);
  assert (select state from debtor_timeline) = '{"contacts": {}}', 'no snapshot is touched';
  perform set_config('app.tenant', '', true);
end $$;
