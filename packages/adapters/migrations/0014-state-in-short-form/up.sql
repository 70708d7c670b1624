comment on column debtor_timeline.state is 'the fold of the timeline; from form 2 on without what is empty or said twice';
