create schema operations;

-- The day on which the platform's clock stands, as its last start was told; null: it runs. A verb of the command line
-- that writes a line of the chain beside the platform writes it on the platform's day.
create table operations.clock (
  one       boolean primary key default true check (one),
  stands_on date
);
insert into operations.clock default values;

grant usage on schema operations to zs_app;
grant select, update on operations.clock to zs_app;
