create schema reminders;

-- What an account has seen of what it was told (已看): digests of what stood when it last said so.
create table reminders.seen (
  account text primary key,
  keys    text[] not null,
  act     bigint not null
);

grant usage on schema reminders to zs_app;
grant select, insert, update on reminders.seen to zs_app;

do $$ begin
  perform audit.guard('reminders.seen', '{account}', '{keys}');
end $$;
