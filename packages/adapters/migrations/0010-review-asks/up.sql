-- Requests that wait for a person to decide: few among many events, and asked for by the day.
create index timeline_event_review on timeline_event (tenant_id, at)
  where kind = 'contact-withheld' and body -> 'decision' ->> 'outcome' = 'REVIEW';
