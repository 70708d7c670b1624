-- Keys of the logs of counterparties: whose checkpoints we sign.
create table witness_log (
  tenant_id text collate "C" not null,
  origin text collate "C" not null,
  key_id text collate "C" not null,
  vkey text not null,
  since timestamptz not null,
  ended timestamptz,
  primary key (tenant_id, origin, key_id)
);

-- What we signed of them, each step after one that nobody else may take: of two requests that start
-- from the same size one finds the place taken. There is no right to change or delete a step.
create table witness_step (
  tenant_id text collate "C" not null,
  origin text collate "C" not null,
  after_size bigint not null check (after_size >= 0),
  size bigint not null check (size > after_size),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null,
  primary key (tenant_id, origin, after_size),
  unique (tenant_id, origin, size)
);

-- Those who sign the checkpoints of our own logs.
create table witness (
  tenant_id text collate "C" not null,
  name text collate "C" not null,
  key_id text collate "C" not null,
  vkey text not null,
  url text not null,
  since timestamptz not null,
  ended timestamptz,
  primary key (tenant_id, name, key_id)
);

create table witness_cosignature (
  tenant_id text collate "C" not null,
  size bigint not null check (size >= 0),
  name text collate "C" not null,
  key_id text collate "C" not null,
  line text not null,
  at timestamptz not null,
  primary key (tenant_id, name, key_id, size)
);

-- Contradictions between logs and witnesses, with what proves them.
create table witness_incident (
  tenant_id text collate "C" not null,
  side text collate "C" not null check (side in ('theirs', 'ours')),
  kind text collate "C" not null,
  name text collate "C" not null,
  size bigint not null,
  digest bytea not null,
  evidence text not null,
  at timestamptz not null,
  primary key (tenant_id, side, kind, name, size, digest)
);

-- Timestamps of an authority (RFC 3161) over checkpoints, as they came.
create table evidence_timestamp (
  tenant_id text collate "C" not null,
  size bigint not null check (size >= 0),
  at timestamptz not null,
  note text not null,
  reply bytea not null check (octet_length(reply) between 1 and 131072),
  primary key (tenant_id, size)
);

do $$
declare
  name text;
begin
  foreach name in array array['witness_log', 'witness_step', 'witness', 'witness_cosignature',
    'witness_incident', 'evidence_timestamp']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I
      using (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))
      with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))', name);
  end loop;
end $$;

grant select, insert on witness_log, witness_step, witness, witness_cosignature, witness_incident,
  evidence_timestamp to fencun_app;
grant update (ended) on witness_log to fencun_app;
grant update (ended, url) on witness to fencun_app;
grant select on witness_cosignature, evidence_timestamp to fencun_log;
