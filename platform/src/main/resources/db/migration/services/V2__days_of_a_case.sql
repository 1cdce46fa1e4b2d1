-- The days that an item sets for one case, how its clock stood still, and whether a breach leads to revocation.
alter table services.commitment_case
  add column promised_on  date,
  add column paused_on    date,
  add column resumed_on   date,
  add column check_due_on date,
  add column revoking     boolean;
select ledger.keep('services', 'commitment_case');
