create schema services;

create table services.service_item (
  code            text not null,
  version         bigint not null,
  name            text not null,
  base_code       text,
  kind            text not null,
  organ           text not null,
  basis           text,
  clients         text,
  conditions      text not null,
  materials       text not null,
  material_count  bigint not null,
  shareable       bigint,
  fee_basis       text,
  handling        text not null,
  statutory_limit bigint,
  promised_limit  bigint not null,
  limit_unit      text not null,
  online          boolean not null,
  offline_reason  text,
  visits          bigint not null,
  valid_from      date not null,
  valid_to        date,
  unique (code, version)
);
select ledger.keep('services', 'service_item');
create index service_item_valid_from on services.service_item (valid_from desc, id desc);
create index service_item_organ on services.service_item (organ, valid_from desc, id desc);

create table services.service_theme (
  code             text not null,
  name             text not null,
  organ            text not null,
  clients          text not null,
  items            text not null,
  questions        text,
  definition       text not null,
  materials_before bigint not null,
  materials_after  bigint not null,
  days_before      bigint not null,
  days_after       bigint not null,
  visits_before    bigint,
  visits_after     bigint,
  online           boolean not null,
  online_on        date not null,
  ended_on         date,
  unique (code)
);
select ledger.keep('services', 'service_theme');
create index service_theme_online_on on services.service_theme (online_on desc, id desc);
create index service_theme_organ on services.service_theme (organ, online_on desc, id desc);

create table services.electronic_seal (
  code             text not null,
  name             text not null,
  organ            text not null,
  certificate      text not null,
  certificate_from date not null,
  certificate_to   date not null,
  filed_on         date,
  used_from        date not null,
  uses             bigint not null,
  last_used_on     date,
  ended_on         date,
  unique (code)
);
select ledger.keep('services', 'electronic_seal');
create index electronic_seal_used_from on services.electronic_seal (used_from desc, id desc);
create index electronic_seal_organ on services.electronic_seal (organ, used_from desc, id desc);

create table services.commitment_item (
  code            text not null,
  name            text not null,
  kind            text not null,
  organ           text not null,
  basis           text not null,
  proof           text,
  proof_issuer    text,
  notice          text not null,
  excluded        text,
  statutory_limit bigint,
  promised_limit  bigint not null,
  limit_unit      text not null,
  check_modes     text,
  check_within    bigint,
  check_unit      text,
  check_exemption text,
  listed_on       date not null,
  delisted_on     date,
  unique (code)
);
select ledger.keep('services', 'commitment_item');
create index commitment_item_listed_on on services.commitment_item (listed_on desc, id desc);
create index commitment_item_organ on services.commitment_item (organ, listed_on desc, id desc);

create table services.commitment_case (
  number           text not null,
  item             text not null,
  organ            text not null,
  client           text not null,
  enterprise       text,
  credit_code      text,
  applicant        text,
  notice           text not null,
  submitted_on     date not null,
  committed_on     date,
  accepted_on      date,
  paused_days      bigint,
  pause_notice     text,
  decided_on       date,
  outcome          text,
  delivered_on     date,
  check_mode       text,
  checkers         bigint,
  checked_on       date,
  conclusion       text,
  correct_by       date,
  corrected_on     date,
  revoked_on       date,
  legally_reviewed boolean,
  party_heard      boolean,
  credit_pushed_on date,
  repaired_on      date,
  rating           text,
  rated_on         date,
  answered_on      date,
  unique (number)
);
select ledger.keep('services', 'commitment_case');
create index commitment_case_submitted_on on services.commitment_case (submitted_on desc, id desc);
create index commitment_case_organ on services.commitment_case (organ, submitted_on desc, id desc);
-- The figures count by decision and read organ, act and digest from here without the rows.
create index commitment_case_decided_on on services.commitment_case (decided_on desc, id desc) include (organ, outcome, act, digest);
-- The terms' open ends and the breaches are few among many.
create index commitment_case_acceptance on services.commitment_case (submitted_on) where accepted_on is null;
create index commitment_case_delivery on services.commitment_case (decided_on) where delivered_on is null;
create index commitment_case_conclusion on services.commitment_case (checked_on) include (conclusion) where conclusion in ('UNFULFILLED', 'FALSE');
create index commitment_case_false on services.commitment_case (credit_code) where conclusion = 'FALSE';
create index commitment_case_bad_review on services.commitment_case (rated_on) where rating in ('DISSATISFIED', 'VERY_DISSATISFIED');

create table services.licence_case (
  number          text not null,
  kind            text not null,
  enterprise      text not null,
  credit_code     text not null,
  organ           text not null,
  notice_ended_on date,
  accepted_on     date not null,
  accepted_at     text not null,
  finished_on     date not null,
  finished_at     text not null,
  hours           numeric not null,
  unique (number)
);
select ledger.keep('services', 'licence_case');
create index licence_case_accepted_on on services.licence_case (accepted_on desc, id desc);
create index licence_case_organ on services.licence_case (organ, accepted_on desc, id desc);
create index licence_case_finished_on on services.licence_case (finished_on desc, id desc) include (organ, hours, act, digest);
