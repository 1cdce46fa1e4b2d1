-- The matter of another procedure whose step began this one (关联事项).
alter table procedure.matter add column opened_by uuid references procedure.matter;
create index matter_opened_by on procedure.matter (opened_by) where opened_by is not null;
