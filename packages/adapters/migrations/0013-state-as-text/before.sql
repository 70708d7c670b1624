select set_config('app.tenant', 'a-lender', true);
insert into debtor_timeline (bucket, tenant_id, debtor_id, version, state)
values (7, 'a-lender', '07-debtor', 1, '{"b": 1, "a": {"y": 2, "x": 3}}');
select set_config('app.tenant', '', true);
