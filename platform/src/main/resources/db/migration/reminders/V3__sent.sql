-- Each road by which people are told has its own tries of the day.
alter table reminders.digest add column road text not null default 'MESSENGER';
alter table reminders.digest drop constraint digest_pkey;
alter table reminders.digest add primary key (day, road);
-- null while a try is under way
alter table reminders.digest alter column failure drop not null;

-- What was sent out of the house (发送台账): to whom, and how much of which kind; nothing of its contents.
create table reminders.sent (
  sent_on   date not null,
  road      text not null,
  account   text not null,
  organ     text not null,
  late      bigint not null,
  urged     bigint not null,
  returned  bigint not null,
  handed_on bigint not null,
  soon      bigint not null,
  open      bigint not null
);
select ledger.found('reminders', 'sent', 'sent_on', '{sent_on, road, account}');
