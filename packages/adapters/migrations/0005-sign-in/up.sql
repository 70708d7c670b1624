-- Tables of the sign-in library, under our names. The owner alone reads them.
create table auth_user (
  id text collate "C" primary key,
  name text collate "C" not null unique,
  email text collate "C" not null unique,
  email_verified boolean not null,
  image text,
  username text collate "C" not null unique,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_session (
  id text collate "C" primary key,
  token text collate "C" not null unique,
  user_id text collate "C" not null references auth_user (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_session_user on auth_session (user_id);

create table auth_account (
  id text collate "C" primary key,
  account_id text collate "C" not null,
  provider_id text collate "C" not null,
  user_id text collate "C" not null references auth_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_account_user on auth_account (user_id);

-- Not used by us; the library refuses to start without it.
create table auth_verification (
  id text collate "C" primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Attempts per account since the last success, counted before the password is looked at.
create table sign_in_attempt (
  account_hash text collate "C" primary key,
  since timestamptz not null,
  attempts integer not null,
  locked_until timestamptz
);
