-- What the procedures of reconsideration and of appearance in court write besides.
alter table litigation.reconsideration
  add column supplement_asked_on date,
  add column undefended          boolean,
  add column suspended_on        date,
  add column suspension_reason   text,
  add column resumed_on          date,
  add column suspended_days      bigint,
  add column proposed            text,
  add column verdict             text;
select ledger.keep('litigation', 'reconsideration');

alter table litigation.court_appearance add column head_answer text;
select ledger.keep('litigation', 'court_appearance');

-- The calendar of hearings reads what is to come by its day.
create index court_appearance_to_come on litigation.court_appearance (heard_on, id) where hearing = 'SCHEDULED';
