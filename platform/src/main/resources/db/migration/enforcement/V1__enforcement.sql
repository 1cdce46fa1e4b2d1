create schema enforcement;

create table enforcement.penalty (
  party                  text not null,
  party_kind             text not null,
  credit_code            text,
  business_number        text,
  organisation_code      text,
  tax_number             text,
  institution_number     text,
  society_number         text,
  legal_representative   text,
  representative_id_kind text,
  representative_id      text,
  person_id_kind         text,
  person_id              text,
  document_number        text not null,
  violation_kind         text not null,
  facts                  text not null,
  basis                  text not null,
  kinds                  text not null,
  content                text not null,
  fine                   numeric,
  confiscated            numeric,
  licence                text,
  decided_on             date not null,
  valid_to               date,
  disclosed_until        date,
  organ                  text not null,
  organ_code             text not null,
  source                 text not null,
  source_code            text not null,
  remark                 text,
  published_on           date,
  withheld_reason        text,
  power_code             text,
  summary                boolean,
  filed_on               date,
  noticed_on             date,
  served_on              date,
  decision_file          text,
  unique (document_number, organ)
);
select ledger.keep('enforcement', 'penalty');

create index penalty_decided_on on enforcement.penalty (decided_on desc, id desc);
create index penalty_organ on enforcement.penalty (organ, decided_on desc, id desc);
create index penalty_unpublished on enforcement.penalty (decided_on) where published_on is null;

create table enforcement.permit (
  party                  text not null,
  party_kind             text not null,
  credit_code            text,
  business_number        text,
  organisation_code      text,
  tax_number             text,
  institution_number     text,
  society_number         text,
  legal_representative   text,
  representative_id_kind text,
  representative_id      text,
  person_id_kind         text,
  person_id              text,
  document_name          text not null,
  document_number        text not null,
  kind                   text not null,
  certificate            text,
  certificate_number     text,
  content                text not null,
  decided_on             date not null,
  valid_from             date not null,
  valid_to               date not null,
  organ                  text not null,
  organ_code             text not null,
  status                 bigint not null,
  source                 text not null,
  source_code            text not null,
  remark                 text,
  published_on           date,
  withheld_reason        text,
  power_code             text,
  decision_file          text,
  unique (document_number, organ)
);
select ledger.keep('enforcement', 'permit');

create index permit_decided_on on enforcement.permit (decided_on desc, id desc);
create index permit_organ on enforcement.permit (organ, decided_on desc, id desc);
create index permit_unpublished on enforcement.permit (decided_on) where published_on is null;

create table enforcement.disclosure (
  document_number   text not null,
  organ             text not null,
  title             text not null,
  kind              text not null,
  channel           text not null,
  decided_on        date not null,
  published_on      date,
  address           text,
  personal          boolean not null,
  masked            boolean,
  displayed_until   date,
  changed_on        date,
  withdrawn_on      date,
  withdrawal_reason text,
  unique (document_number, organ, channel)
);
select ledger.keep('enforcement', 'disclosure');

create index disclosure_decided_on on enforcement.disclosure (decided_on desc, id desc);
create index disclosure_organ on enforcement.disclosure (organ, decided_on desc, id desc);

create table enforcement.legal_review (
  number             text not null,
  organ              text not null,
  matter             text not null,
  kind               text not null,
  scope              text,
  reviewer           text not null,
  reviewer_qualified boolean not null,
  reviewer_since     date,
  submitted_on       date not null,
  accepted_on        date,
  concluded_on       date,
  opinion            text,
  opinion_text       text,
  response           text,
  responded_on       date,
  not_adopted_reason text,
  decision_number    text,
  decided_on         date,
  unique (number, organ)
);
select ledger.keep('enforcement', 'legal_review');

create index legal_review_submitted_on on enforcement.legal_review (submitted_on desc, id desc);
create index legal_review_organ on enforcement.legal_review (organ, submitted_on desc, id desc);

create table enforcement.linkage (
  matter           text not null,
  organ            text not null,
  kind             text not null,
  held_on          date not null,
  partners         text,
  outsiders        text,
  question         text not null,
  conclusion       text,
  follow_up_due_on date,
  followed_up_on   date,
  follow_up        text,
  unique (matter, organ, held_on)
);
select ledger.keep('enforcement', 'linkage');

create index linkage_held_on on enforcement.linkage (held_on desc, id desc);
create index linkage_organ on enforcement.linkage (organ, held_on desc, id desc);
