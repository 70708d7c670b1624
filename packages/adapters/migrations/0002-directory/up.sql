-- The tenants themselves, read by the owner only.
create table lender (
  lender_id text collate "C" primary key,
  name text not null,
  profile text not null,
  demonstration boolean not null
);

create table org (
  tenant_id text collate "C" not null references lender (lender_id),
  org_id text collate "C" not null,
  kind text not null check (kind in ('lender', 'agency')),
  name text not null,
  listed boolean not null,
  contract_until date,
  primary key (tenant_id, org_id)
);

create table staff (
  tenant_id text collate "C" not null,
  staff_id text collate "C" not null,
  org_id text collate "C" not null,
  role text not null,
  name text not null,
  account text not null,
  active boolean not null,
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, org_id) references org (tenant_id, org_id)
);

-- Who signs in is known before the tenant is: this table leads to it, for the owner only.
create table staff_home (
  staff_id text collate "C" primary key,
  lender_id text collate "C" not null references lender (lender_id),
  account_key text collate "C" not null unique
);

create table recorded_line (
  tenant_id text collate "C" not null,
  line_id text collate "C" not null,
  org_id text collate "C" not null,
  label text not null,
  recorded boolean not null,
  recorder_up boolean not null,
  primary key (tenant_id, line_id),
  foreign key (tenant_id, org_id) references org (tenant_id, org_id)
);

-- The law's calendar is the same for every tenant.
create table holiday_notice (
  year smallint primary key,
  notice json not null
);

alter table org enable row level security;
alter table org force row level security;
create policy tenant on org
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on org to fencun_app;

alter table staff enable row level security;
alter table staff force row level security;
create policy tenant on staff
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on staff to fencun_app;

alter table recorded_line enable row level security;
alter table recorded_line force row level security;
create policy tenant on recorded_line
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on recorded_line to fencun_app;
