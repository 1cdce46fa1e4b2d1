-- What is drafted and issued stands in the chain column by column; the records on which figures rest are vouched for by
-- the figures' digests in the issued text.
do $$ begin perform audit.guard('reports.report', '{id}', '{title,organ,first_day,last_day,as_of,status,act}'); end $$;
do $$ begin perform audit.guard('reports.version', '{report,number}', '{template,account,act,saved_at}'); end $$;
do $$ begin perform audit.guard('reports.issue', '{report}', '{version,document_number,issued_at,as_of,text,digest,account,act}'); end $$;
do $$ begin perform audit.guard('reports.frozen_figure', '{report,figure}', '{metric,organ,first_day,last_day}'); end $$;
do $$ begin perform audit.guard('reports.recall', '{report}', '{reason,recalled_at,account,act}'); end $$;
