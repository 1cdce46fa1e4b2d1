-- What was done in the half year, in words; drafted from the figures.
alter table accountability.duty_report add column work text;
select ledger.keep('accountability', 'duty_report');

create table accountability.leader_task (
  number       text not null,
  task         text not null,
  source       text not null,
  paper        text,
  given_by     text not null,
  given_on     date not null,
  confirmed_on date,
  lead         text not null,
  co_units     text,
  due_on       date not null,
  result       text,
  proof        text,
  reported_on  date,
  closed_on    date
);
select ledger.found('accountability', 'leader_task', 'given_on', '{number}', 'lead');
