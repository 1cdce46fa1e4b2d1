create table litigation.litigation_case (
  case_number            text not null,
  organ                  text not null,
  role                   text not null,
  instance               text not null,
  court                  text not null,
  earlier_number         text,
  cause                  text,
  plaintiff_kind         text,
  plaintiff              text,
  plaintiff_organisation text,
  challenged_act         text not null,
  challenged_document    text,
  public_interest        boolean not null,
  filed_on               date not null,
  procedure              text,
  complaint_received_on  date,
  defence_filed_on       date,
  heard_on               date,
  decided_on             date,
  served_on              date,
  outcome                text,
  lost                   boolean,
  loss_reason            text,
  appealed_on            date,
  performance_due_on     date,
  performed_on           date,
  reviewed_on            date,
  lesson                 text,
  unique (case_number, organ)
);
select ledger.keep('litigation', 'litigation_case');
create index litigation_case_filed_on on litigation.litigation_case (filed_on desc, id desc);
create index litigation_case_organ on litigation.litigation_case (organ, filed_on desc, id desc);
create index litigation_case_decided_on on litigation.litigation_case (decided_on);
create index litigation_case_defence on litigation.litigation_case (complaint_received_on) where defence_filed_on is null;

create table litigation.reconsideration (
  number                 text not null,
  organ                  text not null,
  reviewer               text not null,
  applicant_kind         text,
  applicant              text,
  applicant_organisation text,
  challenged_act         text not null,
  challenged_document    text,
  mandatory_first        boolean,
  applied_on             date not null,
  admission              text not null,
  examined_on            date,
  procedure              text,
  copy_sent_on           date,
  copy_received_on       date,
  replied_on             date,
  heard_on               date,
  head_attended          boolean,
  extended               boolean not null,
  decided_on             date,
  outcome                text,
  opinion_received_on    date,
  corrected_on           date,
  performance_due_on     date,
  performed_on           date,
  sued                   boolean,
  unique (number)
);
select ledger.keep('litigation', 'reconsideration');
create index reconsideration_applied_on on litigation.reconsideration (applied_on desc, id desc);
create index reconsideration_organ on litigation.reconsideration (organ, applied_on desc, id desc);
create index reconsideration_decided_on on litigation.reconsideration (decided_on);
create index reconsideration_reply on litigation.reconsideration (copy_received_on) where replied_on is null;

create table litigation.judicial_suggestion (
  number       text not null,
  court        text not null,
  organ        text not null,
  kind         text not null,
  received_on  date not null,
  suggestion   text not null,
  reply_due_on date,
  replied_on   date,
  adopted      text,
  measures     text,
  unique (number, court, organ)
);
select ledger.keep('litigation', 'judicial_suggestion');
create index judicial_suggestion_received_on on litigation.judicial_suggestion (received_on desc, id desc);
create index judicial_suggestion_organ on litigation.judicial_suggestion (organ, received_on desc, id desc);
