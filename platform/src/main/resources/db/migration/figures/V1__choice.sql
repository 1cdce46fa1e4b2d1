create schema figures;

-- What the district counts or leaves out (口径选择), each with its reason and the day from which it holds. Nothing is
-- changed: who chooses again adds a row, so a figure as of an earlier moment keeps the earlier choice.
create table figures.choice (
  id        uuid primary key default uuidv7(),
  choice    text not null,
  counted   boolean not null,
  organs    text[] not null,
  from_day  date not null,
  reason    text not null check (reason <> ''),
  chosen_at timestamptz not null,
  account   text not null,
  act       bigint not null
);
create index choice_choice on figures.choice (choice, chosen_at);

create function figures.keep() returns trigger language plpgsql as $$
begin
  raise exception 'a choice is never changed';
end $$;
create trigger immutable before update or delete on figures.choice for each row execute function figures.keep();
create trigger immutable_all before truncate on figures.choice execute function figures.keep();

-- Whoever reads a figure may read what it counts.
grant usage on schema figures to zs_app;
grant select, insert on figures.choice to zs_app;
