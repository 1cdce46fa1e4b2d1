package org.zhunsheng.platform.reports;

import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Difference.What;
import org.zhunsheng.platform.audit.Frozen;

/**
 * Holds the records that were frozen under figures against the issued texts: number and digest of a figure's records stand
 * there, and the text stands in the chain.
 */
@Component
public final class FrozenRecords implements Frozen {

    private static final String PLACE = "reports.frozen_record";

    private static final String STATED_AND_KEPT = """
        with stated as (
          select distinct i.report, split_part(split_part(f->>'file', '/', 2), '.', 1) as figure, i.act,
                 (f->>'count')::bigint as many, f->>'digest' as sm3
          from reports.issue i, jsonb_array_elements(i.text->'figures') f),
        kept as (
          select report, figure, count(*) as many, string_agg(digest, ''::bytea order by record) as digests
          from reports.frozen_record group by report, figure)
        select concat_ws(' ', coalesce(s.report, k.report), coalesce(s.figure, k.figure)) as key, s.act, s.sm3,
               coalesce(s.many, 0) as stated, coalesce(k.many, 0) as kept, coalesce(k.digests, ''::bytea) as digests
        from stated s full join kept k on k.report = s.report and k.figure = s.figure order by 1\
        """;

    /** Needs nothing but the connection. */
    public FrozenRecords() {}

    @Override
    public void hold(DSLContext tx, Wrong wrong) {
        if (!tx.fetchSingle("select to_regclass(?) is not null", PLACE).get(0, boolean.class)) return;
        try (Cursor<Record> rows = tx.resultQuery(STATED_AND_KEPT).fetchSize(50).fetchLazy()) {
            for (Record row : rows) hold(row, wrong);
        }
    }

    private static void hold(Record row, Wrong wrong) {
        long stated = row.get("stated", long.class);
        long kept = row.get("kept", long.class);
        String said = row.get("sm3", String.class);
        byte[] digests = Objects.requireNonNull(row.get("digests", byte[].class));
        if (kept == stated && Sm3.hex(digests).equals(said)) return;
        wrong.found(
                kept < stated ? What.ROW_MISSING : kept > stated ? What.ROW_ADDED : What.ROW_CHANGED,
                PLACE,
                Objects.requireNonNull(row.get("key", String.class)),
                row.get("act", Long.class),
                kept == stated ? "digest" : "");
    }
}
