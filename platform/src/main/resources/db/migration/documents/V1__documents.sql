create schema documents;

create table documents.legality_review (
  number              text not null,
  subject_kind        text not null,
  subject             text not null,
  submitted_by        text not null,
  organ               text not null,
  received_on         date not null,
  materials           text not null,
  supplement_asked_on date,
  complete_on         date,
  urgent              boolean not null,
  opinion_on          date,
  result              text,
  reviewer            text,
  certificate         text,
  adviser             text,
  unique (number)
);
select ledger.keep('documents', 'legality_review');

create index legality_review_received_on on documents.legality_review (received_on desc, id desc);
create index legality_review_organ on documents.legality_review (organ, received_on desc, id desc);
create index legality_review_opinion_on on documents.legality_review (opinion_on desc, id desc);

create table documents.normative_document (
  number                  text not null,
  title                   text not null,
  organ                   text not null,
  issued_as               text not null,
  kind                    text not null,
  drafted_by              text,
  joint_with              text,
  criteria                text not null,
  normative               boolean not null,
  affects_operators       boolean not null,
  major_decision          boolean not null,
  legal_grounds           text,
  replaces                text,
  initiated_on            date,
  comment_from            date,
  comment_to              date,
  comments                bigint,
  comments_answered       bigint,
  competition_reviewer    text,
  competition_reviewed_on date,
  sent_for_review_on      date,
  review_form             text,
  review                  uuid,
  reviewed_on             date,
  deliberated_on          date,
  meeting                 text,
  issued_on               date not null,
  published_on            date,
  channel                 text,
  url                     text,
  effective_on            date,
  immediate               boolean not null,
  expires_on              date,
  filed_with              text,
  filed_on                date,
  evaluated_on            date,
  state                   text not null,
  ended_on                date,
  text                    text,
  unique (number)
);
select ledger.keep('documents', 'normative_document');

create index normative_document_issued_on on documents.normative_document (issued_on desc, id desc);
create index normative_document_organ on documents.normative_document (organ, issued_on desc, id desc);

create table documents.review_opinion (
  number        text not null,
  review        uuid not null,
  organ         text not null,
  given_on      date not null,
  clause        text not null,
  kind          text not null,
  legal_grounds text,
  suggestion    text not null,
  adoption      text,
  reason        text,
  answered_on   date,
  unique (number)
);
select ledger.keep('documents', 'review_opinion');

create index review_opinion_given_on on documents.review_opinion (given_on desc, id desc);
create index review_opinion_organ on documents.review_opinion (organ, given_on desc, id desc);

create table documents.filing (
  document_number     text not null,
  direction           text not null,
  recipient           text not null,
  organ               text not null,
  issuer              text not null,
  issued_as           text not null,
  published_on        date not null,
  filed_on            date not null,
  papers              text not null,
  copies              bigint,
  form_checked_on     date,
  form_check          text,
  register_number     text,
  supplement_asked_on date,
  supplemented_on     date,
  concluded_on        date,
  conclusion          text,
  opinion_received_on date,
  answered_on         date,
  amended_on          date,
  refiled_on          date,
  unique (document_number, direction, recipient)
);
select ledger.keep('documents', 'filing');

create index filing_filed_on on documents.filing (filed_on desc, id desc);
create index filing_organ on documents.filing (organ, filed_on desc, id desc);

create table documents.spot_check (
  number          text not null,
  organ           text not null,
  checked_on      date not null,
  checked_by      text not null,
  document_number text not null,
  document_title  text not null,
  normative       boolean not null,
  filed           boolean not null,
  findings        text,
  notified_on     date,
  mended_on       date,
  due_on          date,
  mending         text,
  rechecked_on    date,
  result          text,
  unique (number)
);
select ledger.keep('documents', 'spot_check');

create index spot_check_checked_on on documents.spot_check (checked_on desc, id desc);
create index spot_check_organ on documents.spot_check (organ, checked_on desc, id desc);

create table documents.cleanup_campaign (
  name            text not null,
  organ           text not null,
  trigger         text not null,
  law             text,
  law_in_force_on date,
  notice_number   text,
  started_on      date not null,
  base_on         date not null,
  whole           boolean not null,
  documents       bigint not null,
  decided_on      date,
  published_on    date,
  channel         text,
  report_due_on   date,
  reported_on     date,
  reported_to     text,
  unique (name)
);
select ledger.keep('documents', 'cleanup_campaign');

create index cleanup_campaign_base_on on documents.cleanup_campaign (base_on desc, id desc);
create index cleanup_campaign_organ on documents.cleanup_campaign (organ, base_on desc, id desc);

create table documents.cleanup_result (
  document_number text not null,
  campaign        uuid not null,
  organ           text not null,
  compared_on     date not null,
  compared_by     text not null,
  compared        text not null,
  hits            text,
  inconsistent    boolean not null,
  outcome         text not null,
  reason          text not null,
  reviewed_by     text,
  reviewed_on     date,
  follow_up       text,
  unique (document_number, campaign)
);
select ledger.keep('documents', 'cleanup_result');

create index cleanup_result_compared_on on documents.cleanup_result (compared_on desc, id desc);
create index cleanup_result_organ on documents.cleanup_result (organ, compared_on desc, id desc);
create index cleanup_result_campaign on documents.cleanup_result (campaign);

create table documents.annual_list (
  name         text not null,
  organ        text not null,
  covers_to    date not null,
  made         bigint not null,
  amended      bigint not null,
  repealed     bigint not null,
  submitted_on date,
  unique (name)
);
select ledger.keep('documents', 'annual_list');

create index annual_list_covers_to on documents.annual_list (covers_to desc, id desc);
create index annual_list_organ on documents.annual_list (organ, covers_to desc, id desc);
