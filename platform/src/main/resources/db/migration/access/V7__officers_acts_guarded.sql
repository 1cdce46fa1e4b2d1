-- What two officers did about an account, what its holder was told, and whose sign-in takes a second factor: in the chain column
-- by column. Left out is what changes without an act: which half of a password waits, whether a notice was read, which code
-- was the last.
do $$ begin perform audit.guard('access.proposal', '{id}', '{kind,account,subject,reason,proposed_by,proposed_as,act,outcome,settled_by,settled_act}'); end $$;
do $$ begin perform audit.guard('access.notice', '{id}', '{account,kind,done_by,with_whom}'); end $$;
do $$ begin perform audit.guard('access.demanded_factor', '{role}', '{act}'); end $$;
do $$ begin perform audit.guard('access.second_factor', '{account}', '{key_sealed,proved_at}'); end $$;
