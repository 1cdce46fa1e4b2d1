-- As before, and every statement upon a ledger leaves its trace in the act's line: audit.trace.
create or replace function ledger.keep(schema_name text, table_name text, owner_column text default 'organ') returns void
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
  execute format('create or replace trigger touched after insert or update or delete on %s
    for each statement execute function audit.touched()', kept);

  foreach tbl in array array[kept, history] loop
    execute format('alter table %s enable row level security', tbl);
    execute format('drop policy if exists fence on %s', tbl);
    execute format('create policy fence on %s using (%s)', tbl, fence);
  end loop;
  execute format('grant usage on schema %I to zs_app', schema_name);
  execute format('grant select, insert, update, delete on %s to zs_app', kept);
  execute format('grant select on %s to zs_app', history);
end $$;

do $$
declare
  kept record;
begin
  for kept in select t.tgrelid::regclass as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
              where p.pronamespace = 'ledger'::regnamespace and p.proname = 'remember' loop
    execute format('create or replace trigger touched after insert or update or delete on %s
      for each statement execute function audit.touched()', kept.name);
  end loop;
end $$;

do $$ begin perform audit.guard('ledger.batch', '{act}', '{ledger,organ,account,file_name,file_sm3,mode,match,rows_in,rows_left,taken_back}'); end $$;
