-- The role of every tenant's work. Roles belong to the whole server: it may exist already, and
-- another database may be creating it at this moment.
do $$
declare
  may_become boolean;
begin
  if not exists (select from pg_roles where rolname = 'fencun_app') then
    begin
      create role fencun_app nologin;
    exception
      when duplicate_object or unique_violation then null;
    end;
  end if;

  if exists (
    select from pg_roles where rolname = 'fencun_app' and (rolsuper or rolbypassrls)
  ) then
    raise exception 'role fencun_app must not bypass row-level security'
      using hint = 'alter role fencun_app nosuperuser nobypassrls';
  end if;

  -- From version 16 on, membership no longer implies the right to SET ROLE.
  if current_setting('server_version_num')::int >= 160000 then
    may_become := pg_has_role(current_user, 'fencun_app', 'SET');
  else
    may_become := pg_has_role(current_user, 'fencun_app', 'MEMBER');
  end if;
  if not may_become then
    execute format('grant fencun_app to %I', current_user);
  end if;
end $$;

-- Tables live in the first schema of the search path, which is `public` by default. What the role
-- may do is granted table by table: append-only tables grant no update and no delete.
do $$
begin
  execute format('grant usage on schema %I to fencun_app', current_schema());
end $$;
