create table organs.staff_member (
  name                text not null,
  organ               text not null,
  staff_number        text,
  citizen_id          text,
  law_degree          boolean,
  legal_qualification boolean,
  joined_on           date not null,
  left_on             date,
  unique (name, organ)
);
create unique index staff_member_number on organs.staff_member (organ, staff_number) where staff_number is not null;
select ledger.keep('organs', 'staff_member');
create index staff_member_joined_on on organs.staff_member (joined_on desc, id desc);
create index staff_member_organ on organs.staff_member (organ, joined_on desc, id desc);

create table organs.post (
  title        text not null,
  staff        uuid not null,
  organ        text not null,
  rank         text not null,
  leads        boolean not null,
  in_charge_of text not null,
  started_on   date not null,
  ended_on     date,
  unique (title, organ, in_charge_of, started_on)
);
select ledger.keep('organs', 'post');
create index post_started_on on organs.post (started_on desc, id desc);
create index post_organ on organs.post (organ, started_on desc, id desc);
create index post_staff on organs.post (staff);
