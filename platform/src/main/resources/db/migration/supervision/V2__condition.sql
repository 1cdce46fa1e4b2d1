-- A measure may be stated as a condition over figures, by which it is done.
alter table supervision.opinion_task
  add column condition_metric text,
  add column condition_least  numeric,
  add column condition_every  text,
  add column condition_of     text;
select ledger.keep('supervision', 'opinion_task', 'lead');
