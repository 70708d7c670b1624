do $$
begin
  assert (
    select count(*) from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_am a on a.oid = c.relam
    where i.indrelid = 'timeline_event'::regclass and a.amname = 'brin'
  ) = 1, 'a decision is found by its time';
end $$;
