-- The version of the program that last ran here: an older one, which is refused, says which it would take.
alter table operations.clock add program text;
