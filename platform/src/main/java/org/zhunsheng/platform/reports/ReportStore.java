package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
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

/** All SQL of the schema {@code reports}. */
@Repository
class ReportStore {

    private static final String REPORTS = """
        select r.id, r.title, r.organ, r.first_day, r.last_day, r.as_of,
               v.number, v.account, v.saved_at,
               i.version, i.document_number, i.issued_at, i.as_of as frozen_as_of, i.digest, i.account as issuer, i.act,
               c.reason, c.recalled_at, c.account as recaller
        from reports.report r
        join lateral (select number, account, saved_at from reports.version
                      where report = r.id order by number desc limit 1) v on true
        left join reports.issue i on i.report = r.id
        left join reports.recall c on c.report = r.id
        where {0}
        order by r.id desc\
        """;

    private final DSLContext dsl;

    ReportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    // ---- reading

    /** Issued ones of the readable organs, and drafts of the organs that are reported for. */
    List<Report> all(Scope readable, Scope written) {
        return reports(readable, written, DSL.noCondition());
    }

    Optional<Report> find(Scope readable, Scope written, UUID id) {
        return reports(readable, written, DSL.condition("r.id = ?", id)).stream()
                .findFirst();
    }

    private List<Report> reports(Scope readable, Scope written, Condition which) {
        Condition visible = of(written).or(DSL.condition("r.status = 'ISSUED'").and(of(readable)));
        return ask(readable.and(written), REPORTS, visible.and(which)).map(ReportStore::report);
    }

    private static Condition of(Scope scope) {
        if (scope.whole()) return DSL.trueCondition();
        return DSL.condition("r.organ = any (?)", (Object)
                scope.organs().stream().map(OrganCode::value).toArray(String[]::new));
    }

    private static Report report(Record row) {
        return new Report(
                row.get("id", UUID.class),
                row.get("title", String.class),
                new OrganCode(row.get("organ", String.class)),
                new Period(row.get("first_day", LocalDate.class), row.get("last_day", LocalDate.class)),
                moment(row, "as_of"),
                row.get("number", int.class),
                row.get("account", String.class),
                Objects.requireNonNull(moment(row, "saved_at")),
                row.get("digest") == null
                        ? null
                        : new Report.Issue(
                                row.get("version", int.class),
                                row.get("document_number", String.class),
                                Objects.requireNonNull(moment(row, "issued_at")),
                                Objects.requireNonNull(moment(row, "frozen_as_of")),
                                row.get("digest", String.class),
                                row.get("issuer", String.class),
                                row.get("act", long.class)),
                row.get("reason") == null
                        ? null
                        : new Report.Recall(
                                row.get("reason", String.class),
                                Objects.requireNonNull(moment(row, "recalled_at")),
                                row.get("recaller", String.class)));
    }

    private static @Nullable Instant moment(Record row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** The last version first. The report has been found for its reader before. */
    List<Version> versions(UUID report) {
        return ask(
                        Scope.WHOLE,
                        "select number, template, account, saved_at from reports.version where report = {0} order by"
                                + " number desc",
                        DSL.val(report))
                .map(ReportStore::version);
    }

    Optional<Version> version(UUID report, int number) {
        return ask(
                        Scope.WHOLE,
                        "select number, template, account, saved_at from reports.version where report = {0} and number"
                                + " = {1}",
                        DSL.val(report),
                        DSL.val(number))
                .stream()
                .findFirst()
                .map(ReportStore::version);
    }

    private static Version version(Record row) {
        return new Version(
                row.get("number", int.class),
                row.get("template", String.class),
                row.get("account", String.class),
                Objects.requireNonNull(moment(row, "saved_at")));
    }

    Text text(UUID report) {
        return TextJson.read(Objects.requireNonNull(
                        ask(Scope.WHOLE, "select text from reports.issue where report = {0}", DSL.val(report))
                                .getFirst()
                                .get(0, JSONB.class))
                .data());
    }

    // ---- writing

    UUID create(Act act, String title, OrganCode organ, Period period) {
        return Objects.requireNonNull(act.dsl()
                .fetchSingle("""
                    insert into reports.report (title, organ, first_day, last_day, status, act)
                    values (?, ?, ?::date, ?::date, 'DRAFT', ?) returning id\
                    """, title, organ.value(), period.first(), period.last(), act.number())
                .get(0, UUID.class));
    }

    /** Whether the report is still a draft; nobody else may write it until the act ends. */
    boolean draft(Act act, UUID report) {
        return act.dsl()
                .fetchOptional("select status from reports.report where id = ? for update", report)
                .map(row -> "DRAFT".equals(row.get(0, String.class)))
                .orElse(false);
    }

    Version last(Act act, UUID report) {
        return act.dsl().fetchSingle("""
            select number, template, account, saved_at from reports.version
            where report = ? order by number desc limit 1\
            """, report).map(ReportStore::version);
    }

    void add(Act act, UUID report, Version version) {
        act.dsl()
                .execute(
                        """
                        insert into reports.version (report, number, template, account, act, saved_at)
                        values (?, ?, ?, ?, ?, ?::timestamptz)\
                        """,
                        report,
                        version.number(),
                        version.template(),
                        version.account(),
                        act.number(),
                        stored(version.savedAt()));
    }

    void settings(Act act, UUID report, String title, Period period, @Nullable Instant asOf) {
        act.dsl().execute("""
            update reports.report set title = ?, first_day = ?::date, last_day = ?::date, as_of = ?::timestamptz, act = ?
            where id = ?\
            """, title, period.first(), period.last(), stored(asOf), act.number(), report);
    }

    // ---- freezing

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

    void issue(Act act, UUID report, Report.Issue issue, Text text) {
        text.figures()
                .values()
                .forEach(figure -> act.dsl()
                        .execute(
                                """
                                insert into reports.frozen_figure (report, figure, metric, organ, first_day, last_day)
                                values (?, ?, ?, ?, ?::date, ?::date)\
                                """,
                                report,
                                figure.id(),
                                figure.metric(),
                                figure.organ().value(),
                                figure.period().first(),
                                figure.period().last()));
        act.dsl()
                .execute(
                        """
                        insert into reports.issue (report, version, document_number, issued_at, as_of, text, digest, account, act)
                        values (?, ?, ?, ?::timestamptz, ?::timestamptz, ?::jsonb, ?, ?, ?)\
                        """,
                        report,
                        issue.version(),
                        issue.documentNumber(),
                        stored(issue.issuedAt()),
                        stored(issue.asOf()),
                        TextJson.write(text),
                        issue.digest(),
                        issue.account(),
                        issue.act());
        act.dsl().execute("update reports.report set status = 'ISSUED', act = ? where id = ?", act.number(), report);
    }

    /** Once: who takes back what was taken back changes nothing. */
    void recall(Act act, UUID report, String reason, String account) {
        act.dsl().execute("""
            insert into reports.recall (report, reason, recalled_at, account, act)
            values (?, ?, ?::timestamptz, ?, ?) on conflict do nothing\
            """, report, reason, stored(act.begun()), account, act.number());
    }

    // ---- what was frozen

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

    /** All that have been issued, the newest first. */
    List<Report> issued() {
        return reports(Scope.WHOLE, Scope.WHOLE, DSL.condition("i.report is not null"));
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
                        of(readable))
                .map(row -> new Citing(row.get(0, UUID.class), row.get(1, String.class)));
    }

    /** What issued reports print of a metric, the newest report first. */
    List<Citing> citing(Scope readable, String metric) {
        return ask(readable, """
            select f.report, f.figure from reports.frozen_figure f join reports.report r on r.id = f.report
            where not exists (select from reports.recall c where c.report = f.report)
            and f.metric = {0} and {1}
            order by f.report desc, f.figure\
            """, DSL.val(metric), of(readable))
                .map(row -> new Citing(row.get(0, UUID.class), row.get(1, String.class)));
    }

    /** The metrics that issued reports print. */
    Set<String> printed(Scope readable) {
        return new HashSet<>(ask(readable, """
            select distinct f.metric from reports.frozen_figure f join reports.report r on r.id = f.report
            where not exists (select from reports.recall c where c.report = f.report) and {0}\
            """, of(readable)).getValues(0, String.class));
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
        return new Moved(came, went, all - came - went, rows.map(ReportStore::movedRecord));
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
