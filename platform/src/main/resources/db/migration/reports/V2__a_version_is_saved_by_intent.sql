-- What is being typed is its author's own, in ledger.draft, until it is saved; a version (稿) is never changed again.
alter table reports.version drop column open;

create function reports.keep_version() returns trigger language plpgsql as $$
begin
  raise exception 'a version is never changed';
end $$;
create trigger immutable before update or delete on reports.version for each row execute function reports.keep_version();
