create schema powers;

create table powers.power_item (
  code                text not null,
  organ               text not null,
  name                text not null,
  kind                text not null,
  level               text not null,
  violation           text,
  violated_basis      text,
  basis               text not null,
  basis_level         text,
  penalty_kinds       text,
  fine_from           bigint,
  fine_to             bigint,
  fine_formula        text,
  benchmark_from      bigint,
  benchmark_to        bigint,
  summary             boolean,
  legal_review        boolean,
  valid_from          date not null,
  valid_to            date,
  approval            text not null,
  approved_on         date not null,
  published_on        date,
  published_at        text,
  devolution          text,
  devolved_from       text,
  devolution_document text,
  devolved_on         date,
  devolution_scope    text,
  evaluated_on        date,
  remark              text,
  unique (code, organ, valid_from)
);
select ledger.keep('powers', 'power_item');

create index power_item_valid_from on powers.power_item (valid_from desc, id desc);
create index power_item_organ on powers.power_item (organ, valid_from desc, id desc);

create table powers.power_adjustment (
  code         text not null,
  organ        text not null,
  name         text not null,
  kind         text not null,
  cause        text not null,
  document     text not null,
  detail       text,
  proposed_on  date not null,
  reviewed_on  date not null,
  approval     text not null,
  approved_on  date not null,
  published_on date,
  effective_on date not null,
  unique (code, organ, effective_on)
);
select ledger.keep('powers', 'power_adjustment');

create index power_adjustment_effective_on on powers.power_adjustment (effective_on desc, id desc);
create index power_adjustment_organ on powers.power_adjustment (organ, effective_on desc, id desc);
