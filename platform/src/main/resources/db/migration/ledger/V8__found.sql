-- Founds a ledger on a table that has the record's columns: keeps it, its key is unique, and the two indexes with which every
-- list begins stand there: by its day, and by its organ and its day, the newest first.
-- A migration that adds a column calls ledger.keep.
create function ledger.found(schema_name text, table_name text, day_column text, key_columns text[], owner_column text default 'organ')
  returns void language plpgsql as $$
declare
  kept text := format('%I.%I', schema_name, table_name);
begin
  perform ledger.keep(schema_name, table_name, owner_column);
  execute format('alter table %s add unique (%s)', kept,
    (select string_agg(quote_ident(part), ', ' order by place) from unnest(key_columns) with ordinality as key (part, place)));
  execute format('create index %I on %s (%I desc, id desc)', table_name || '_' || day_column, kept, day_column);
  execute format('create index %I on %s (%I, %I desc, id desc)', table_name || '_' || owner_column, kept, owner_column, day_column);
end $$;
