create schema publicity;

create table publicity.publicity_duty (
  batch          bigint not null,
  organ          text not null,
  responsibility text not null,
  law            text not null,
  audiences      text not null,
  themes         text,
  content        text not null,
  measures       text not null,
  standard       text,
  leader         text not null,
  office         text not null,
  contact        text,
  valid_from     date not null,
  valid_to       date,
  planned_on     date,
  evaluation     text,
  evaluated_on   date,
  rectified_on   date,
  unique (batch, organ, law)
);
select ledger.keep('publicity', 'publicity_duty');
create index publicity_duty_valid_from on publicity.publicity_duty (valid_from desc, id desc);
create index publicity_duty_organ on publicity.publicity_duty (organ, valid_from desc, id desc);

create table publicity.publicity_event (
  name             text not null,
  organ            text not null,
  co_hosts         text,
  kind             text not null,
  theme            text,
  laws             text,
  audiences        text,
  speaker          text,
  started_on       date not null,
  ended_on         date,
  venue            text,
  platform         text,
  offline_audience bigint,
  online_audience  bigint,
  counted          text,
  counting_note    text,
  handouts         bigint,
  evidence         text,
  unique (name, organ, started_on)
);
select ledger.keep('publicity', 'publicity_event');
create index publicity_event_started_on on publicity.publicity_event (started_on desc, id desc) include (organ, act, digest);
create index publicity_event_organ on publicity.publicity_event (organ, started_on desc, id desc) include (act, digest);

create table publicity.law_quiz (
  month           text not null,
  organ           text not null,
  platform        text not null,
  subject         text,
  bank_checked_on date,
  opened_on       date not null,
  closed_on       date not null,
  questions       bigint not null,
  participants    bigint not null,
  people          bigint not null,
  passed          bigint,
  prizes          bigint,
  unique (month)
);
select ledger.keep('publicity', 'law_quiz');
create index law_quiz_opened_on on publicity.law_quiz (opened_on desc, id desc);
create index law_quiz_organ on publicity.law_quiz (organ, opened_on desc, id desc);

create table publicity.publicity_channel (
  account      text not null,
  platform     text not null,
  organ        text not null,
  opened_on    date not null,
  closed_on    date,
  followers    bigint,
  last_post_on date,
  unique (account, platform)
);
select ledger.keep('publicity', 'publicity_channel');
create index publicity_channel_opened_on on publicity.publicity_channel (opened_on desc, id desc);
create index publicity_channel_organ on publicity.publicity_channel (organ, opened_on desc, id desc);
