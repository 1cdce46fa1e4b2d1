create table enforcement.enforcement_supervision (
  matter           text not null,
  organ            text not null,
  received_on      date not null,
  source           text not null,
  measure          text,
  facts            text,
  issuer           text,
  number           text,
  issued_on        date,
  reply_due_on     date,
  replied_on       date,
  objection        text,
  objection_result text,
  result           text
);
select ledger.found('enforcement', 'enforcement_supervision', 'received_on', '{matter, organ, received_on}');
