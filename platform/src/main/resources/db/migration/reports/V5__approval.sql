-- What is done about a draft on its way to being issued (呈批): sent for approval, returned, signed; and that its settings
-- were changed, after which it is signed anew. It only grows.
create table reports.approval (
  report  uuid not null references reports.report,
  place   int not null,
  deed    text not null check (deed in ('SENT', 'RETURNED', 'SIGNED', 'SETTLED')),
  version int not null,
  account text not null,
  reason  text not null,
  words   text,
  act     bigint not null,
  done_at timestamptz not null,
  primary key (report, place)
);
comment on column reports.approval.words is 'SM3 of the words that were signed, in hex';
create function reports.keep_approval() returns trigger language plpgsql as $$
begin
  raise exception 'what was done about a draft is never changed';
end $$;
create trigger immutable before update or delete on reports.approval for each row execute function reports.keep_approval();
create trigger immutable_all before truncate on reports.approval execute function reports.keep_approval();
create trigger drafts_only before insert on reports.approval for each row execute function reports.only_drafts_are_written();
alter table reports.approval enable row level security;
create policy fence on reports.approval using ((select fence.whole()) or report in (select id from reports.report));
grant select, insert on reports.approval to zs_app;
do $$ begin perform audit.guard('reports.approval', '{report,place}', '{deed,version,account,reason,words,act,done_at}'); end $$;
