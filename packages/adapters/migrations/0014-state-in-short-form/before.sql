select set_config('app.tenant', 'a-lender', true);
insert into debtor_timeline (bucket, tenant_id, debtor_id, version, state)
values (7, 'a-lender', '07-debtor', 1, '{"contacts": {}}');
select set_config('app.tenant', '', true);
