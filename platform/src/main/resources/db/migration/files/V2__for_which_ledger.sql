-- A file is read through a record that keeps it, by who may read that record. Bytes that one ledger's record keeps are no
-- other's: whoever knows a digest and writes it into a record of their own has not thereby been given the file.
alter table files.file
  add column ledger  text not null default '',
  add column account text;
alter table files.file drop constraint file_pkey, add primary key (sm3, organ, ledger);
comment on column files.file.ledger is 'whose records keep it; empty where it was kept before this was written down: any';
comment on column files.file.account is 'who sent it, and may open it before a record keeps it';
