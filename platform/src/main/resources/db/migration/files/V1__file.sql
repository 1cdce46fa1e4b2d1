create schema files;

create table files.file (
  sm3        text not null,
  name       text not null,
  media_type text not null,
  bytes      bigint not null,
  organ      text not null,
  act        bigint not null,
  primary key (sm3, organ)
);
alter table files.file enable row level security;
create policy fence on files.file using ((select fence.whole()) or organ in (select fence.organs()));

grant usage on schema files to zs_app;
grant select, insert on files.file to zs_app;
