package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.papers.proof.IssuedReport;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.database.Subquestion;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;

/** What was frozen when reports were issued: the figures that they print, and the records behind them. */
@Repository
class FrozenStore {

    private final DSLContext dsl;

    FrozenStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Keeps what a question finds, each record once. */
    void freeze(Act act, UUID report, String figure, String ledger, Subquestion records) {
        act.dsl().execute("""
            insert into reports.frozen_record (report, figure, record, ledger, digest)
            select {0}, {1}, found.id, {2}, found.digest from ({3}) found
            on conflict do nothing\
            """, DSL.val(report), DSL.val(figure), DSL.val(ledger), records);
    }

    /** Number and digest of the records that were kept under each figure. */
    Map<String, IssuedReport.Records> frozen(Act act, UUID report) {
        Map<String, IssuedReport.Records> frozen = new HashMap<>();
        act.dsl().fetch("""
            select figure, count(*) as many, string_agg(digest, ''::bytea order by record) as digests
            from reports.frozen_record where report = ? group by figure\
            """, report).forEach(row -> {
            String figure = row.get("figure", String.class);
            frozen.put(
                    figure,
                    new IssuedReport.Records(
                            row.get("many", long.class),
                            Sm3.hex(row.get("digests", byte[].class)),
                            IssuedReport.Records.file(figure)));
        });
        return frozen;
    }

    /** A record as it was frozen. */
    record FrozenRecord(UUID id, String ledger, String digest) {}

    /** Up to {@code most} records kept under a figure, in the order of ids, behind the one named. */
    List<FrozenRecord> records(UUID report, String figure, @Nullable UUID after, int most) {
        return ask(Scope.WHOLE, """
            select record, ledger, digest from reports.frozen_record
            where report = {0} and figure = {1} and ({2}::uuid is null or record > {2}::uuid)
            order by record limit {3}\
            """, DSL.val(report), DSL.val(figure), DSL.val(after, UUID.class), DSL.val(most))
                .map(row -> new FrozenRecord(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        HexFormat.of().formatHex(row.get(2, byte[].class))));
    }

    /** The ledgers of the records that are kept under a figure. */
    List<String> ledgers(UUID report, String figure) {
        return ask(
                        Scope.WHOLE,
                        "select distinct ledger from reports.frozen_record where report = {0} and figure = {1}",
                        DSL.val(report),
                        DSL.val(figure))
                .getValues(0, String.class);
    }

    /** The ids of the records that are kept under a figure, to be asked for within another question. */
    static Subquestion kept(UUID report, String figure) {
        return Subquestion.of(DSL.select(DSL.field("record", UUID.class))
                .from("reports.frozen_record")
                .where("report = {0} and figure = {1}", DSL.val(report), DSL.val(figure)));
    }

    /** Those of the records that are kept under any figure of the report. */
    Set<UUID> frozen(UUID report, Set<UUID> records) {
        return new HashSet<>(ask(
                        Scope.WHOLE,
                        "select distinct record from reports.frozen_record where report = {0} and record = any ({1})",
                        DSL.val(report),
                        DSL.val(records.toArray(UUID[]::new)))
                .getValues(0, UUID.class));
    }

    /** The reports that rest on a record, the newest first, with the figures under which it is kept and its digest there. */
    SequencedMap<UUID, Map<String, String>> restingOn(UUID record) {
        SequencedMap<UUID, Map<String, String>> figures = new LinkedHashMap<>();
        ask(
                        Scope.WHOLE,
                        "select report, figure, digest from reports.frozen_record where record = {0} order by report"
                                + " desc",
                        DSL.val(record))
                .forEach(row -> figures.computeIfAbsent(row.get(0, UUID.class), none -> new HashMap<>())
                        .put(row.get(1, String.class), HexFormat.of().formatHex(row.get(2, byte[].class))));
        return figures;
    }

    Set<UUID> published(Set<UUID> records) {
        return new HashSet<>(ask(
                        Scope.WHOLE,
                        "select distinct record from reports.frozen_record where record = any ({0})",
                        DSL.val(records.toArray(UUID[]::new)))
                .getValues(0, UUID.class));
    }

    /** An issued report, not taken back, that prints a metric for an organ and a period. */
    record Citing(UUID report, String figure) {}

    List<Citing> citing(Scope readable, String metric, OrganCode organ, Period period) {
        return ask(
                        readable,
                        """
                        select f.report, f.figure from reports.frozen_figure f join reports.report r on r.id = f.report
                        where not exists (select from reports.recall c where c.report = f.report)
                        and f.metric = {0} and f.organ = {1} and f.first_day = {2}::date and f.last_day = {3}::date and {4}
                        order by f.report desc, f.figure\
                        """,
                        DSL.val(metric),
                        DSL.val(organ.value()),
                        DSL.val(period.first()),
                        DSL.val(period.last()),
                        ReportStore.of(readable))
                .map(row -> new Citing(row.get(0, UUID.class), row.get(1, String.class)));
    }

    /** What issued reports print of a metric, the newest report first. */
    List<Citing> citing(Scope readable, String metric) {
        return ask(readable, """
            select f.report, f.figure from reports.frozen_figure f join reports.report r on r.id = f.report
            where not exists (select from reports.recall c where c.report = f.report)
            and f.metric = {0} and {1}
            order by f.report desc, f.figure\
            """, DSL.val(metric), ReportStore.of(readable))
                .map(row -> new Citing(row.get(0, UUID.class), row.get(1, String.class)));
    }

    /** The metrics that issued reports print. */
    Set<String> printed(Scope readable) {
        return new HashSet<>(ask(readable, """
            select distinct f.metric from reports.frozen_figure f join reports.report r on r.id = f.report
            where not exists (select from reports.recall c where c.report = f.report) and {0}\
            """, ReportStore.of(readable)).getValues(0, String.class));
    }

    /** A record that is not any more, or not yet, what it was when the report was issued. */
    record MovedRecord(Drift.How how, UUID id, String ledger) {}

    /** @param records up to a page of them; the numbers count all */
    record Moved(long came, long went, long corrected, List<MovedRecord> records) {}

    /** A question's ledger and what it finds now. */
    record Now(String ledger, Subquestion records) {}

    /**
     * What moved under a figure since it was frozen.
     *
     * @param scope the organs whose records the reader may see
     */
    Moved moved(Scope scope, UUID report, String figure, List<Now> now, int most) {
        String union = IntStream.range(0, now.size())
                .mapToObj(i -> "select found.id, {" + (3 + 2 * i) + "}::text as ledger, found.digest from ({"
                        + (4 + 2 * i) + "}) found")
                .collect(Collectors.joining(" union "));
        List<QueryPart> parts = new ArrayList<>(List.of(DSL.val(report), DSL.val(figure), DSL.val(most)));
        now.forEach(one -> {
            parts.add(DSL.val(one.ledger()));
            parts.add(one.records());
        });
        var rows = ask(scope, """
            select coalesce(was.record, now.id) as id, coalesce(was.ledger, now.ledger) as ledger,
                   was.record is null as came, now.id is null as went,
                   count(*) filter (where was.record is null) over () as all_came,
                   count(*) filter (where now.id is null) over () as all_went,
                   count(*) over () as all_moved
            from (select record, ledger, digest from reports.frozen_record where report = {0} and figure = {1}) was
            full join (\
            """ + union + """
            ) now on now.id = was.record
            where was.digest is distinct from now.digest
            order by 1 limit {2}\
            """, parts.toArray(QueryPart[]::new));
        if (rows.isEmpty()) return new Moved(0, 0, 0, List.of());
        long came = rows.getFirst().get("all_came", long.class);
        long went = rows.getFirst().get("all_went", long.class);
        long all = rows.getFirst().get("all_moved", long.class);
        return new Moved(came, went, all - came - went, rows.map(FrozenStore::movedRecord));
    }

    private static MovedRecord movedRecord(Record row) {
        Drift.How how = row.get("came", boolean.class)
                ? Drift.How.CAME
                : row.get("went", boolean.class) ? Drift.How.WENT : Drift.How.CORRECTED;
        return new MovedRecord(how, row.get("id", UUID.class), row.get("ledger", String.class));
    }

    private Result<Record> ask(Scope scope, String question, QueryPart... parts) {
        return Fence.ask(dsl, scope, DSL.resultQuery(question, parts));
    }
}
