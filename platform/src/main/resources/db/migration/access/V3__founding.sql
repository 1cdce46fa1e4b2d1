-- A platform is founded when the passwords of its first accounts have been told; until then a start goes on with it.
create table access.founding (
  one     boolean primary key default true check (one),
  told_at timestamptz not null default now()
);
-- where accounts are, they were told by the version before
insert into access.founding select true from access.account limit 1;

grant select, insert on access.founding to zs_app;
