-- How organs are written elsewhere decides whose a row is: it stands in the chain.
do $$ begin perform audit.guard('organs.alias', '{written}', '{code}'); end $$;
