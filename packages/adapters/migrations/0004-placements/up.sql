create table placement (
  tenant_id text collate "C" not null,
  placement_id text collate "C" not null,
  handler text collate "C" not null,
  file_name text not null,
  file_hash text collate "C" not null,
  registered_at timestamptz not null,
  registered_by text collate "C" not null,
  cases integer not null check (cases >= 0),
  rejected integer not null check (rejected >= 0),
  placed_amount_fen bigint not null,
  primary key (tenant_id, placement_id),
  unique (tenant_id, file_hash)
);

-- The lender's numbers, each placed once. A table of its own, because the number does not tell the
-- bucket.
create table case_number (
  tenant_id text collate "C" not null,
  case_number text collate "C" not null,
  bucket smallint not null,
  case_id text collate "C" not null,
  primary key (tenant_id, case_number)
);

-- What the worklist reads. The timeline decides; this follows it in the same transaction.
create table case_file (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  case_id text collate "C" not null,
  placement_id text collate "C" not null,
  case_number text collate "C" not null,
  handler text collate "C" not null,
  collector text collate "C",
  status text not null check (status in ('open', 'settled', 'returned', 'written-off')),
  product text,
  hand text,
  stage text,
  overdue_days integer,
  placed_on date not null,
  recall_on date,
  placed_amount_fen bigint not null,
  principal_fen bigint,
  interest_fen bigint,
  penalty_fen bigint,
  fee_fen bigint,
  next_step_at timestamptz,
  last_contact_at timestamptz,
  primary key (bucket, tenant_id, case_id),
  unique (bucket, tenant_id, debtor_id, case_id),
  foreign key (bucket, tenant_id, debtor_id)
    references debtor_timeline (bucket, tenant_id, debtor_id),
  foreign key (tenant_id, placement_id) references placement (tenant_id, placement_id)
);

-- In the order of a collector's day: what is due, what nobody has tried, what is large.
create index case_file_due on case_file (
  tenant_id, handler, collector,
  (status <> 'open'), next_step_at, (last_contact_at is not null), placed_amount_fen desc, case_id
);
create index case_file_number on case_file (tenant_id, case_number, case_id);
create index case_file_placement on case_file (tenant_id, placement_id);

-- Columns that end in `_sealed` hold ciphertext under the debtor's own key.
create table person (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  party_id text collate "C" not null,
  role text not null,
  name_sealed bytea not null,
  id_number_sealed bytea,
  relation text,
  primary key (bucket, tenant_id, debtor_id, party_id),
  foreign key (bucket, tenant_id, debtor_id)
    references debtor_timeline (bucket, tenant_id, debtor_id)
);

create table contact_point (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  point_id text collate "C" not null,
  party_id text collate "C" not null,
  kind text not null,
  label text not null,
  source text not null,
  value_sealed bytea not null,
  primary key (bucket, tenant_id, debtor_id, point_id),
  foreign key (bucket, tenant_id, debtor_id, party_id)
    references person (bucket, tenant_id, debtor_id, party_id)
);

create table contact_record (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  record_id text collate "C" not null,
  contact_id text collate "C" not null,
  case_id text collate "C" not null,
  staff_id text collate "C" not null,
  at timestamptz not null,
  result_code text not null,
  note_sealed bytea not null,
  next_step_at timestamptz,
  primary key (bucket, tenant_id, debtor_id, record_id),
  foreign key (bucket, tenant_id, debtor_id, case_id)
    references case_file (bucket, tenant_id, debtor_id, case_id)
);

-- The same words on each table: a tenant sees and writes its own rows, whoever asks.
do $$
declare
  name text;
begin
  foreach name in array array[
    'placement', 'case_number', 'case_file', 'person', 'contact_point', 'contact_record'
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

grant select, insert on placement, case_number, contact_record to fencun_app;
grant select, insert, update on case_file, person, contact_point to fencun_app;
