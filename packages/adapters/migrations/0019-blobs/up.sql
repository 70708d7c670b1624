-- A recording of a contact or a document of a case. The content lies outside the database, sealed,
-- under the hash of its ciphertext; here is what is known of it, and its key, wrapped by the
-- debtor's own.
create table attachment (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  attachment_id text collate "C" not null,
  kind text not null check (kind in ('recording', 'document')),
  case_id text collate "C" not null,
  contact_id text collate "C",
  staff_id text collate "C",
  org_id text collate "C" not null,
  at timestamptz not null,
  media text not null,
  bytes bigint not null check (bytes >= 0),
  duration_ms bigint,
  findings text not null,
  facts_sealed bytea not null,
  key_wrapped bytea not null,
  object_sha256 text collate "C" not null check (object_sha256 ~ '^[0-9a-f]{64}$'),
  object_bytes bigint not null,
  primary key (bucket, tenant_id, debtor_id, attachment_id),
  foreign key (bucket, tenant_id, debtor_id, case_id)
    references case_file (bucket, tenant_id, debtor_id, case_id),
  constraint recording_is_of_a_contact check ((kind = 'recording') = (contact_id is not null))
);

-- Whose object is it? Asked when the disk is held against the rows.
create index attachment_object on attachment (tenant_id, object_sha256);

-- That somebody listened to it or looked at it, for what, and until when.
create table attachment_reading (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  reading_id text collate "C" not null,
  attachment_id text collate "C" not null,
  staff_id text collate "C" not null,
  org_id text collate "C" not null,
  purpose text not null,
  at timestamptz not null,
  until timestamptz not null,
  primary key (bucket, tenant_id, debtor_id, reading_id),
  foreign key (bucket, tenant_id, debtor_id, attachment_id)
    references attachment (bucket, tenant_id, debtor_id, attachment_id)
);

-- Which backups were made, with or without the keys, and how long they are kept: after a key was
-- destroyed it lives on in them. Days null: until somebody removes them.
create table backup (
  tenant_id text collate "C" not null,
  backup_id text collate "C" not null,
  at timestamptz not null,
  with_keys boolean not null,
  keep_days integer check (keep_days > 0),
  bytes bigint not null,
  sha256 text collate "C" not null,
  checkpoint_size bigint not null,
  primary key (tenant_id, backup_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['attachment', 'attachment_reading', 'backup'] loop
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

grant select, insert on attachment, attachment_reading, backup to fencun_app;
