-- What the lender or an employee wrote about a case in words. The text is ciphertext under the
-- debtor's own key.
create table written_note (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  note_id text collate "C" not null,
  case_id text collate "C" not null,
  header text,
  hold_id text collate "C",
  text_sealed bytea not null,
  primary key (bucket, tenant_id, debtor_id, note_id),
  foreign key (bucket, tenant_id, debtor_id, case_id)
    references case_file (bucket, tenant_id, debtor_id, case_id),
  constraint written_note_has_one_subject check ((header is null) <> (hold_id is null))
);

alter table written_note enable row level security;
alter table written_note force row level security;
create policy tenant on written_note
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert on written_note to fencun_app;
