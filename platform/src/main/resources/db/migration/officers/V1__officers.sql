create schema officers;

create table officers.exam_batch (
  number     text not null,
  organ      text not null,
  notice     text,
  closed_on  date not null,
  held_on    date not null,
  papers     text not null,
  pass_mark  bigint not null,
  results_on date,
  unique (number)
);
select ledger.keep('officers', 'exam_batch');
create index exam_batch_held_on on officers.exam_batch (held_on desc, id desc);
create index exam_batch_organ on officers.exam_batch (organ, held_on desc, id desc);

create table officers.exam_registration (
  number              text not null,
  batch               uuid not null,
  organ               text not null,
  registered_on       date not null,
  name                text not null,
  citizen_id          text not null,
  post                text not null,
  education           text,
  legal_qualification boolean,
  review              text not null,
  reviewed_on         date,
  rejection           text,
  unique (number)
);
select ledger.keep('officers', 'exam_registration');
create index exam_registration_registered_on on officers.exam_registration (registered_on desc, id desc);
create index exam_registration_organ on officers.exam_registration (organ, registered_on desc, id desc);
create index exam_registration_citizen on officers.exam_registration (citizen_id);

create table officers.exam_score (
  ticket           text not null,
  registration     uuid not null,
  organ            text not null,
  name             text not null,
  exam_on          date not null,
  attendance       text not null,
  public_law       bigint,
  professional_law bigint,
  passed           boolean,
  unique (ticket)
);
select ledger.keep('officers', 'exam_score');
create index exam_score_exam_on on officers.exam_score (exam_on desc, id desc);
create index exam_score_organ on officers.exam_score (organ, exam_on desc, id desc);
create index exam_score_registration on officers.exam_score (registration);

create table officers.enforcement_certificate (
  number         text not null,
  organ          text not null,
  holder         text not null,
  citizen_id     text not null,
  post           text,
  field          text not null,
  passed_on      date,
  issued_on      date not null,
  valid_to       date not null,
  suspended_from date,
  suspended_to   date,
  left_post_on   date,
  ended_on       date,
  ending         text,
  unique (number)
);
select ledger.keep('officers', 'enforcement_certificate');
create index enforcement_certificate_issued_on on officers.enforcement_certificate (issued_on desc, id desc);
create index enforcement_certificate_organ on officers.enforcement_certificate (organ, issued_on desc, id desc);
create index enforcement_certificate_citizen on officers.enforcement_certificate (citizen_id);
create index enforcement_certificate_valid_to on officers.enforcement_certificate (valid_to);

create table officers.certificate_renewal (
  number      text not null,
  organ       text not null,
  applicant   text not null,
  citizen_id  text not null,
  certificate uuid not null,
  reason      text not null,
  applied_on  date not null,
  reviewed_on date,
  result      text,
  rejection   text,
  new_number  text,
  issued_on   date,
  unique (number)
);
select ledger.keep('officers', 'certificate_renewal');
create index certificate_renewal_applied_on on officers.certificate_renewal (applied_on desc, id desc);
create index certificate_renewal_organ on officers.certificate_renewal (organ, applied_on desc, id desc);
create index certificate_renewal_reviewed_on on officers.certificate_renewal (reviewed_on);
