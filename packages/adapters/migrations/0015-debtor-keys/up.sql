-- A debtor's random key, wrapped for each who may read: once for the lender, once for each agency
-- that handles a case. What wraps it is in no table.
create table debtor_key (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  holder text collate "C" not null,
  kek_id text collate "C" not null,
  wrapped bytea not null,
  primary key (bucket, tenant_id, debtor_id, holder)
);

-- Which keys are in use, and whose debtors they wrap.
create index debtor_key_kek on debtor_key (tenant_id, holder, kek_id, bucket, debtor_id);

-- What a debtor is found by: keyed hashes of numbers, identity numbers and names, for each holder
-- under a key of its own. Nothing leads back from a term to what it was made of.
create table person_index (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  holder text collate "C" not null,
  term bytea not null,
  -- Asked for by term in every bucket at once: 256 looks into one index.
  primary key (bucket, tenant_id, holder, term, debtor_id)
);

-- True once everything personal is sealed under debtors' own keys; what is sealed otherwise is not
-- opened any more.
alter table installation add column own_keys_only boolean;

do $$
declare
  name text;
begin
  foreach name in array array['debtor_key', 'person_index'] loop
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

grant select, insert, update on debtor_key to fencun_app;
grant select, insert on person_index to fencun_app;
