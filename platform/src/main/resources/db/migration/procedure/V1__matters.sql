create schema procedure;

-- A record that is being written by several hands (办件). What was done in it stands in procedure.deed; the rest of this row
-- follows from that, but for its title, and is kept for lists.
create table procedure.matter (
  id         uuid primary key,
  procedure  text not null,
  ledger     text not null,
  entry      uuid not null,
  title      text not null,
  owner      text not null,
  parties    text[] not null,
  begun_by   text not null,
  begun_on   date not null,
  settled_on date,
  ended      boolean not null,
  deeds      int not null,
  returns    int not null,
  act        bigint not null
);
create unique index matter_entry on procedure.matter (entry, procedure);
create index matter_procedure on procedure.matter (procedure, settled_on, begun_on desc, id);
create index matter_begun_by on procedure.matter (begun_by, begun_on desc);
create index matter_parties on procedure.matter using gin (parties);

-- What was done in a matter, in its order (经过). It only grows.
create table procedure.deed (
  matter     uuid not null references procedure.matter,
  place      int not null,
  verb       text not null,
  step       text not null,
  member     text not null,
  account    text not null,
  in_name_of text not null,
  organ      text not null,
  done_on    date not null,
  columns    jsonb not null,
  to_account text not null,
  from_step  text not null,
  why        text not null,
  act        bigint not null,
  primary key (matter, place)
);
create index deed_act on procedure.deed (act);

-- What is owed (待办), as it follows from the deeds: written anew by each of them in the same transaction.
create table procedure.duty (
  matter      uuid not null references procedure.matter,
  step        text not null,
  member      text not null,
  procedure   text not null,
  title       text not null,
  owner       text not null,
  office      text not null,
  needed      text not null,
  taker       text,
  since       date not null,
  due         date,
  open        boolean not null,
  returned    boolean not null,
  nobody_left boolean not null,
  primary key (matter, step, member)
);
create index duty_office on procedure.duty (office, due, matter) where open;
create index duty_taker on procedure.duty (taker, due, matter) where open;
create index duty_owner on procedure.duty (owner, due, matter) where open;
create index duty_procedure on procedure.duty (procedure, step);

-- Who acts for whom while they are away (代办).
create table procedure.stand_in (
  id         uuid primary key default uuidv7(),
  account    text not null,
  in_name_of text not null,
  first_day  date not null,
  last_day   date not null,
  given_by   text not null,
  reason     text not null,
  act        bigint not null,
  ended_act  bigint
);
create index stand_in_account on procedure.stand_in (account);

-- From which day an organ works by a procedure (启用); before it its ledger is filled as any other.
create table procedure.live (
  procedure text not null,
  organ     text not null,
  from_day  date not null,
  set_by    text not null,
  act       bigint not null,
  primary key (procedure, organ)
);

alter table procedure.matter enable row level security;
create policy fence on procedure.matter using
  ((select fence.whole()) or owner in (select fence.organs()) or parties && array(select fence.organs()));
alter table procedure.deed enable row level security;
create policy fence on procedure.deed using (exists (select from procedure.matter m where m.id = matter));
alter table procedure.duty enable row level security;
create policy fence on procedure.duty using
  ((select fence.whole()) or owner in (select fence.organs()) or office in (select fence.organs()));

create trigger only_grows before update or delete on procedure.deed for each row execute function audit.keep_out();

grant usage on schema procedure to zs_app;
grant select, insert, update on procedure.matter, procedure.stand_in, procedure.live to zs_app;
grant select, insert on procedure.deed to zs_app;
grant select, insert, update, delete on procedure.duty to zs_app;

do $$ begin
  perform audit.guard('procedure.matter', '{id}', '{procedure,ledger,entry,title,owner,begun_by,begun_on}');
  perform audit.guard('procedure.deed', '{matter,place}',
    '{verb,step,member,account,in_name_of,organ,done_on,columns,to_account,from_step,why,act}');
  perform audit.guard('procedure.stand_in', '{id}', '{account,in_name_of,first_day,last_day,given_by,reason,ended_act}');
  perform audit.guard('procedure.live', '{procedure,organ}', '{from_day,set_by}');
end $$;
