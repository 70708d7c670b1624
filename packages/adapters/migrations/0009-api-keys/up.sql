-- A key with which an organisation's own system signs its requests.
create table api_key (
  tenant_id text collate "C" not null,
  key_id text collate "C" not null,
  org_id text collate "C" not null,
  name text not null,
  scopes text not null check (scopes <> ''),
  requests_per_minute integer not null check (requests_per_minute > 0),
  expires_at timestamptz,
  overlap_until timestamptz,
  last_used_at timestamptz,
  last_used_from text,
  primary key (tenant_id, key_id),
  foreign key (tenant_id, org_id) references org (tenant_id, org_id)
);

-- Who made, rotated and revoked a key. Only grows.
create table api_key_act (
  tenant_id text collate "C" not null,
  key_id text collate "C" not null,
  act_no integer not null check (act_no > 0),
  kind text not null check (kind in ('created', 'rotated', 'revoked')),
  at timestamptz not null,
  staff_id text collate "C" not null,
  primary key (tenant_id, key_id, act_no),
  foreign key (tenant_id, key_id) references api_key (tenant_id, key_id)
);

-- Hashes of secrets. Whose a secret is has to be known before the tenant is: for the owner only.
create table api_key_secret (
  key_id text collate "C" not null,
  secret_no integer not null check (secret_no > 0),
  lender_id text collate "C" not null references lender (lender_id),
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  works_until timestamptz,
  primary key (key_id, secret_no)
);

alter table api_key enable row level security;
alter table api_key force row level security;
create policy tenant on api_key
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on api_key to fencun_app;

alter table api_key_act enable row level security;
alter table api_key_act force row level security;
create policy tenant on api_key_act
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert on api_key_act to fencun_app;
