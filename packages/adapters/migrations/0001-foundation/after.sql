do $$
begin
  assert exists (
    select from pg_roles
    where rolname = 'fencun_app' and not rolsuper and not rolbypassrls and not rolcanlogin
  ), 'the role of the tenants'' work exists and cannot bypass row-level security';
  set local role fencun_app;
  assert current_user = 'fencun_app', 'the owner may become the role';
  reset role;
end $$;
