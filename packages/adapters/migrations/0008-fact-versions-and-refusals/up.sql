-- How often each group of a lender's facts has changed. No row: never.
create table fact_version (
  tenant_id text collate "C" not null,
  scope text collate "C" not null,
  version integer not null check (version > 0),
  primary key (tenant_id, scope)
);

-- The number behind each point of a debtor's timeline, as its keyed hash.
create table debtor_number (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  point_id text collate "C" not null,
  number_key text collate "C" not null,
  primary key (bucket, tenant_id, debtor_id, point_id),
  foreign key (bucket, tenant_id, debtor_id)
    references debtor_timeline (bucket, tenant_id, debtor_id)
);

-- Numbers that a contact refused, for the whole lender. A refusal stays; what lifts it is a row of
-- another table, and only for that refusal.
create table refused_number (
  tenant_id text collate "C" not null,
  number_key text collate "C" not null,
  refusal_id text collate "C" not null,
  at timestamptz not null,
  primary key (tenant_id, number_key, refusal_id)
);

create table refusal_withdrawal (
  tenant_id text collate "C" not null,
  refusal_id text collate "C" not null,
  at timestamptz not null,
  primary key (tenant_id, refusal_id)
);

-- What timelines hold already. The owner sees no tenant's rows unless told to, so for these
-- statements row-level security is not forced on it.
alter table debtor_timeline no force row level security;

insert into debtor_number (bucket, tenant_id, debtor_id, point_id, number_key)
select t.bucket, t.tenant_id, t.debtor_id, point.key, point.value ->> 'numberKey'
from debtor_timeline t, json_each(t.state -> 'points') point;

insert into refused_number (tenant_id, number_key, refusal_id, at)
select t.tenant_id, point.value ->> 'numberKey', said.key,
  min(to_timestamp((said.value ->> 'at')::float8 / 1000))
from debtor_timeline t, json_each(t.state -> 'refusals') said, json_each(t.state -> 'points') point
where said.value -> 'scope' ->> 'kind' = 'for-ever'
  and said.value ->> 'role' not in ('debtor', 'guarantor')
  and point.value ->> 'party' = said.value ->> 'party'
group by t.tenant_id, point.value ->> 'numberKey', said.key;

insert into refusal_withdrawal (tenant_id, refusal_id, at)
select t.tenant_id, said.key, to_timestamp((said.value ->> 'at')::float8 / 1000)
from debtor_timeline t, json_each(t.state -> 'refusals') said
where said.value ->> 'withdrawn' = 'true'
on conflict do nothing;

alter table debtor_timeline force row level security;

do $$
declare
  name text;
begin
  foreach name in array array[
    'fact_version', 'debtor_number', 'refused_number', 'refusal_withdrawal'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I '
      'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) '
      'with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name
    );
  end loop;
end $$;

grant select, insert, update on fact_version, debtor_number to fencun_app;
grant select, insert on refused_number, refusal_withdrawal to fencun_app;
