create schema reports;

-- A report in the making, and the same one issued (报告).
create table reports.report (
  id        uuid primary key default uuidv7(),
  title     text not null,
  organ     text not null,
  first_day date not null,
  last_day  date not null,
  as_of     timestamptz,
  status    text not null check (status in ('DRAFT', 'ISSUED')),
  act       bigint not null
);
comment on column reports.report.as_of is 'the moment as of which the draft shows its figures; null is now';
create index report_organ on reports.report (organ, id desc);

-- Every save is a version (稿). The last one stays open while its author goes on typing; then it is never changed again.
create table reports.version (
  report   uuid not null references reports.report,
  number   int not null,
  template text not null,
  account  text not null,
  open     boolean not null,
  act      bigint not null,
  saved_at timestamptz not null,
  primary key (report, number)
);

-- What was issued (印发): the text with its figures as the pages and the documents print it, and its digest.
create table reports.issue (
  report          uuid primary key references reports.report,
  version         int not null,
  document_number text,
  issued_at       timestamptz not null,
  as_of           timestamptz not null,
  text            jsonb not null,
  digest          text not null,
  account         text not null,
  act             bigint not null
);

-- The figures of issued reports, to be found by their metric.
create table reports.frozen_figure (
  report uuid not null references reports.report,
  figure text not null,
  metric text not null,
  organ  text not null,
  first_day date not null,
  last_day  date not null,
  primary key (report, figure)
);
create index frozen_figure_metric on reports.frozen_figure (metric, organ);

-- The records on which they rest, as they were. Figures that rest on the same records keep them once: under the first.
create table reports.frozen_record (
  report uuid not null references reports.report,
  figure text not null,
  record uuid not null,
  ledger text not null,
  digest bytea not null,
  primary key (report, figure, record)
);
create index frozen_record_record on reports.frozen_record (record);

-- What is issued stays as it is, for its owner too.
create function reports.keep() returns trigger language plpgsql as $$
begin
  raise exception 'an issued report is never changed';
end $$;
create trigger immutable before update or delete on reports.issue for each row execute function reports.keep();
create trigger immutable before update or delete on reports.frozen_figure for each row execute function reports.keep();
create trigger immutable before update or delete on reports.frozen_record for each row execute function reports.keep();
create trigger immutable before update or delete on reports.report for each row when (old.status = 'ISSUED') execute function reports.keep();
create trigger immutable_all before truncate on reports.report execute function reports.keep();
create trigger immutable_all before truncate on reports.version execute function reports.keep();
create trigger immutable_all before truncate on reports.issue execute function reports.keep();
create trigger immutable_all before truncate on reports.frozen_figure execute function reports.keep();
create trigger immutable_all before truncate on reports.frozen_record execute function reports.keep();

create function reports.only_drafts_are_written() returns trigger language plpgsql as $$
begin
  if exists (select from reports.report where id = coalesce(new.report, old.report) and status = 'ISSUED') then
    raise exception 'an issued report is never changed';
  end if;
  return coalesce(new, old);
end $$;
create trigger drafts_only before insert or update or delete on reports.version for each row execute function reports.only_drafts_are_written();

-- Once for a statement: a report rests on hundreds of thousands of records.
create function reports.only_drafts_are_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from added join reports.report on report.id = added.report where report.status = 'ISSUED') then
    raise exception 'an issued report is never changed';
  end if;
  return null;
end $$;
create trigger drafts_only after insert on reports.issue referencing new table as added
  for each statement execute function reports.only_drafts_are_frozen();
create trigger drafts_only after insert on reports.frozen_figure referencing new table as added
  for each statement execute function reports.only_drafts_are_frozen();
create trigger drafts_only after insert on reports.frozen_record referencing new table as added
  for each statement execute function reports.only_drafts_are_frozen();

-- A report belongs to its organ; all that hangs on it is seen by who sees the report.
alter table reports.report enable row level security;
alter table reports.version enable row level security;
alter table reports.issue enable row level security;
alter table reports.frozen_figure enable row level security;
alter table reports.frozen_record enable row level security;
create policy fence on reports.report using ((select fence.whole()) or organ in (select fence.organs()));
create policy fence on reports.version using ((select fence.whole()) or report in (select id from reports.report));
create policy fence on reports.issue using ((select fence.whole()) or report in (select id from reports.report));
create policy fence on reports.frozen_figure using ((select fence.whole()) or report in (select id from reports.report));
create policy fence on reports.frozen_record using ((select fence.whole()) or report in (select id from reports.report));

grant usage on schema reports to zs_app;
grant select, insert, update on reports.report, reports.version to zs_app;
grant select, insert on reports.issue, reports.frozen_figure, reports.frozen_record to zs_app;
