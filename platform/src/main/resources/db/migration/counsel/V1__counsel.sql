create schema counsel;

create table counsel.adviser (
  number            text not null,
  organ             text not null,
  kind              text not null,
  name              text not null,
  firm              text,
  licence           text,
  qualification     text,
  specialty         text,
  term_from         date not null,
  term_to           date,
  fee               bigint,
  conflict_declared boolean,
  unique (number)
);
select ledger.keep('counsel', 'adviser');
create index adviser_term_from on counsel.adviser (term_from desc, id desc);
create index adviser_organ on counsel.adviser (organ, term_from desc, id desc);

create table counsel.public_lawyer (
  number              text not null,
  organ               text not null,
  name                text not null,
  citizen_id          text,
  qualification       text not null,
  qualified_on        date not null,
  legal_work_since    date not null,
  former_legal_office boolean not null,
  consented_on        date,
  refusal_ground      text,
  issued_on           date not null,
  practises_outside   boolean,
  ended_on            date,
  ending              text,
  unique (number)
);
select ledger.keep('counsel', 'public_lawyer');
create index public_lawyer_issued_on on counsel.public_lawyer (issued_on desc, id desc);
create index public_lawyer_organ on counsel.public_lawyer (organ, issued_on desc, id desc);

create table counsel.lawyer_assessment (
  lawyer         text not null,
  year           bigint not null,
  organ          text not null,
  name           text not null,
  assessed_on    date not null,
  grade          text not null,
  training_hours bigint,
  opinion        text,
  reported_on    date,
  unique (lawyer, year)
);
select ledger.keep('counsel', 'lawyer_assessment');
create index lawyer_assessment_assessed_on on counsel.lawyer_assessment (assessed_on desc, id desc);
create index lawyer_assessment_organ on counsel.lawyer_assessment (organ, assessed_on desc, id desc);

create table counsel.legal_matter (
  number       text not null,
  organ        text not null,
  received_on  date not null,
  kind         text not null,
  subject      text not null,
  rounds       bigint not null,
  adviser      uuid,
  lawyer       uuid,
  counterparty text,
  conflict     boolean,
  hours        numeric,
  opinion_on   date,
  adopted      text,
  reason       text,
  unique (number)
);
select ledger.keep('counsel', 'legal_matter');
create index legal_matter_received_on on counsel.legal_matter (received_on desc, id desc) include (organ, act, digest);
create index legal_matter_organ on counsel.legal_matter (organ, received_on desc, id desc) include (act, digest);
create index legal_matter_opinion_on on counsel.legal_matter (opinion_on);
-- A matter is entered once: every new one asks for its subject.
create index legal_matter_subject on counsel.legal_matter using hash (subject);

create table counsel.judicial_office_member (
  number          text not null,
  snapshot_on     date not null,
  organ           text not null,
  office          text not null,
  name            text not null,
  employment      text not null,
  on_post_since   date,
  education       text,
  discipline      text not null,
  qualification   text not null,
  certificate     text,
  qualified_on    date,
  public_lawyer   boolean,
  reviewing_since date,
  unique (number, snapshot_on)
);
select ledger.keep('counsel', 'judicial_office_member');
create index judicial_office_member_snapshot_on on counsel.judicial_office_member (snapshot_on desc, id desc);
create index judicial_office_member_organ on counsel.judicial_office_member (organ, snapshot_on desc, id desc);
