-- Behind a row-level fence an operator may use an index only if it can't tell strangers what it saw. Containing and
-- overlapping of text arrays tell nothing and never fail; only a superuser can say so. Without this, searches are right
-- but read every row: docs/operations.md tells an owner of an external database what to run.
do $$ begin
  alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
  alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then
  raise notice 'searches will not use their index: the owner of this database is no superuser';
end $$;
