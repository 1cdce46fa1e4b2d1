-- The ledgers on which a matter's conditions over figures rest: it is looked at again when one of them changes. Follows from
-- the course as the rest of the row does.
alter table procedure.matter add column watched text[] not null default '{}';
create index matter_watched on procedure.matter using gin (watched) where watched <> '{}' and not ended;
