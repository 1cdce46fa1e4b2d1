-- What waits for an office: the first page in its order, and its counts without a look at the rows; the fence reads owner.
drop index procedure.duty_office;
create index duty_office on procedure.duty (office, due, matter, step) include (needed, taker, returned, owner) where open;
