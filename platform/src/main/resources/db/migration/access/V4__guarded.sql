-- Accounts, what they may do and their tokens stand in the chain column by column.
do $$ begin perform audit.guard('access.account', '{login}', '{name,organ,state,password,must_change,subject}'); end $$;
do $$ begin perform audit.guard('access.role_grant', '{id}', '{account,role,module,organ,first_day,last_day,granted_by,reason,act,ended_by,end_reason,ended_act}'); end $$;
do $$ begin perform audit.guard('access.token', '{id}', '{account,name,token_sm3,expires_at,revoked_by}'); end $$;
