-- The role of the evidence log: sequencer, publisher and self-audit. It moves what the application
-- leaves in the outbox into the log and has no right to change or delete what stands there.
do $$
declare
  may_become boolean;
begin
  if not exists (select from pg_roles where rolname = 'fencun_log') then
    begin
      create role fencun_log nologin;
    exception
      when duplicate_object or unique_violation then null;
    end;
  end if;

  if exists (
    select from pg_roles where rolname = 'fencun_log' and (rolsuper or rolbypassrls)
  ) then
    raise exception 'role fencun_log must not bypass row-level security'
      using hint = 'alter role fencun_log nosuperuser nobypassrls';
  end if;

  if current_setting('server_version_num')::int >= 160000 then
    may_become := pg_has_role(current_user, 'fencun_log', 'SET');
  else
    may_become := pg_has_role(current_user, 'fencun_log', 'MEMBER');
  end if;
  if not may_become then
    execute format('grant fencun_log to %I', current_user);
  end if;

  execute format('grant usage on schema %I to fencun_log', current_schema());
end $$;

-- What has happened and is not in the log yet: written with the event, in its transaction.
create table evidence_outbox (
  tenant_id text collate "C" not null,
  leaf_id text collate "C" not null,
  n integer,
  leaf bytea not null check (octet_length(leaf) between 2 and 32768),
  primary key (tenant_id, leaf_id)
);

-- The log itself, from place 0 on.
create table evidence_leaf (
  tenant_id text collate "C" not null,
  seq bigint not null check (seq >= 0),
  leaf_id text collate "C" not null,
  leaf bytea not null,
  primary key (tenant_id, seq),
  unique (tenant_id, leaf_id)
);

-- Full tiles: 256 hashes of 32 bytes. What is not full yet stands at the head's edge.
create table evidence_tile (
  tenant_id text collate "C" not null,
  level smallint not null check (level >= 0),
  idx bigint not null check (idx >= 0),
  hashes bytea not null check (octet_length(hashes) = 8192),
  primary key (tenant_id, level, idx)
);

create table evidence_head (
  tenant_id text collate "C" not null primary key,
  size bigint not null check (size >= 0),
  edge bytea not null,
  checkpoint text not null,
  at timestamptz not null
);

create table evidence_checkpoint (
  tenant_id text collate "C" not null,
  size bigint not null,
  at timestamptz not null,
  body text not null,
  primary key (tenant_id, size)
);

-- Which keys sign a log, and since and until when.
create table evidence_key (
  tenant_id text collate "C" not null,
  key_id text collate "C" not null,
  vkey text not null,
  since timestamptz not null,
  ended timestamptz,
  primary key (tenant_id, key_id)
);

-- A random word for each person who acts: the log never names them.
create table staff_pseudonym (
  tenant_id text collate "C" not null,
  staff_id text collate "C" not null,
  pseudonym text collate "C" not null check (octet_length(pseudonym) = 22),
  primary key (tenant_id, staff_id),
  unique (tenant_id, pseudonym)
);

-- What the commitments of leaves beside the timelines open to, sealed under the key of the debtor
-- it is about, or of the lender.
create table evidence_record (
  tenant_id text collate "C" not null,
  leaf_id text collate "C" not null,
  debtor_id text collate "C",
  sealed bytea not null,
  primary key (tenant_id, leaf_id)
);

create index evidence_record_debtor on evidence_record (tenant_id, debtor_id)
  where debtor_id is not null;

-- What the log's own check of itself found. Only grows.
create table evidence_audit (
  tenant_id text collate "C" not null,
  at timestamptz not null,
  scope text collate "C" not null check (scope in ('sample', 'whole')),
  size bigint not null,
  checked bigint not null,
  findings json not null,
  primary key (tenant_id, at, scope)
);

do $$
declare
  name text;
begin
  foreach name in array array['evidence_outbox', 'evidence_leaf', 'evidence_tile', 'evidence_head',
    'evidence_checkpoint', 'evidence_key', 'staff_pseudonym', 'evidence_record', 'evidence_audit']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I
      using (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))
      with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))', name);
  end loop;
end $$;

grant insert on evidence_outbox to fencun_app;
grant select, insert on staff_pseudonym, evidence_record to fencun_app;

grant select, delete on evidence_outbox to fencun_log;
grant select, insert on evidence_leaf, evidence_tile, evidence_checkpoint, evidence_audit to fencun_log;
grant select, insert, update on evidence_head to fencun_log;
grant select, insert, update (ended) on evidence_key to fencun_log;
grant select on staff_pseudonym, evidence_record to fencun_log;
