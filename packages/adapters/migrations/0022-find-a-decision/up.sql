-- One summary for each range of pages instead of an entry for every row: an append hardly pays for it.
create index timeline_event_by_time on timeline_event using brin (at);
