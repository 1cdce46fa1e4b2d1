create schema organs;

create table organs.organ (
  code         text not null,
  name         text not null,
  short_name   text,
  kind         text not null,
  parent       text,
  founded_on   date not null,
  ended_on     date,
  end_kind     text,
  successor    text,
  former_names text,
  unique (code),
  unique (name)
);
select ledger.keep('organs', 'organ', 'code');
create index organ_founded on organs.organ (founded_on desc, id desc);

-- The tree of organs is no secret: every module names organs to everyone who may sign in.
drop policy fence on organs.organ;
drop policy fence on organs.organ_history;
create policy open on organs.organ for select using (true);
create policy open on organs.organ_history for select using (true);
create policy fence on organs.organ using ((select fence.whole()) or code in (select fence.organs()) or parent in (select fence.organs()));
