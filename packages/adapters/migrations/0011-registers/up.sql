-- What kind of lender this is. No row: nobody said.
create table lender_register (
  tenant_id text collate "C" primary key references lender (lender_id),
  lender_type text not null
    check (lender_type in ('bank', 'consumer-finance', 'micro-loan', 'asset-manager'))
);

create table engagement (
  tenant_id text collate "C" not null,
  org_id text collate "C" not null,
  impact_assessed_on date,
  evaluated_on date,
  subcontracted boolean not null,
  primary key (tenant_id, org_id),
  foreign key (tenant_id, org_id) references org (tenant_id, org_id)
);

create table qualification (
  tenant_id text collate "C" not null,
  staff_id text collate "C" not null,
  trained_on date,
  confidentiality_signed boolean not null,
  suspended boolean not null,
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, staff_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['lender_register', 'engagement', 'qualification'] loop
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

grant select, insert, update on lender_register, engagement, qualification to fencun_app;
