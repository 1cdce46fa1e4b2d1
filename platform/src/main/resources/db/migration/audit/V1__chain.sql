create schema audit;

-- Numbers are given when an act begins; its line is written when it ends.
create sequence audit.act;

create table audit.line (
  act      bigint primary key,
  sequence bigint not null unique,
  at       timestamptz not null,
  account  text not null,
  kind     text not null,
  subject  text not null,
  detail   jsonb not null,
  hash     text not null
);
comment on table audit.line is
  'A hash chain: hash = SM3(hash of the line before || canonical JSON of this line). A line is appended under an
   advisory lock that is held to the commit, so moments rise in the order in which acts become visible: whoever
   sees a line sees every line before it, and a question as of its moment has one answer for ever.';

create unique index line_at on audit.line (at) include (act);
create index line_account on audit.line (account, sequence desc);
create index line_kind on audit.line (kind, sequence desc);
create index line_subject on audit.line (subject, sequence desc);

-- Nobody changes a line, its owner included.
create function audit.keep_out() returns trigger language plpgsql as $$
begin
  raise exception 'the audit chain only grows';
end $$;
create trigger only_grows before update or delete on audit.line for each row execute function audit.keep_out();
create trigger only_grows_all before truncate on audit.line execute function audit.keep_out();

grant usage on schema audit to zs_app;
grant usage on sequence audit.act to zs_app;
grant select, insert on audit.line to zs_app;
