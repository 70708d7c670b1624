-- What a lender lays over the law: proposals, and the word of another person on each. Only grows.
create table policy_change (
  tenant_id text collate "C" not null references lender (lender_id),
  change_id text collate "C" not null,
  settings json not null,
  effective_from date not null,
  reason text not null check (reason <> ''),
  author text collate "C" not null,
  proposed_at timestamptz not null,
  primary key (tenant_id, change_id)
);

create table policy_verdict (
  tenant_id text collate "C" not null,
  change_id text collate "C" not null,
  decided_by text collate "C" not null,
  decided_at timestamptz not null,
  approved boolean not null,
  note text not null,
  version integer check (version > 0),
  primary key (tenant_id, change_id),
  foreign key (tenant_id, change_id) references policy_change (tenant_id, change_id),
  unique (tenant_id, version),
  check (approved = (version is not null))
);

alter table policy_change enable row level security;
alter table policy_change force row level security;
create policy tenant on policy_change
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert on policy_change to fencun_app;

alter table policy_verdict enable row level security;
alter table policy_verdict force row level security;
create policy tenant on policy_verdict
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert on policy_verdict to fencun_app;
