-- A file that was sent and waits for its sender's decision (待导入文件): kept a day, beside the attachments.
create table ledger.upload (
  code      uuid primary key default uuidv7(),
  account   text not null,
  ledger    text not null,
  file_name text not null,
  file_sm3  text not null,
  sent_at   timestamptz not null
);
create index upload_sent on ledger.upload (sent_at);

grant select, insert, delete on ledger.upload to zs_app;
