-- Whoever the OpenID provider vouches for has perhaps never had a password here: its age is not theirs to mend.
alter table access.session add column elsewhere boolean not null default false;
