create schema assessment;

create table assessment.scheme (
  name            text not null,
  organ           text not null,
  year            bigint not null,
  assessed        text not null,
  issued_on       date not null,
  document_number text,
  frozen_on       date,
  unique (name)
);
select ledger.keep('assessment', 'scheme');

create index scheme_issued_on on assessment.scheme (issued_on desc, id desc);
create index scheme_organ on assessment.scheme (organ, issued_on desc, id desc);

create table assessment.indicator (
  number        text not null,
  scheme        uuid not null,
  organ         text not null,
  code          text not null,
  name          text not null,
  field         text not null,
  starts_on     date not null,
  weight        numeric not null,
  formula       text not null,
  no_points     numeric,
  full_points   numeric,
  least         bigint,
  points_each   numeric,
  cap           numeric,
  computation   text not null,
  metric        text,
  source        text not null,
  cycle         text not null,
  evidence      text,
  legal_grounds text not null,
  unique (number)
);
select ledger.keep('assessment', 'indicator');

create index indicator_starts_on on assessment.indicator (starts_on desc, id desc);
create index indicator_organ on assessment.indicator (organ, starts_on desc, id desc);
create index indicator_scheme on assessment.indicator (scheme);

create table assessment.score (
  period            text not null,
  indicator         uuid not null,
  organ             text not null,
  snapshot_on       date not null,
  numerator         numeric,
  denominator       numeric,
  value             numeric,
  system_score      numeric,
  self_score        numeric,
  self_evidence     text,
  verified_score    numeric,
  verified_reason   text,
  notified_on       date,
  appealed_on       date,
  appeal_grounds    text,
  appeal_decided_on date,
  appeal_result     text,
  final_score       numeric,
  unique (period, indicator, organ)
);
select ledger.keep('assessment', 'score');

create index score_snapshot_on on assessment.score (snapshot_on desc, id desc);
create index score_organ on assessment.score (organ, snapshot_on desc, id desc);
create index score_indicator on assessment.score (indicator);

create table assessment.bulletin (
  document_number text not null,
  system          text not null,
  issue           text not null,
  organ           text not null,
  title           text not null,
  frozen_on       date not null,
  confirmed_on    date,
  signed_by       text not null,
  signed_on       date not null,
  issued_on       date not null,
  disclosure      text not null,
  summary         text,
  text            text,
  unique (document_number)
);
select ledger.keep('assessment', 'bulletin');

create index bulletin_issued_on on assessment.bulletin (issued_on desc, id desc);
create index bulletin_organ on assessment.bulletin (organ, issued_on desc, id desc);

create table assessment.bulletin_problem (
  number        text not null,
  bulletin      uuid not null,
  organ         text not null,
  raised_on     date not null,
  kind          text not null,
  facts         text not null,
  ledger_record text,
  legal_grounds text not null,
  evidence      text not null,
  demand        text not null,
  repeat_of     text,
  responsible   text,
  due_on        date,
  mended_on     date,
  mending       text,
  proof         text,
  rechecked_on  date,
  result        text,
  escalation    text not null,
  unique (number)
);
select ledger.keep('assessment', 'bulletin_problem');

create index bulletin_problem_raised_on on assessment.bulletin_problem (raised_on desc, id desc);
create index bulletin_problem_organ on assessment.bulletin_problem (organ, raised_on desc, id desc);
create index bulletin_problem_open on assessment.bulletin_problem (raised_on) where mended_on is null;
