package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Page;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.organs.Organs;

/** What organs score by a scheme's indicators whose metrics the platform computes (系统计分). */
@Component
class Scoring {

    /** More than any scheme has. */
    private static final int MOST = 200;

    /** A scheme to choose from. */
    record Choice(String id, String name) {}

    /** An indicator that is computed. */
    record Column(Indicator indicator, Metric metric) {}

    /**
     * What an organ scores on one indicator.
     *
     * @param points null where the indicator does not apply to the organ
     * @param value  as the figure's page prints it
     * @param href   the figure, down to its records
     */
    record Cell(@Nullable BigDecimal points, String value, String href) {}

    /**
     * @param applicable what the indicators that apply weigh together
     */
    record Line(OrganCode organ, String name, List<Cell> cells, BigDecimal total, BigDecimal applicable) {}

    /**
     * @param signed the year's bulletin has been issued: before it nobody is ranked
     */
    record Sheet(Scheme scheme, List<Column> columns, List<Line> lines, boolean signed) {

        /** By the share of what applies, the highest first; equals have the same place. */
        public long rank(Line line) {
            return 1
                    + lines.stream()
                            .filter(other -> share(other).compareTo(share(line)) > 0)
                            .count();
        }

        private static BigDecimal share(Line line) {
            return line.applicable().signum() == 0
                    ? BigDecimal.ZERO
                    : line.total().divide(line.applicable(), 6, RoundingMode.HALF_UP);
        }
    }

    private final Ledgers ledgers;
    private final Figures figures;
    private final Organs organs;

    Scoring(Ledgers ledgers, Figures figures, Organs organs) {
        this.ledgers = ledgers;
        this.figures = figures;
        this.organs = organs;
    }

    /** The latest first. */
    List<Choice> schemes(Person by) {
        return entries(by, Scheme.class, Map.of()).stream()
                .map(entry -> new Choice(entry.id().toString(), entry.content().name()))
                .toList();
    }

    /** The scheme's year, for the organs of its kind below the viewpoint. */
    Optional<Sheet> of(Person by, Viewpoint from, String scheme) {
        return entries(by, Scheme.class, Map.of()).stream()
                .filter(entry -> entry.id().toString().equals(scheme))
                .findFirst()
                .map(entry -> sheet(by, from, entry));
    }

    private Sheet sheet(Person by, Viewpoint from, Entry<Scheme> scheme) {
        Map<String, Metric> visible = new HashMap<>();
        figures.visible(by).forEach(metric -> visible.put(metric.id(), metric));
        List<Column> columns = new ArrayList<>();
        for (Entry<Indicator> entry : entries(
                by,
                Indicator.class,
                Map.of("scheme", new Condition.In(Set.of(scheme.id().toString()))))) {
            Metric metric = visible.get(String.valueOf(entry.content().metric()));
            if (metric != null) columns.add(new Column(entry.content(), metric));
        }
        columns.sort((one, other) ->
                one.indicator().code().compareTo(other.indicator().code()));
        Period year = Period.year((int) scheme.content().year());
        List<Map<OrganCode, Map<Period, Stated>>> values = columns.stream()
                .map(column -> figures.byOrgan(by, column.metric(), from.organ(), List.of(year), from.moment()))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Organs.Listed organ : measured(by, from, scheme.content())) {
            List<Cell> cells = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal applicable = BigDecimal.ZERO;
            for (int i = 0; i < columns.size(); i++) {
                Cell cell =
                        cell(columns.get(i), organ.code(), year, values.get(i).get(organ.code()));
                cells.add(cell);
                if (cell.points() == null) continue;
                total = total.add(cell.points());
                applicable = applicable.add(columns.get(i).indicator().weight());
            }
            lines.add(new Line(organ.code(), organ.shortName(), cells, total, applicable));
        }
        return new Sheet(scheme.content(), columns, lines, signed(by, from, scheme.content()));
    }

    /** A year's bulletin is issued after the year. */
    private boolean signed(Person by, Viewpoint from, Scheme scheme) {
        BulletinSystem system =
                scheme.assessed() == AssessedOrgans.STREETS ? BulletinSystem.STREETS : BulletinSystem.ENFORCEMENT;
        return entries(by, Bulletin.class, Map.of()).stream()
                .map(Entry::content)
                .anyMatch(bulletin -> bulletin.system() == system
                        && bulletin.issue().equals(scheme.year() + "Y")
                        && (from.asOf() == null || !bulletin.issuedOn().isAfter(from.asOf())));
    }

    /** Of who has no entry at all a share can't be told, and a number is nought. */
    private static Cell cell(Column column, OrganCode organ, Period year, @Nullable Map<Period, Stated> values) {
        Stated stated = values == null ? null : values.get(year);
        BigDecimal value = stated != null ? stated.value() : column.metric().percent() ? null : BigDecimal.ZERO;
        return new Cell(
                value == null ? null : column.indicator().points(value),
                stated == null ? value == null ? "—" : "0" : stated.display(),
                "/figures/" + column.metric().id() + "?organ=" + organ + "&period="
                        + year.first().getYear());
    }

    private List<Organs.Listed> measured(Person by, Viewpoint from, Scheme scheme) {
        Set<String> kinds =
                scheme.assessed() == AssessedOrgans.STREETS ? Set.of("STREET", "TOWN") : Set.of("DEPARTMENT");
        Scope seen = by.scope(Right.READ, "assessment").and(organs.under(from.organ(), from.moment()));
        Set<OrganCode> of = new HashSet<>(organs.ofKinds(kinds, from.moment()));
        return organs.all().stream()
                .filter(organ -> of.contains(organ.code()) && seen.covers(organ.code()))
                .toList();
    }

    private <R extends Record> List<Entry<R>> entries(Person by, Class<R> type, Map<String, Condition> where) {
        Entries<R> entries = ledgers.of(type);
        Question question = Question.everything(by.scope(Right.READ, "assessment"));
        for (var condition : where.entrySet()) question = question.with(condition.getKey(), condition.getValue());
        Page<R> page = entries.page(by, question, entries.shape().order(), null, MOST);
        return page.entries();
    }
}
