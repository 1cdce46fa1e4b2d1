create schema casefiles;

create table casefiles.file_campaign (
  name           text not null,
  organ          text not null,
  announced_on   date not null,
  kinds          text not null,
  files_from     date not null,
  files_to       date not null,
  scope          text not null,
  seed           text,
  drawn_on       date,
  excellent_from bigint not null,
  qualified_from bigint not null,
  notified_on    date,
  notice         text,
  unique (name, organ)
);
select ledger.keep('casefiles', 'file_campaign');

create index file_campaign_announced_on on casefiles.file_campaign (announced_on desc, id desc);
create index file_campaign_organ on casefiles.file_campaign (organ, announced_on desc, id desc);

create table casefiles.sampled_file (
  file_number    text not null,
  campaign       uuid not null,
  organ          text not null,
  kind           text not null,
  matter         text,
  population     bigint not null,
  sample         bigint not null,
  position       bigint not null,
  drawn_on       date not null,
  submission     text not null,
  submitted_on   date,
  missing_reason text,
  unique (file_number, campaign, organ)
);
select ledger.keep('casefiles', 'sampled_file');

create index sampled_file_drawn_on on casefiles.sampled_file (drawn_on desc, id desc);
create index sampled_file_organ on casefiles.sampled_file (organ, drawn_on desc, id desc);

create table casefiles.file_review_result (
  number                text not null,
  file                  uuid not null,
  organ                 text not null,
  kind                  text not null,
  reviewed_on           date not null,
  first_reviewer        text not null,
  first_reviewer_organ  text not null,
  second_reviewer       text,
  second_reviewer_organ text,
  findings              text,
  vetoed                boolean not null,
  score                 numeric not null,
  grade                 text not null,
  noticed_on            date,
  objected_on           date,
  objection_outcome     text,
  rechecked_on          date,
  final_on              date,
  rectify_by            date,
  rectified_on          date,
  rectification         text,
  unique (number, file)
);
select ledger.keep('casefiles', 'file_review_result');

create index file_review_result_reviewed_on on casefiles.file_review_result (reviewed_on desc, id desc);
create index file_review_result_organ on casefiles.file_review_result (organ, reviewed_on desc, id desc);

create table casefiles.score_sheet_item (
  code       text not null,
  organ      text not null,
  kind       text not null,
  item       text not null,
  veto       boolean not null,
  weight     numeric,
  basis      text,
  valid_from date not null,
  valid_to   date,
  unique (code, organ, valid_from)
);
select ledger.keep('casefiles', 'score_sheet_item');

create index score_sheet_item_valid_from on casefiles.score_sheet_item (valid_from desc, id desc);
create index score_sheet_item_organ on casefiles.score_sheet_item (organ, valid_from desc, id desc);
