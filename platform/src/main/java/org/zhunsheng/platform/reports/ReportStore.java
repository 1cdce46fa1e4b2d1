package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.audit.Act;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;

/** All SQL of the schema {@code reports}. */
@Repository
class ReportStore {

    private static final String REPORTS = """
        select r.id, r.title, r.organ, r.first_day, r.last_day, r.as_of,
               v.number, v.account, v.saved_at,
               p.deed, p.version as approved, p.account as approver, p.reason as words_of_return, p.words, p.done_at,
               i.version, i.document_number, i.issued_at, i.as_of as frozen_as_of, i.digest, i.account as issuer, i.act,
               c.reason, c.recalled_at, c.account as recaller
        from reports.report r
        join lateral (select number, account, saved_at from reports.version
                      where report = r.id order by number desc limit 1) v on true
        left join lateral (select deed, version, account, reason, words, done_at from reports.approval
                           where report = r.id order by place desc limit 1) p on true
        left join reports.issue i on i.report = r.id
        left join reports.recall c on c.report = r.id
        where {0}
        order by r.id desc\
        """;

    private final DSLContext dsl;

    ReportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Issued ones of the readable organs, and drafts of the organs for which somebody reports or signs. */
    List<Report> all(Scope readable, Scope drafted) {
        return reports(readable, drafted, DSL.noCondition());
    }

    Optional<Report> find(Scope readable, Scope drafted, UUID id) {
        return reports(readable, drafted, DSL.condition("r.id = ?", id)).stream()
                .findFirst();
    }

    private List<Report> reports(Scope readable, Scope drafted, Condition which) {
        Condition visible = of(drafted).or(DSL.condition("r.status = 'ISSUED'").and(of(readable)));
        return ask(readable.and(drafted), REPORTS, visible.and(which)).map(ReportStore::report);
    }

    /** The report's organ is one of the scope. */
    static Condition of(Scope scope) {
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
                row.get("deed") == null
                        ? null
                        : new Approval(
                                Approval.Deed.valueOf(row.get("deed", String.class)),
                                row.get("approved", int.class),
                                row.get("approver", String.class),
                                row.get("words_of_return", String.class),
                                row.get("words", String.class),
                                Objects.requireNonNull(moment(row, "done_at"))),
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

    /** Who wrote the report: saved a version, sent it for approval or changed its settings. */
    Set<String> hands(UUID report) {
        return Set.copyOf(ask(
                        Scope.WHOLE,
                        "select account from reports.version where report = {0} union"
                                + " select account from reports.approval where report = {0} and deed in ('SENT', 'SETTLED')",
                        DSL.val(report))
                .map(row -> row.get(0, String.class)));
    }

    /** Appends a deed to the way of a draft; nobody else may write it until the act ends. */
    void approve(Act act, UUID report, Approval approval) {
        act.dsl()
                .execute(
                        """
                        insert into reports.approval (report, place, deed, version, account, reason, words, act, done_at)
                        select ?, count(*), ?, ?, ?, ?, ?, ?, ?::timestamptz from reports.approval where report = ?\
                        """,
                        report,
                        approval.deed().name(),
                        approval.version(),
                        approval.account(),
                        approval.reason(),
                        approval.words(),
                        act.number(),
                        stored(approval.doneAt()),
                        report);
    }

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

    /** All that have been issued, the newest first. */
    List<Report> issued() {
        return reports(Scope.WHOLE, Scope.WHOLE, DSL.condition("i.report is not null"));
    }

    private Result<Record> ask(Scope scope, String question, QueryPart... parts) {
        return Fence.ask(dsl, scope, DSL.resultQuery(question, parts));
    }
}
