-- How its sender wants a waiting file to be taken in: who comes back to it finds it checked in the same way.
alter table ledger.upload
  add column match  text not null default 'CREATE' check (match in ('CREATE', 'UPDATE')),
  add column reason text not null default '';
