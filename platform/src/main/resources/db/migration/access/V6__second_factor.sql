-- 双因素认证: a one-time code beside the password (RFC 6238). A row without a moment is a key that was shown and not yet proved.
create table access.second_factor (
  account    text primary key references access.account,
  key_sealed text not null,
  last_step  bigint not null default 0,
  proved_at  timestamptz
);
comment on column access.second_factor.key_sealed is 'SM4-GCM under a key derived from the installation''s secret';
comment on column access.second_factor.last_step is 'of the last code that was taken: it and all before it are used up';

create table access.demanded_factor (
  role text primary key,
  act  bigint not null
);
comment on table access.demanded_factor is 'roles whose holders must have a second factor';

alter table access.session add column proved boolean not null default true;
comment on column access.session.proved is 'false: the password was right, and the code is still to come';

grant select, insert, update, delete on access.second_factor, access.demanded_factor to zs_app;
