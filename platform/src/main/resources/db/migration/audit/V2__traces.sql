-- What an act left in the ledgers (留痕): of each version that it wrote the id and SM3 of what stands beside the content's
-- digest, of each that it replaced the id and the act that had written it. The act's line carries the digest of its
-- traces, so that no row can be changed, added, dropped or put into the history behind the platform's back.
create table audit.trace (
  act      bigint not null,
  place    text not null,
  part     int not null,
  written  bytea not null,
  replaced bytea not null,
  primary key (act, place, part)
);
alter table audit.trace alter column written set storage external, alter column replaced set storage external;
create index trace_place on audit.trace (place, act, part);

-- What an act left in tables that keep no history: of each row the SM3-guarded digests of its columns, or nothing where
-- the row went. The digests are SHA-256, which PostgreSQL has; the line's digest over them is SM3.
create table audit.image (
  act   bigint not null,
  place text not null,
  key   text not null,
  image jsonb,
  primary key (act, place, key)
);
create index image_place on audit.image (place, key, act);

-- Which columns of which tables are imaged.
create table audit.guarded (
  place   text primary key,
  keys    text[] not null,
  columns text[] not null
);

create trigger only_grows before update or delete on audit.trace for each row execute function audit.keep_out();
create trigger only_grows_all before truncate on audit.trace execute function audit.keep_out();
create trigger only_grows_all before truncate on audit.image execute function audit.keep_out();

-- What one act writes twice was never visible in between.
create function audit.keep_image() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.act = nullif(current_setting('zs.act', true), '')::bigint then
    return new;
  end if;
  raise exception 'the audit chain only grows';
end $$;
create trigger only_grows before update or delete on audit.image for each row execute function audit.keep_image();

-- Remembers until the act's line is written which ledgers its statements touched.
create function audit.touched() returns trigger language plpgsql as $$
declare
  places text := coalesce(nullif(current_setting('zs.touched', true), ''), ',');
  place  text := tg_table_schema || '.' || tg_table_name || ',';
begin
  if position(',' || place in places) = 0 then
    perform set_config('zs.touched', places || place, true);
  end if;
  return null;
end $$;

-- What of a version its trace vouches for, beside its id and its act.
create function audit.said(digest bytea, entered_at timestamptz, broken text[], unchecked text[]) returns text
language sql stable parallel safe as
  $$ select encode(digest, 'hex') || ' ' || extract(epoch from entered_at)::text || ' ' || broken::text || ' ' || unchecked::text $$;

-- What the running act wrote in the ledgers that it touched, and what it replaced there; in the order of ids.
create function audit.left_by(number bigint) returns table (place text, id uuid, said text, earlier bigint)
language plpgsql stable security definer set search_path = '' as $$
declare
  touched text;
begin
  foreach touched in array pg_catalog.string_to_array(
    pg_catalog.btrim(coalesce(pg_catalog.current_setting('zs.touched', true), ''), ','), ',') loop
    return query execute pg_catalog.format($f$
      select * from (
        select %3$L::text as place, id, audit.said(digest, entered_at, broken, unchecked) as said, null::bigint as earlier
        from %1$I.%2$I where act = $1
        union all
        select %3$L::text, id, null::text, act from %1$I.%4$I where replaced_act = $1) as of_this_act
      order by of_this_act.said is null, of_this_act.id $f$,
      pg_catalog.split_part(touched, '.', 1), pg_catalog.split_part(touched, '.', 2), touched,
      pg_catalog.split_part(touched, '.', 2) || '_history') using number;
  end loop;
end $$;

-- A row's key and its image, as SQL over the row's name r.
create function audit.key_of(keys text[]) returns text language sql immutable as
  $$ select 'concat_ws('' '', ' || string_agg(format('r.%I', k), ', ' order by n) || ')'
     from unnest(keys) with ordinality as all_keys (k, n) $$;
create function audit.image_of(columns text[]) returns text language sql immutable as
  $$ select 'jsonb_build_object(' || string_agg(format('%L, encode(sha256(convert_to(coalesce(r.%I::text, E''\x01''), ''UTF8'')), ''hex'')', c, c), ', ' order by c collate "C") || ')'
     from unnest(columns) as c $$;

create function audit.image() returns trigger
language plpgsql security definer set search_path = 'pg_catalog' set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
declare
  act    bigint := nullif(current_setting('zs.act', true), '')::bigint;
  where_ text := tg_table_schema || '.' || tg_table_name;
  was    jsonb;
  is_    jsonb;
  key    text;
  g      audit.guarded;
begin
  select * into strict g from audit.guarded where place = where_;
  if tg_op <> 'INSERT' then
    execute format('select %s, %s from (select ($1).*) as r', audit.key_of(g.keys), audit.image_of(g.columns)) into key, was using old;
  end if;
  if tg_op <> 'DELETE' then
    execute format('select %s, %s from (select ($1).*) as r', audit.key_of(g.keys), audit.image_of(g.columns)) into key, is_ using new;
  end if;
  if was is not distinct from is_ then
    return null;
  end if;
  if act is null then
    raise exception '% is written by an act, and zs.act is not set', where_;
  end if;
  insert into audit.image values (act, where_, key, is_)
  on conflict on constraint image_pkey do update set image = excluded.image;
  perform set_config('zs.imaged', 'yes', true);
  return null;
end $$;

-- Guards a table that keeps no history: from now on every change of these columns stands in the chain.
create function audit.guard(guarded text, key_columns text[], image_columns text[]) returns void language plpgsql as $$
begin
  insert into audit.guarded values (guarded, key_columns, image_columns)
  on conflict (place) do update set keys = excluded.keys, columns = excluded.columns;
  execute format('create or replace trigger image after insert or update or delete on %s for each row execute function audit.image()', guarded);
end $$;

-- The rows of a guarded table as they stand.
create function audit.images(wanted text) returns table (key text, image jsonb)
language plpgsql stable set search_path = 'pg_catalog' set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
declare
  g audit.guarded;
begin
  select * into strict g from audit.guarded where place = wanted;
  return query execute format('select %s, %s from %s as r', audit.key_of(g.keys), audit.image_of(g.columns), wanted);
end $$;

-- Lines up to this one were written before acts left traces; the line of kind audit.baseline vouches for what they had
-- left when it was written.
create table audit.beginning (
  one      boolean primary key default true check (one),
  sequence bigint not null
);
insert into audit.beginning (sequence) select coalesce(max(sequence), 0) from audit.line;

-- What a reconciliation of records and chain found (核对).
create table audit.reconciliation (
  number      bigint generated always as identity primary key,
  extent      text not null,
  began_at    timestamptz not null,
  ended_at    timestamptz not null,
  lines       bigint not null,
  records     bigint not null,
  sequence    bigint not null,
  hash        text not null,
  differences bigint not null,
  found       jsonb not null
);

grant select, insert on audit.trace, audit.image to zs_app;
grant select on audit.guarded, audit.beginning to zs_app;
grant select, insert on audit.reconciliation to zs_app;
