create schema accountability;

create table accountability.duty_measure (
  title         text not null,
  kind          text not null,
  issuer        text not null,
  number        text,
  organ         text not null,
  issued_on     date not null,
  in_force_from date,
  revised       boolean not null,
  replaces      text,
  file          text,
  unique (title, issued_on)
);
select ledger.keep('accountability', 'duty_measure');
create index duty_measure_issued_on on accountability.duty_measure (issued_on desc, id desc);
create index duty_measure_organ on accountability.duty_measure (organ, issued_on desc, id desc);

create table accountability.duty_report (
  period           text not null,
  organ            text not null,
  ends_on          date not null,
  duties           text not null,
  uncovered_reason text,
  problems         text not null,
  measures         text not null,
  signer           text not null,
  signed_on        date not null,
  submitted_on     date not null,
  number           text,
  file             text,
  unique (period, organ)
);
select ledger.keep('accountability', 'duty_report');
create index duty_report_ends_on on accountability.duty_report (ends_on desc, id desc);
create index duty_report_organ on accountability.duty_report (organ, ends_on desc, id desc);

create table accountability.duty_statement (
  person            text not null,
  organ             text not null,
  period            text not null,
  ends_on           date not null,
  office            text not null,
  form              text not null,
  held_on           date not null,
  shortcomings      bigint not null,
  shortcomings_text text not null,
  appraisal         text,
  problems          bigint,
  mend_by           date,
  mended_on         date,
  file              text,
  unique (person, organ, period)
);
select ledger.keep('accountability', 'duty_statement');
create index duty_statement_ends_on on accountability.duty_statement (ends_on desc, id desc);
create index duty_statement_organ on accountability.duty_statement (organ, ends_on desc, id desc);

create table accountability.annual_report (
  period       text not null,
  organ        text not null,
  ends_on      date not null,
  parts        text not null,
  shortcomings text not null,
  signer       text not null,
  signed_on    date not null,
  submitted_on date not null,
  secret       boolean not null,
  published_on date,
  url          text,
  snapshot     text,
  unique (period, organ)
);
select ledger.keep('accountability', 'annual_report');
create index annual_report_ends_on on accountability.annual_report (ends_on desc, id desc);
create index annual_report_organ on accountability.annual_report (organ, ends_on desc, id desc);

create table accountability.work_point (
  number       text not null unique,
  task         text not null,
  lead         text not null,
  co_units     text,
  issued_on    date not null,
  due_on       date not null,
  rate         bigint not null,
  progress     text,
  completed_on date
);
select ledger.keep('accountability', 'work_point', 'lead');
create index work_point_issued_on on accountability.work_point (issued_on desc, id desc);
create index work_point_lead on accountability.work_point (lead, issued_on desc, id desc);

create table accountability.agenda_item (
  item           text not null,
  meeting        text not null,
  session        text not null,
  held_on        date not null,
  organ          text not null,
  presenter      text,
  rule_of_law    boolean not null,
  reason         text,
  decision       text not null,
  minutes_number text,
  unique (item, session, held_on)
);
select ledger.keep('accountability', 'agenda_item');
create index agenda_item_held_on on accountability.agenda_item (held_on desc, id desc);
create index agenda_item_organ on accountability.agenda_item (organ, held_on desc, id desc);

create table accountability.law_study (
  topic          text not null,
  organ          text not null,
  held_on        date not null,
  kind           text not null,
  meeting        text,
  laws           text,
  lecturer       text,
  lecturer_unit  text,
  minutes        bigint not null,
  expected       bigint not null,
  present        bigint not null,
  head_present   boolean not null,
  chair          text,
  minutes_number text,
  material       text,
  unique (topic, organ, held_on)
);
select ledger.keep('accountability', 'law_study');
create index law_study_held_on on accountability.law_study (held_on desc, id desc);
create index law_study_organ on accountability.law_study (organ, held_on desc, id desc);
