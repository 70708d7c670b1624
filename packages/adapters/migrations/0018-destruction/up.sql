-- The record of destroying what an agency holds: act after act. Only grows.
create table destruction_act (
  tenant_id text collate "C" not null references lender (lender_id),
  destruction_id text collate "C" not null,
  act_no integer not null check (act_no > 0),
  kind text not null check (kind <> ''),
  at timestamptz not null,
  act json not null,
  primary key (tenant_id, destruction_id, act_no)
);

-- Whom it is about and why some are kept; the agency's wrap of before, until a check has tried it.
create table destruction_debtor (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  destruction_id text collate "C" not null,
  cases text not null,
  kept text not null,
  subject text collate "C",
  kek_id text collate "C",
  old_wrap bytea,
  primary key (bucket, tenant_id, debtor_id, destruction_id)
);
create index destruction_debtor_of on destruction_debtor (tenant_id, destruction_id, bucket, debtor_id);

-- The record that an agency handed over: a line per case, personal data in it as it is sealed.
create table handover_line (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  destruction_id text collate "C" not null,
  case_id text collate "C" not null,
  hash bytea not null check (octet_length(hash) = 32),
  line bytea not null,
  primary key (bucket, tenant_id, debtor_id, destruction_id, case_id)
);
create index handover_line_of on handover_line (tenant_id, destruction_id, case_id);

-- Suits and orders to keep, and the end of each. Only grows.
create table legal_hold (
  tenant_id text collate "C" not null references lender (lender_id),
  hold_id text collate "C" not null,
  of_debtor text collate "C" not null,
  kind text not null check (kind in ('suit', 'legal-hold')),
  reason text not null check (reason <> ''),
  placed_by text collate "C" not null,
  placed_at timestamptz not null,
  primary key (tenant_id, hold_id)
);

create table legal_hold_lift (
  tenant_id text collate "C" not null,
  hold_id text collate "C" not null,
  reason text not null check (reason <> ''),
  lifted_by text collate "C" not null,
  lifted_at timestamptz not null,
  primary key (tenant_id, hold_id),
  foreign key (tenant_id, hold_id) references legal_hold (tenant_id, hold_id)
);

create table retention_setting (
  tenant_id text collate "C" primary key references lender (lender_id),
  member boolean,
  backup_days integer not null check (backup_days between 1 and 366)
);

-- Until when each file is kept, as of the last look; made anew each time.
create table retention_due (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  record text not null,
  state text collate "C" not null check (state in ('due', 'kept', 'open')),
  due_on date,
  rules text not null,
  holds text not null,
  primary key (bucket, tenant_id, debtor_id)
);
create index retention_due_on on retention_due (tenant_id, due_on, debtor_id);

create table retention_run (
  tenant_id text collate "C" primary key references lender (lender_id),
  at timestamptz not null
);

-- Files whose time was over and whose personal data is gone. Only grows.
create table expired_file (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  at timestamptz not null,
  due_on date not null,
  rules text not null,
  took text not null,
  primary key (bucket, tenant_id, debtor_id, at)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'destruction_act', 'destruction_debtor', 'handover_line', 'legal_hold', 'legal_hold_lift',
    'retention_setting', 'retention_due', 'retention_run', 'expired_file'
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

-- What the work of a tenant may do. Nothing personal is deleted under this role: that takes the
-- program's own work as the owner, which writes down what it takes.
grant select, insert on destruction_act, legal_hold, legal_hold_lift, expired_file to fencun_app;
grant select, insert, update on destruction_debtor, retention_setting, retention_run to fencun_app;
grant select, insert on handover_line, retention_due to fencun_app;
