-- Which file is whose stands in the chain.
do $$ begin perform audit.guard('files.file', '{sm3,organ,ledger}', '{name,media_type,bytes,account,act}'); end $$;
