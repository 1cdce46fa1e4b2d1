-- 双人复核: what would let its doer sign in as another person takes a second officer, who is neither of the two.
create table access.proposal (
  id          uuid primary key default uuidv7(),
  kind        text not null check (kind in ('PASSWORD', 'SUBJECT', 'SECOND_FACTOR')),
  account     text not null references access.account,
  subject     text,
  half        text,
  reason      text not null,
  proposed_by text not null check (proposed_by <> account),
  proposed_as text not null,
  proposed_at timestamptz not null default now(),
  act         bigint not null,
  outcome     text check (outcome in ('CONFIRMED', 'DECLINED')),
  settled_by  text check (settled_by <> account),
  settled_at  timestamptz,
  settled_act bigint,
  check (outcome is distinct from 'CONFIRMED' or (settled_by <> proposed_by and half is null))
);
create unique index proposal_open on access.proposal (account, kind) where outcome is null;
comment on column access.proposal.half is
  'the first half of a password, which the proposer has; kept until the second is given out, worth nothing without it';
comment on column access.proposal.proposed_as is 'the duty in which it was proposed: the second officer has another';

-- What others did to an account, until its holder has seen it.
create table access.notice (
  id          uuid primary key default uuidv7(),
  account     text not null references access.account,
  kind        text not null,
  done_by     text not null,
  with_whom   text,
  happened_at timestamptz not null default now(),
  seen_at     timestamptz
);
create index notice_unseen on access.notice (account) where seen_at is null;

-- Wrong passwords are counted for each client apart, a known browser or an address, and for all unknown ones together (''):
-- who guesses locks themselves out and not the holder.
alter table access.attempt
  add column client_sm3 text not null default '',
  drop constraint attempt_pkey,
  add primary key (name_sm3, client_sm3);

grant select, insert, update on access.proposal, access.notice to zs_app;
