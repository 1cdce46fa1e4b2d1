-- The platform connects as zs_app, which owns nothing: what the fences hide stays hidden from it.
-- Its password is set at every start from the owner's secret.
do $$ begin
  if not exists (select from pg_roles where rolname = 'zs_app') then
    create role zs_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;

-- Whose records the transaction may see: a comma list of organ codes, '*' for the whole district, nothing if unsaid.
-- In an InitPlan of each statement, so that a million rows ask once.
create schema fence;
create function fence.whole() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('zs.organs', true), '') = '*' $$;
create function fence.organs() returns setof text language sql stable parallel safe as
  $$ select unnest(string_to_array(coalesce(current_setting('zs.organs', true), ''), ',')) $$;
grant usage on schema fence to zs_app;
