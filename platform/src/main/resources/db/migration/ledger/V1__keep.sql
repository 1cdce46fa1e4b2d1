create schema ledger;

-- Stamps every row with the act that wrote it and lays what a change replaces into the table's history.
-- Runs as its owner: zs_app can read a history and never write one.
create function ledger.remember() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  act bigint := nullif(pg_catalog.current_setting('zs.act', true), '')::bigint;
begin
  if act is null then
    raise exception 'a ledger is written by an act, and zs.act is not set';
  end if;
  if tg_op = 'INSERT' then
    new.act := act;
    new.entered_at := coalesce(new.entered_at, pg_catalog.current_setting('zs.begun', true)::timestamptz);
    return new;
  end if;
  -- What one act writes twice was never visible in between: only the first replacement is history.
  if old.act <> act then
    execute pg_catalog.format(
      'insert into %1$I.%2$I select * from pg_catalog.jsonb_populate_record(null::%1$I.%2$I, $1)',
      tg_table_schema, tg_table_name || '_history')
      using pg_catalog.to_jsonb(old) || pg_catalog.jsonb_build_object('replaced_act', act);
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.act := act;
  new.entered_at := old.entered_at;
  return new;
end $$;

-- Makes a ledger of a table that has the record's columns: adds what every ledger carries, a history, the function
-- <table>_as_of(moment), a fence that shows each person the organs in their scope, and the search index.
-- A migration that adds a column calls it again, so that the history gains the column too.
create function ledger.keep(schema_name text, table_name text, owner_column text default 'organ') returns void
language plpgsql as $$
declare
  kept    text := format('%I.%I', schema_name, table_name);
  history text := format('%I.%I', schema_name, table_name || '_history');
  fence   text := format('(select fence.whole()) or %I in (select fence.organs())', owner_column);
  col     record;
  cols    text;
  tbl     text;
begin
  execute format($f$ alter table %s
    add column if not exists id         uuid primary key,
    add column if not exists act        bigint not null,
    add column if not exists entered_at timestamptz not null,
    add column if not exists digest     bytea not null,
    add column if not exists broken     text[] not null default '{}',
    add column if not exists unchecked  text[] not null default '{}',
    add column if not exists search     text[] not null default '{}' $f$, kept);
  execute format('create index if not exists %I on %s using gin (search)', table_name || '_search', kept);
  execute format('create index if not exists %I on %s using gin (broken) where broken <> ''{}''', table_name || '_broken', kept);
  execute format('create index if not exists %I on %s (act)', table_name || '_act', kept);

  execute format('create table if not exists %s (like %s, replaced_act bigint not null)', history, kept);
  for col in select attname, format_type(atttypid, atttypmod) as type from pg_attribute
             where attrelid = kept::regclass and attnum > 0 and not attisdropped loop
    execute format('alter table %s add column if not exists %I %s', history, col.attname, col.type);
  end loop;
  execute format('create index if not exists %I on %s (id)', table_name || '_history_id', history);
  execute format('create index if not exists %I on %s (replaced_act)', table_name || '_history_replaced', history);
  execute format('create index if not exists %I on %s (act)', table_name || '_history_act', history);

  select string_agg(quote_ident(attname), ', ' order by attnum) into cols from pg_attribute
  where attrelid = kept::regclass and attnum > 0 and not attisdropped;
  execute format('create or replace function %I.%I(moment timestamptz) returns setof %s language sql stable as $f$
      select %s from %3$s where act not in (select l.act from audit.line l where l.at > moment)
      union all
      select %4$s from %s where act not in (select l.act from audit.line l where l.at > moment)
        and replaced_act in (select l.act from audit.line l where l.at > moment) $f$',
    schema_name, table_name || '_as_of', kept, cols, history);

  execute format('create or replace trigger remember before insert or update or delete on %s
    for each row execute function ledger.remember()', kept);

  foreach tbl in array array[kept, history] loop
    execute format('alter table %s enable row level security', tbl);
    execute format('drop policy if exists fence on %s', tbl);
    execute format('create policy fence on %s using (%s)', tbl, fence);
  end loop;
  execute format('grant usage on schema %I to zs_app', schema_name);
  execute format('grant select, insert, update, delete on %s to zs_app', kept);
  execute format('grant select on %s to zs_app', history);
end $$;

-- One file that was imported (批次). Its act wrote the rows; when it was taken back, another act says so.
create table ledger.batch (
  act        bigint primary key,
  ledger     text not null,
  organ      text not null,
  account    text not null,
  file_name  text not null,
  file_sm3   text not null,
  mode       text not null check (mode in ('all', 'valid')),
  match      text not null check (match in ('create', 'update')),
  rows_in    int not null,
  rows_left  int not null,
  entered_at timestamptz not null,
  taken_back bigint
);
create unique index batch_file on ledger.batch (ledger, file_sm3) where taken_back is null;
create index batch_ledger on ledger.batch (ledger, act desc);

-- What a person has typed and not yet registered (草稿): kept on every pause, gone when it is registered.
create table ledger.draft (
  account  text not null,
  ledger   text not null,
  record   text not null default '',
  typed    jsonb not null,
  saved_at timestamptz not null,
  primary key (account, ledger, record)
);

-- A list's question under a name of one's own (视图).
create table ledger.saved_view (
  id       uuid primary key default uuidv7(),
  account  text not null,
  ledger   text not null,
  name     text not null,
  question text not null,
  unique (account, ledger, name)
);

grant usage on schema ledger to zs_app;
grant select, insert, update on ledger.batch to zs_app;
grant select, insert, update, delete on ledger.draft, ledger.saved_view to zs_app;
