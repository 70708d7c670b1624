select set_config('app.tenant', 'a-lender', true);
insert into debtor_timeline (bucket, tenant_id, debtor_id, version, state) values (7, 'a-lender', '07-debtor', 5,
  '{"points": {
      "of-wife": {"party": "wife", "role": "contact", "numberKey": "key-1"},
      "of-son": {"party": "son", "role": "contact", "numberKey": "key-2"},
      "own": {"party": "himself", "role": "debtor", "numberKey": "key-3"}},
    "refusals": {
      "r1": {"party": "wife", "role": "contact", "scope": {"kind": "for-ever"}, "at": 1763431200000, "withdrawn": false},
      "r2": {"party": "son", "role": "contact", "scope": {"kind": "for-ever"}, "at": 1763431200000, "withdrawn": true},
      "r3": {"party": "himself", "role": "debtor", "scope": {"kind": "channel", "channel": "sms"}, "at": 1763431200000, "withdrawn": false}}}');
select set_config('app.tenant', '', true);
