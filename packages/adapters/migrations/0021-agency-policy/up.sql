-- Whose layer a proposal is about: an agency's own, or the lender's where nothing stands.
alter table policy_change add column agency text collate "C" check (agency <> '');
