-- What people write for an organ without being a name of it (习惯写法): accepted once while importing, known from then on.
-- The chain keeps who accepted it.
create table organs.alias (
  written text primary key,
  code    text not null,
  act     bigint not null
);
create index alias_act on organs.alias (act);

grant select, insert, update on organs.alias to zs_app;
