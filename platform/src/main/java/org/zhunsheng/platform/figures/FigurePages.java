package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Fraction;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.engine.figures.Prose;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.figures.FigurePage.Choice;
import org.zhunsheng.platform.figures.FigurePage.Lead;
import org.zhunsheng.platform.figures.FigurePage.Line;
import org.zhunsheng.platform.figures.FigurePage.Row;
import org.zhunsheng.platform.figures.FigurePage.Shown;
import org.zhunsheng.platform.figures.FigurePage.Step;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Dating;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/** Puts into words and links what the pages of figures show. */
@Component
class FigurePages {

    private static final int LINES = 20;
    private static final int MOST_MONTHS = 24;
    private static final int YEARS = 6;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Figures figures;
    private final Organs organs;
    private final Wording wording;
    private final Today today;
    private final ObjectProvider<Citations> citations;
    private final Choices choices;

    FigurePages(
            Figures figures,
            Organs organs,
            Wording wording,
            Today today,
            ObjectProvider<Citations> citations,
            Choices choices) {
        this.choices = choices;
        this.figures = figures;
        this.organs = organs;
        this.wording = wording;
        this.today = today;
        this.citations = citations;
    }

    /** A metric as an issued report prints it. */
    record PrintedRow(
            String organ,
            String period,
            String value,
            String unit,
            @Nullable String ratio,
            String definition,
            long count,
            String digest,
            String asOf,
            String report,
            String href) {}

    List<PrintedRow> printed(Metric metric, List<Citations.Printed> all) {
        return all.stream()
                .map(one -> new PrintedRow(
                        organs.nameOf(one.organ()),
                        name(one.period()),
                        one.display().replace('-', '−'),
                        metric.words().countedIn(),
                        one.numerator() == null || one.denominator() == null
                                ? null
                                : one.numerator().toPlainString() + " / "
                                        + one.denominator().toPlainString(),
                        one.definition(),
                        one.records().count(),
                        one.records().digest(),
                        MINUTE.format(one.asOf().atZone(Today.BEIJING)),
                        one.title(),
                        one.href()))
                .toList();
    }

    private LocalDate dayOf(Viewpoint from) {
        return Optional.ofNullable(from.asOf()).orElseGet(today::day);
    }

    /** The period that an address asks for; this year where it asks for none. */
    Optional<Period> period(@Nullable String written, Viewpoint from) {
        return written == null || written.isBlank()
                ? Optional.of(Period.year(dayOf(from).getYear()))
                : Period.parse(written);
    }

    FigurePage page(Person by, Metric metric, Viewpoint from, Period period) {
        Figure figure = figures.ask(by, metric.id(), from.organ(), period, from.moment());
        Instant moment = figure.asOf();
        List<YearMonth> months = metric.day() ? List.of() : months(period);
        List<Period> asked = new ArrayList<>(List.of(period.yearBefore()));
        months.forEach(month -> asked.addAll(List.of(monthOf(month), monthOf(month.minusYears(1)))));
        Map<Period, Stated> values =
                Answers.to(metric, figures.values(by, List.of(metric), from.organ(), asked, moment));
        Stated before = Answers.to(period.yearBefore(), values);
        Shown value = shown(metric, figure.stated(), null);
        Shown beforeShown = shown(metric, before, href(metric, from.organ(), period.yearBefore()));
        Shape<?> shape = metric.counted().findFirst().orElseThrow().entries().shape();
        return new FigurePage(
                metric.id(),
                metric.words().countedIn(),
                value,
                figure.silence() == null ? "" : wording.say("figures.silence." + figure.silence()),
                figure.narrowed(),
                lead(metric, figure.stated(), before, beforeShown),
                periods(period),
                name(period),
                name(period.yearBefore()),
                months.stream().map(month -> month(metric, from, month, values)).toList(),
                organs(by, metric, from, period, moment),
                row(metric, wording.say("figures.total"), null, value, figure.stated(), beforeShown, before),
                metric.words().defined(),
                metric.words().basis(),
                steps(by, figure),
                broken(by, figure),
                wording.title(shape),
                ledgerHref(metric.counted().findFirst().orElseThrow(), from.organ(), period),
                figure.records().count(),
                choices(by, figure),
                citations.stream()
                        .flatMap(known -> known.of(by, figure).stream())
                        .toList());
    }

    private static List<YearMonth> months(Period period) {
        YearMonth first = YearMonth.from(period.first());
        YearMonth last = YearMonth.from(period.last());
        List<YearMonth> months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .limit(MOST_MONTHS + 1L)
                .toList();
        return months.size() == 1 || months.size() > MOST_MONTHS ? List.of() : months;
    }

    private static Period monthOf(YearMonth month) {
        return Period.month(month.getYear(), month.getMonthValue());
    }

    private Row month(Metric metric, Viewpoint from, YearMonth month, Map<Period, Stated> values) {
        Period now = monthOf(month);
        Period before = monthOf(month.minusYears(1));
        return row(
                metric,
                wording.say("figures.month", month.getMonthValue()),
                null,
                shown(metric, Answers.to(now, values), href(metric, from.organ(), now)),
                Answers.to(now, values),
                shown(metric, Answers.to(before, values), href(metric, from.organ(), before)),
                Answers.to(before, values));
    }

    /** The organs below, the largest first; of a metric over organs what each of them reached. */
    private List<Row> organs(Person by, Metric metric, Viewpoint from, Period period, Instant moment) {
        Metric each = switch (metric) {
            case Metric.Minimum least -> least.of();
            case Metric.Reaching reaching -> reaching.of();
            case Metric.Counted _,
                    Metric.OrgansStanding _,
                    Metric.DayAfter _,
                    Metric.Ratio _,
                    Metric.Difference _,
                    Metric.Sum _,
                    Metric.Growth _,
                    Metric.Points _,
                    Metric.Cumulative _ -> metric;
        };
        Period before = period.yearBefore();
        var values = figures.byOrgan(by, each, from.organ(), List.of(period, before), moment);
        if (values.size() < 2) return List.of();
        return values.entrySet().stream()
                .sorted(Comparator.comparing(
                        row -> order(Answers.to(period, row.getValue())),
                        Comparator.nullsLast(Comparator.reverseOrder())))
                .map(organ -> {
                    Stated now = Answers.to(period, organ.getValue());
                    Stated then = Answers.to(before, organ.getValue());
                    boolean below = !organ.getKey().equals(from.organ());
                    String name = organs.shortNameOf(organ.getKey());
                    return row(
                            each,
                            name,
                            below ? href(metric, organ.getKey(), period) : null,
                            shown(each, now, below ? href(each, organ.getKey(), period) : null),
                            now,
                            shown(each, then, below ? href(each, organ.getKey(), before) : null),
                            then);
                })
                .toList();
    }

    private static Row row(
            Metric metric,
            String label,
            @Nullable String href,
            Shown now,
            Stated value,
            Shown before,
            Stated valueBefore) {
        return new Row(label, metric.words().countedIn(), href, now, before, metric.change(value, valueBefore));
    }

    /** The last days come first, like the largest numbers. */
    private static @Nullable BigDecimal order(Stated stated) {
        return stated.day() == null
                ? stated.value()
                : BigDecimal.valueOf(stated.day().toEpochDay());
    }

    private static Shown shown(Metric metric, Stated stated, @Nullable String href) {
        BigDecimal value = stated.value();
        String exact = stated.exact().equals(stated.display()) ? "" : stated.exact();
        return new Shown(
                stated.display(Language.now().locale()).replace('-', '−'),
                stated.silence() == null ? href : null,
                metric.percent() ? exact : "",
                value == null ? null : value.toPlainString());
    }

    /** How the year before compares: more or less, by how much, and how prose would put it. */
    private @Nullable Lead lead(Metric metric, Stated now, Stated before, Shown shown) {
        if (now.day() != null && before.day() != null) return new Lead(shown, wording.say("figures.lead.day"));
        if (now.value() == null || before.value() == null) return null;
        if (metric instanceof Metric.Growth || metric instanceof Metric.Points) return null;
        if (now.exact().equals(before.exact())) return new Lead(shown, wording.say("figures.lead.same"));
        if (metric.percent()) {
            BigDecimal points = now.share()
                    .minus(before.share())
                    .percent(Optional.ofNullable(metric.decimals()).orElse(1));
            return new Lead(
                    shown,
                    wording.say(
                            "figures.lead.points." + (points.signum() < 0 ? "less" : "more"),
                            points.abs().toPlainString()));
        }
        BigDecimal change = now.value().subtract(before.value());
        String direction = change.signum() < 0 ? "less" : "more";
        String unit = metric.words().countedIn();
        if (before.value().signum() == 0)
            return new Lead(shown, wording.say("figures.lead.fromNothing", change.toPlainString(), unit));
        Fraction growth = Fraction.of(change).dividedBy(Fraction.of(before.value()));
        String sentence = wording.say(
                "figures.lead." + direction,
                change.abs().toPlainString(),
                unit,
                growth.percent(1).abs().toPlainString());
        String exact = growth.hundredfold(8).toPlainString();
        String times = new Prose.Times().print(new Stated(growth.percent(1), null, null, exact, ""), "%");
        return new Lead(shown, times.isEmpty() ? sentence : sentence + wording.say("figures.lead.times", times));
    }

    private List<Choice> periods(Period chosen) {
        int year = today.day().getYear();
        List<Period> offered = new ArrayList<>();
        for (int back = 0; back < YEARS; back++) offered.add(Period.year(year - back));
        int of = chosen.first().getYear();
        if (chosen.last().getYear() == of)
            for (int quarter = 1; quarter <= 4; quarter++) offered.add(Period.quarter(of, quarter));
        if (!offered.contains(chosen)) offered.addFirst(chosen);
        return offered.stream()
                .map(period -> new Choice(period.toString(), name(period), period.equals(chosen)))
                .toList();
    }

    /** 2021年, 2021年一季度, 2021年4月, 2021-04-01 至 2022-04-01. */
    private String name(Period period) {
        String written = period.toString();
        int year = period.first().getYear();
        if (written.matches("\\d{4}")) return wording.say("figures.period.year", written);
        if (written.matches("\\d{4}Q\\d"))
            return wording.say("figures.period.quarter." + written.charAt(5), String.valueOf(year));
        if (written.matches("\\d{4}-\\d{2}"))
            return wording.say(
                    "figures.period.month",
                    String.valueOf(year),
                    String.format("%02d", period.first().getMonthValue()));
        String[] ends = written.split("\\.\\.", -1);
        return wording.say("figures.period.days", ends[0], ends[1]);
    }

    /** From all that is registered to what is counted, condition by condition; of a composed metric its parts. */
    private List<Step> steps(Person by, Figure figure) {
        if (figure.metric() instanceof Metric.Counted counted)
            return steps(by, choices.applied(counted, figure.period(), figure.asOf()), figure);
        return figure.parts().stream()
                .map(part -> new Step(
                        part.metric().words().called()
                                + (part.period().equals(figure.period())
                                        ? ""
                                        : wording.say("figures.brackets", name(part.period()))),
                        shown(part.metric(), part.stated(), href(part.metric(), figure.organ(), part.period())),
                        false))
                .toList();
    }

    private List<Step> steps(Person by, Metric.Counted counted, Figure figure) {
        List<Metric> stages = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<String, Condition> where = new LinkedHashMap<>();
        stages.add(stage(counted, where, Set.of()));
        counted.where().forEach((column, condition) -> {
            where.put(column, condition);
            stages.add(stage(counted, where, Set.of()));
            labels.add(unmet(counted.entries().shape(), column, condition));
        });
        if (!counted.organKinds().isEmpty()) {
            stages.add(stage(counted, where, counted.organKinds()));
            labels.add(wording.say(
                    "figures.step.kinds",
                    counted.organKinds().stream()
                            .sorted()
                            .map(kind -> wording.say("OrganKind." + kind))
                            .collect(Collectors.joining(wording.say("figures.comma")))));
        }
        var values = figures.values(by, stages, figure.organ(), List.of(figure.period()), figure.asOf());
        List<BigDecimal> amounts = stages.stream()
                .map(stage ->
                        Answers.to(figure.period(), Answers.to(stage, values)).value())
                .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                .toList();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                all(counted.dated(), figure.period()),
                new Shown(
                        amounts.getFirst().toPlainString(),
                        ledgerHref(counted, figure.organ(), figure.period()),
                        "",
                        null),
                false));
        for (int i = 0; i < labels.size(); i++) {
            BigDecimal left = amounts.get(i).subtract(amounts.get(i + 1));
            steps.add(new Step(
                    wording.say("figures.step.left", labels.get(i)),
                    new Shown(left.signum() == 0 ? "0" : "−" + left.toPlainString(), null, "", null),
                    false));
        }
        steps.add(new Step(
                wording.say("figures.step.counted"),
                new Shown(amounts.getLast().toPlainString(), "#rc", "", null),
                true));
        return steps;
    }

    private String all(Dating dated, Period period) {
        return switch (dated) {
            case Dating.On _ -> wording.say("figures.step.all", name(period));
            case Dating.Standing _ ->
                wording.say("figures.step.standing", period.last().toString());
            case Dating.Latest _ -> wording.say("figures.step.latest", name(period));
        };
    }

    /** The metric with some of its conditions, counting entries: never shown as a figure of its own. */
    private static Metric.Counted stage(Metric.Counted counted, Map<String, Condition> where, Set<String> organKinds) {
        return new Metric.Counted(
                counted.words(),
                counted.entries(),
                new Measure.Count(),
                new LinkedHashMap<>(where),
                counted.dated(),
                organKinds);
    }

    private String without(Optional<Column> column, String label, Set<String> values) {
        return wording.say(
                "figures.step.not",
                label,
                values.stream()
                        .sorted()
                        .map(value -> word(column, value))
                        .collect(Collectors.joining(wording.say("figures.comma"))));
    }

    /** What an entry has that is left out for this condition. */
    private String unmet(Shape<?> shape, String name, Condition condition) {
        Optional<Column> column = shape.find(name);
        String label = column.map(of -> wording.label(shape, of)).orElseGet(() -> wording.say("figures.checks"));
        return switch (condition) {
            case Condition.In in -> without(column, label, in.values());
            case Condition.Among among -> without(column, label, among.values());
            case Condition.Empty empty ->
                wording.say(empty.empty() ? "figures.step.filled" : "figures.step.empty", label);
            case Condition.Days _, Condition.Amount _, Condition.Holds _ -> wording.say("figures.step.outside", label);
        };
    }

    private String word(Optional<Column> column, String value) {
        return column.flatMap(of -> of.choices().stream()
                        .filter(choice -> choice.name().equals(value))
                        .findFirst()
                        .map(choice -> wording.choice(choice)))
                .orElse(value.equals("true") || value.equals("false") ? wording.print(Boolean.valueOf(value)) : value);
    }

    private List<FigurePage.Chosen> choices(Person by, Figure figure) {
        var wanted = new Wanted(figure.metric(), figure.organ(), figure.period());
        return figures.remarks(by, wanted, figure.asOf()).stream()
                .map(remark -> {
                    CountingChoice choice = remark.choice();
                    Figure number = remark.number();
                    return new FigurePage.Chosen(
                            choice.id(),
                            choice.called(),
                            number == null
                                    ? null
                                    : shown(
                                            number.metric(),
                                            number.stated(),
                                            href(number.metric(), number.organ(), number.period())),
                            number == null ? "" : number.metric().words().countedIn(),
                            remark.counted(),
                            wording.say("figures.choice." + remark.counted()),
                            choices.chosen(choice, figure.period().last(), figure.asOf())
                                    .map(made -> because(made))
                                    .orElse(""),
                            choice.basis(),
                            choice.open() && choices.mayChoose(by),
                            choice.byOrgan());
                })
                .toList();
    }

    private String because(CountingChoice.Made made) {
        return wording.say(
                "figures.choice.because",
                made.from().toString(),
                made.account(),
                MINUTE.format(made.at().atZone(Today.BEIJING)),
                made.reason(),
                made.organs().stream()
                        .map(organs::nameOf)
                        .sorted()
                        .collect(Collectors.joining(wording.say("figures.comma"))));
    }

    /** How many of the counted entries broke a check when they were written; null where none did. */
    private @Nullable Shown broken(Person by, Figure figure) {
        if (!(figure.metric() instanceof Metric.Counted counted)) return null;
        Map<String, Condition> where = new LinkedHashMap<>(counted.where());
        if (where.putIfAbsent("broken", new Condition.Empty(false)) != null) return null;
        Metric.Counted broken = stage(counted, where, counted.organKinds());
        var answers = figures.values(by, List.of(broken), figure.organ(), List.of(figure.period()), figure.asOf());
        Stated stated = Answers.to(figure.period(), Answers.to(broken, answers));
        BigDecimal value = stated.value();
        return value == null || value.signum() == 0 ? null : shown(broken, stated, null);
    }

    FigurePage.Records records(Person by, Metric metric, Viewpoint from, Period period, @Nullable String after) {
        Cursor cursor = Cursor.parse(after);
        Instant moment = cursor == null ? figures.moment(from.moment()) : cursor.asOf();
        var found =
                figures.records(by, metric, from.organ(), period, moment, cursor == null ? null : cursor.last(), LINES);
        long shown = (cursor == null ? 0 : cursor.shown()) + found.records().size();
        return new FigurePage.Records(
                found.records().stream().map(this::line).toList(),
                shown,
                found.next() == null
                        ? null
                        : href(metric, from.organ(), period) + "&after=" + new Cursor(moment, found.next(), shown));
    }

    private Line line(FigureRecords.Behind behind) {
        return lineOf(behind.entries().shape(), behind.entry());
    }

    private Line lineOf(Shape<?> shape, Entry<?> entry) {
        OrganCode owner = (OrganCode) Objects.requireNonNull(shape.owner().of(entry.content()));
        return new Line(
                Language.CHINESE.say(() -> wording.print(shape.title().of(entry.content()))),
                shape.path() + "/" + entry.id(),
                organs.shortNameOf(owner),
                String.valueOf(shape.day().of(entry.content())),
                entry.broken().size());
    }

    private static String href(Metric metric, OrganCode organ, Period period) {
        return "/figures/" + metric.id() + "?organ=" + organ + "&period=" + period;
    }

    /** The ledger's list of the same days and organ; a list can't ask what is in force on a day, or for the latest. */
    private static String ledgerHref(Metric.Counted counted, OrganCode organ, Period period) {
        Shape<?> shape = counted.entries().shape();
        return shape.path() + "?organ=" + organ
                + switch (counted.dated()) {
                    case Dating.On(String column) ->
                        column == null
                                ? "&from=" + period.first() + "&to=" + period.last()
                                : "&" + column + "=" + period.first() + ".." + period.last();
                    case Dating.Standing(String from, String _) -> "&" + from + "=.." + period.last();
                    case Dating.Latest _ -> "&" + counted.dateColumn() + "=" + period.first() + ".." + period.last();
                };
    }

    /** A place in the records with the moment as of which they are read and how many were shown before. */
    private record Cursor(Instant asOf, UUID last, long shown) {

        static @Nullable Cursor parse(@Nullable String written) {
            if (written == null) return null;
            try {
                String[] parts = written.split("_", 3);
                return new Cursor(
                        Instant.ofEpochSecond(0, Math.multiplyExact(Long.parseLong(parts[0]), 1_000L)),
                        UUID.fromString(parts[1]),
                        Long.parseUnsignedLong(parts[2]));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException notOurs) {
                return null;
            }
        }

        @Override
        public String toString() {
            long micros = asOf.getEpochSecond() * 1_000_000 + asOf.getNano() / 1_000;
            return micros + "_" + last + "_" + shown;
        }
    }
}
