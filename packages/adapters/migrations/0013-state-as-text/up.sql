alter table debtor_timeline alter column state type text using state::text;
