-- One row per debtor: the state folded so far and the number of events in it. Room is left on each
-- page, so that an append changes the row in place and touches no index.
create table debtor_timeline (
  bucket smallint not null check (bucket between 0 and 255),
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  version integer not null check (version >= 0),
  state json not null,
  primary key (bucket, tenant_id, debtor_id)
) with (fillfactor = 60);

create table timeline_event (
  bucket smallint not null,
  tenant_id text collate "C" not null,
  debtor_id text collate "C" not null,
  version integer not null check (version > 0),
  kind text not null,
  at timestamptz not null,
  request_id text collate "C",
  body json not null,
  primary key (bucket, tenant_id, debtor_id, version),
  foreign key (bucket, tenant_id, debtor_id)
    references debtor_timeline (bucket, tenant_id, debtor_id)
);

create unique index timeline_event_request
  on timeline_event (bucket, tenant_id, debtor_id, request_id)
  where request_id is not null;

alter table debtor_timeline enable row level security;
alter table debtor_timeline force row level security;
create policy tenant on debtor_timeline
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on debtor_timeline to fencun_app;

-- Append-only: no right to change or delete an event.
alter table timeline_event enable row level security;
alter table timeline_event force row level security;
create policy tenant on timeline_event
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert on timeline_event to fencun_app;
