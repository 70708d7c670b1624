create table data_look (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  look_id text collate "C" not null,
  case_id text collate "C" not null,
  org_id text collate "C" not null,
  staff_id text collate "C" not null,
  party_id text collate "C" not null,
  point_id text collate "C",
  field text not null check (field in ('name', 'id-number', 'phone', 'address', 'email')),
  record_kind text not null check (record_kind in ('credit', 'safety', 'other')),
  purpose text not null check (purpose <> ''),
  -- The reason in words, which may name people: under the debtor's key.
  words_sealed bytea not null,
  screen text not null check (screen <> ''),
  at timestamptz not null,
  until timestamptz not null check (until > at),
  primary key (bucket, tenant_id, debtor_id, look_id)
);

-- Counting what one employee saw lately, and reading the log from its end.
create index data_look_staff on data_look (tenant_id, staff_id, at desc);
create index data_look_at on data_look (tenant_id, at desc, look_id desc);

create table access_alarm (
  tenant_id text collate "C" not null references lender (lender_id),
  alarm_id text collate "C" not null,
  kind text not null check (
    kind in ('no-open-case', 'many-in-hour', 'bulk', 'night', 'own-name', 'colleague')
  ),
  staff_id text collate "C" not null,
  org_id text collate "C" not null,
  at timestamptz not null,
  case_id text collate "C",
  record_kind text collate "C" check (record_kind in ('credit', 'safety', 'other')),
  count integer,
  count_limit integer,
  once text collate "C" not null,
  primary key (tenant_id, alarm_id),
  unique (tenant_id, once),
  check ((kind = 'bulk') = (record_kind is not null)),
  check ((count is null) = (count_limit is null))
);

create index access_alarm_staff on access_alarm (tenant_id, staff_id, record_kind);

create table access_alarm_word (
  tenant_id text collate "C" not null,
  alarm_id text collate "C" not null,
  said_by text collate "C" not null,
  said_at timestamptz not null,
  words text not null check (words <> ''),
  primary key (tenant_id, alarm_id),
  foreign key (tenant_id, alarm_id) references access_alarm (tenant_id, alarm_id)
);

create table access_setting (
  tenant_id text collate "C" primary key references lender (lender_id),
  settings json not null
);

create table export_ask (
  tenant_id text collate "C" not null references lender (lender_id),
  export_id text collate "C" not null,
  org_id text collate "C" not null,
  asked_by text collate "C" not null,
  asked_at timestamptz not null,
  filter json not null,
  full_fields json not null,
  purpose text not null check (purpose <> ''),
  words text not null check (words <> ''),
  cases integer not null check (cases > 0),
  primary key (tenant_id, export_id)
);

create table export_verdict (
  tenant_id text collate "C" not null,
  export_id text collate "C" not null,
  decided_by text collate "C" not null,
  decided_at timestamptz not null,
  approved boolean not null,
  note text not null,
  primary key (tenant_id, export_id),
  foreign key (tenant_id, export_id) references export_ask (tenant_id, export_id)
);

create table export_made (
  tenant_id text collate "C" not null,
  export_id text collate "C" not null,
  made_by text collate "C" not null,
  made_at timestamptz not null,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_bytes integer not null check (file_bytes > 0),
  file_rows integer not null check (file_rows >= 0),
  until timestamptz not null,
  primary key (tenant_id, export_id),
  foreign key (tenant_id, export_id) references export_verdict (tenant_id, export_id)
);

create index export_made_by on export_made (tenant_id, made_by, made_at);

create table export_taken (
  tenant_id text collate "C" not null,
  export_id text collate "C" not null,
  taken_at timestamptz not null,
  primary key (tenant_id, export_id),
  foreign key (tenant_id, export_id) references export_made (tenant_id, export_id)
);

-- Ciphertext under a passphrase that is kept nowhere; empty once it was fetched or is over.
create table export_file (
  tenant_id text collate "C" not null,
  export_id text collate "C" not null,
  until timestamptz not null,
  file bytea not null,
  primary key (tenant_id, export_id),
  foreign key (tenant_id, export_id) references export_made (tenant_id, export_id)
);

create table export_case (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  export_id text collate "C" not null,
  case_id text collate "C" not null,
  primary key (bucket, tenant_id, debtor_id, export_id, case_id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'data_look', 'access_alarm', 'access_alarm_word', 'access_setting', 'export_ask',
    'export_verdict', 'export_made', 'export_taken', 'export_file', 'export_case'
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

grant select, insert on data_look, access_alarm, access_alarm_word, export_ask, export_verdict,
  export_made, export_taken, export_case to fencun_app;
grant select, insert, update on access_setting to fencun_app;
-- A file that was fetched, or whose time is over, is emptied; nothing more of it can be changed.
grant select, insert, update (file) on export_file to fencun_app;
