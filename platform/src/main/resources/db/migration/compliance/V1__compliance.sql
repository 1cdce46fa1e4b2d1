create schema compliance;

create table compliance.compliance_query (
  number               text not null,
  enterprise           text not null,
  credit_code          text not null,
  organ                text not null,
  applicant            text not null,
  agent                text,
  authorisation        text,
  authorised_on        date,
  authorised_until     date,
  purpose              text not null,
  fields               text not null,
  span_from            date not null,
  span_to              date not null,
  applied_on           date not null,
  clean                text,
  found                text,
  silent               text,
  cut_off_on           date,
  report               text,
  issued_on            date,
  expires_on           date,
  certificates_avoided bigint,
  verifications        bigint,
  objected_on          date,
  objection_closed_on  date,
  objection_upheld     boolean,
  reissued_on          date,
  revoked_on           date,
  unique (number)
);
select ledger.keep('compliance', 'compliance_query');
create index compliance_query_applied_on on compliance.compliance_query (applied_on desc, id desc);
create index compliance_query_organ on compliance.compliance_query (organ, applied_on desc, id desc);
create index compliance_query_authorisation on compliance.compliance_query (authorisation) where authorisation is not null;
