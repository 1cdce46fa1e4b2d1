create schema access;

-- All moments here are the database's clock: a platform whose day stands still must not keep a session or a lock alive,
-- and several processes have one clock.
create table access.account (
  login           text primary key check (login ~ '^[a-z][a-z0-9._-]{1,31}$'),
  name            text not null,
  organ           text not null,
  state           text not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
  password        text,
  password_set_at timestamptz,
  must_change     boolean not null default false,
  subject         text unique,
  changed         bigint not null
);
comment on column access.account.password is 'Argon2id with its parameters and salt; null: signs in elsewhere only';
comment on column access.account.subject is 'who this is for the OpenID provider';
comment on column access.account.changed is 'the act that last changed the account or its grants: what was derived from an earlier one is old';

create table access.password_before (
  account     text not null references access.account,
  password    text not null,
  replaced_at timestamptz not null default now()
);
create index password_before_account on access.password_before (account, replaced_at desc);

-- Tries at names that no account has count too, or a lock would tell who exists.
-- Only a digest of the name is kept: people type passwords into the wrong field.
create table access.attempt (
  name_sm3     text primary key,
  failures     int not null,
  last_at      timestamptz not null,
  locked_until timestamptz
);
create index attempt_last on access.attempt (last_at);

create function access.duty_of(role text) returns text language sql immutable as
  $$ select case when role in ('ADMINISTRATOR', 'SECURITY', 'AUDITOR') then role else 'RECORDS' end $$;

create table access.role_grant (
  id         uuid primary key default uuidv7(),
  account    text not null references access.account,
  role       text not null,
  module     text not null,
  organ      text not null,
  first_day  date not null,
  last_day   date check (last_day >= first_day),
  granted_by text not null check (granted_by <> account),
  reason     text not null,
  act        bigint not null,
  ended_by   text,
  end_reason text,
  ended_act  bigint
);
comment on column access.role_grant.last_day is 'inclusive; null: until it is ended';
create index role_grant_account on access.role_grant (account) where ended_act is null;

-- 三员分立: administrator, security administrator and auditor are different people, and none of them works with records.
-- The account's row is locked first, so that two grants at once see each other.
create function access.keep_duties_apart() returns trigger language plpgsql as $$
begin
  perform from access.account where login = new.account for update;
  if new.ended_act is null and exists (
    select from access.role_grant g
    where g.account = new.account and g.id <> new.id and g.ended_act is null
      and access.duty_of(g.role) <> access.duty_of(new.role)
      and daterange(g.first_day, g.last_day, '[]') && daterange(new.first_day, new.last_day, '[]'))
  then
    raise exception 'the duties of % are kept apart', new.account using errcode = 'check_violation', constraint = 'duties_apart';
  end if;
  return new;
end $$;
create trigger duties_apart before insert or update on access.role_grant
  for each row execute function access.keep_duties_apart();

create table access.session (
  id         uuid primary key default uuidv7(),
  account    text not null references access.account,
  key_sm3    text not null unique,
  began_at   timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  address    text not null,
  agent      text not null,
  ended_at   timestamptz,
  ended_by   text,
  ending     text,
  check ((ended_at is null) = (ending is null))
);
create index session_account on access.session (account, began_at desc);
create index session_open on access.session (seen_at desc) where ended_at is null;

create table access.token (
  id         uuid primary key default uuidv7(),
  account    text not null references access.account,
  name       text not null,
  token_sm3  text not null unique,
  issued_at  timestamptz not null default now(),
  expires_at timestamptz not null,
  seen_at    timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  act        bigint
);
comment on column access.token.act is
  'the act that issued it; null for one from the command line until its first use, which is when the chain gets its line';
create index token_account on access.token (account, issued_at desc);

grant usage on schema access to zs_app;
grant select, insert, update on access.account, access.role_grant, access.session, access.token to zs_app;
grant select, insert, delete on access.password_before to zs_app;
grant select, insert, update, delete on access.attempt to zs_app;
