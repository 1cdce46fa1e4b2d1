create schema supervision;

create table supervision.committee_hearing (
  report               text not null,
  report_year          bigint not null,
  organ                text not null,
  session              text not null,
  heard_on             date not null,
  ad_hoc               boolean not null,
  reporter             text,
  inquiry              text not null,
  earlier_opinions     bigint,
  earlier_adopted      bigint,
  draft_sent_on        date,
  revised_submitted_on date,
  distributed_on       date,
  letter_number        text,
  appraisal            text,
  letter_issued_on     date,
  received_on          date,
  handling_limit_on    date,
  letter_published_on  date,
  letter_file          text,
  unique (report, heard_on)
);
select ledger.keep('supervision', 'committee_hearing');
create index committee_hearing_heard_on on supervision.committee_hearing (heard_on desc, id desc);
create index committee_hearing_organ on supervision.committee_hearing (organ, heard_on desc, id desc);

create table supervision.opinion (
  number    text not null unique,
  hearing   uuid not null,
  organ     text not null,
  raised_on date not null,
  aspect    text not null,
  nature    text not null,
  text      text not null,
  repeats   uuid
);
select ledger.keep('supervision', 'opinion');
create index opinion_raised_on on supervision.opinion (raised_on desc, id desc);
create index opinion_organ on supervision.opinion (organ, raised_on desc, id desc);
create index opinion_hearing on supervision.opinion (hearing);

create table supervision.opinion_task (
  number           text not null unique,
  opinion          uuid not null,
  measure          text not null,
  lead             text not null,
  co_units         text,
  responsible      text not null,
  standard         text not null,
  starts_on        date not null,
  due_on           date not null,
  extended_from    date,
  extension_number text,
  state            text not null,
  return_reason    text,
  proposed_lead    text,
  claimed_on       date,
  verified_on      date,
  sent_back        bigint not null
);
select ledger.keep('supervision', 'opinion_task', 'lead');
create index opinion_task_starts_on on supervision.opinion_task (starts_on desc, id desc);
create index opinion_task_lead on supervision.opinion_task (lead, starts_on desc, id desc);
create index opinion_task_opinion on supervision.opinion_task (opinion);

create table supervision.task_progress (
  headline        text not null,
  task            uuid not null,
  organ           text not null,
  reported_on     date not null,
  details         text,
  rate            bigint not null,
  decrease_reason text,
  evidence_ledger text,
  evidence_record text,
  evidence_file   text,
  unique (headline, task, organ, reported_on)
);
select ledger.keep('supervision', 'task_progress');
create index task_progress_reported_on on supervision.task_progress (reported_on desc, id desc);
create index task_progress_organ on supervision.task_progress (organ, reported_on desc, id desc);
create index task_progress_task on supervision.task_progress (task);

create table supervision.opinion_reply (
  document            text not null unique,
  kind                text not null,
  hearing             uuid not null,
  organ               text not null,
  received_on         date not null,
  letter_limit_on     date,
  answers             text,
  approved_on         date,
  sent_for_comment_on date,
  commented_on        date,
  submitted_on        date,
  published_on        date,
  file                text
);
select ledger.keep('supervision', 'opinion_reply');
create index opinion_reply_received_on on supervision.opinion_reply (received_on desc, id desc);
create index opinion_reply_organ on supervision.opinion_reply (organ, received_on desc, id desc);
create index opinion_reply_hearing on supervision.opinion_reply (hearing);
