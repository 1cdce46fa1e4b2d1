-- Two people review a file apart, each with a sheet of their own; and what the course of a review leaves besides.
alter table casefiles.file_review_result
  add column called_on       date,
  add column produced_on     date,
  add column first_findings  text,
  add column second_findings text,
  add column differences     text,
  add column objection       text,
  add column notice_number   text;
select ledger.keep('casefiles', 'file_review_result');
