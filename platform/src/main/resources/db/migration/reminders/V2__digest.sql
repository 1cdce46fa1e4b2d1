-- What became of each day's message to the district's messenger (每日汇总): how often it was tried, and when it was taken.
-- The lines of kind reminders.sent and reminders.notSent in the chain say the same for good; this row holds a process back.
create table reminders.digest (
  day      date primary key,
  tries    int not null default 0,
  tried_at timestamptz,
  taken_at timestamptz,
  failure  text not null default '',
  people   int not null default 0
);

grant select, insert, update on reminders.digest to zs_app;
