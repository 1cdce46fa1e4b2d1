create schema litigation;

create table litigation.court_appearance (
  case_number            text not null,
  organ                  text not null,
  role                   text not null,
  instance               text not null,
  court                  text not null,
  cause                  text,
  plaintiff_kind         text,
  plaintiff              text,
  plaintiff_organisation text,
  challenged_act         text not null,
  challenged_document    text,
  category               text,
  public_interest        boolean not null,
  notice                 text not null,
  notified_on            date,
  filed_on               date,
  complaint_received_on  date,
  defence_filed_on       date,
  hearing                text not null,
  heard_on               date not null,
  hearings               bigint not null,
  decided_on             date,
  served_on              date,
  attendance             text,
  head_name              text,
  head_post              text,
  head_rank              text,
  spoke                  boolean,
  spoke_on_settlement    boolean,
  identity_proof_on      date,
  absence_reason         text,
  absence_proof          boolean,
  staff                  text,
  lawyer                 text,
  outcome                text,
  lost                   boolean,
  loss_reason            text,
  appealed_on            date,
  performance_due_on     date,
  performed_on           date,
  suggestion_number      text,
  suggestion_received_on date,
  suggestion_replied_on  date,
  proof_file             text,
  unique (case_number, organ)
);
select ledger.keep('litigation', 'court_appearance');

-- Lists read these two in their order; figures read act and digest from them without the rows.
create index court_appearance_heard_on on litigation.court_appearance (heard_on desc, id desc) include (organ, act, digest);
create index court_appearance_organ on litigation.court_appearance (organ, heard_on desc, id desc) include (act, digest);
create index court_appearance_attendance on litigation.court_appearance (attendance, heard_on desc, id desc);
create index court_appearance_defence on litigation.court_appearance (complaint_received_on) where defence_filed_on is null;
