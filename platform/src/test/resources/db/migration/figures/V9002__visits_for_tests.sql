create table school.visit (
  number      text not null,
  organ       text not null,
  asked_on    date not null,
  answered_on date,
  kinds       text not null,
  invited     bigint not null,
  came        bigint,
  held        boolean not null,
  place       text,
  partners    text,
  code        text
);
select ledger.found('school', 'visit', 'asked_on', '{number}');
