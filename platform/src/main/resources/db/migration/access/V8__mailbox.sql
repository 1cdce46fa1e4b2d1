-- Where an account's holder gets their mail, and in which language they read (收件邮箱); kept by the system administrator.
create table access.mailbox (
  account  text primary key references access.account,
  address  text not null,
  language text not null,
  act      bigint not null
);

grant select, insert, update, delete on access.mailbox to zs_app;

do $$ begin perform audit.guard('access.mailbox', '{account}', '{address,language}'); end $$;
