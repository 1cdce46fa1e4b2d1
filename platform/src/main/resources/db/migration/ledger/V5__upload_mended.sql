-- What its sender typed over the wrong cells of a waiting file (页面上的修改), by place: {"0.17.heardOn": "2021-04-30"}.
alter table ledger.upload add column mended jsonb not null default '{}';

grant update (mended) on ledger.upload to zs_app;
