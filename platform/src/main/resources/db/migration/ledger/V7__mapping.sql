-- How organs write a ledger's headers and values (对列), as they have matched them: a line for each decision, the latest
-- holds, the ones before are its history.
create table ledger.mapping (
  id          uuid primary key default uuidv7(),
  organ       text not null,
  ledger      text not null,
  -- the column whose value is written so; empty for a header
  column_name text not null default '',
  written     text not null,
  -- the same without what does not matter: by it a file's words are found
  plain       text not null,
  -- the header's column, or the value; null where it is not to be imported
  means       text,
  -- decided to be asked about again
  forgotten   boolean not null default false,
  act         bigint not null,
  account     text not null,
  decided_at  timestamptz not null
);
create index mapping_latest on ledger.mapping (organ, ledger, column_name, plain, id desc);
grant select, insert on ledger.mapping to zs_app;

-- What its sender has decided about the headers and values of one waiting file only.
alter table ledger.upload
  add column mapping jsonb not null default '{}',
  add column accepts boolean not null default false;
grant update (mapping, accepts) on ledger.upload to zs_app;
