-- An issued report that its organ has taken back (收回): it stays as it was issued, and is no longer relied on.
create table reports.recall (
  report      uuid primary key references reports.issue,
  reason      text not null check (reason <> ''),
  recalled_at timestamptz not null,
  account     text not null,
  act         bigint not null
);
create trigger immutable before update or delete on reports.recall for each row execute function reports.keep();
create trigger immutable_all before truncate on reports.recall execute function reports.keep();
alter table reports.recall enable row level security;
create policy fence on reports.recall using ((select fence.whole()) or report in (select id from reports.report));
grant select, insert on reports.recall to zs_app;
