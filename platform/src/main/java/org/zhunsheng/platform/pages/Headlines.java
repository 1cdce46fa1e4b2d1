package org.zhunsheng.platform.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.ledger.Dating;
import org.zhunsheng.platform.ledger.Wording;

/** The figures that overviews show (主要数字), each beside that of a year before, and how one of them went month by month. */
@Component
final class Headlines {

    /** A value as a page prints it; {@code href} is null where there is nothing to open, {@code plain} is for the chart. */
    record Shown(
            String text, @Nullable String href, @Nullable String plain) {}

    /** A figure of the year beside that of a year before; {@code href} leads to its page. */
    record Line(String name, String unit, String href, Shown now, Shown before, String change) {}

    /** A month of the year beside the same month a year before. */
    record Month(String name, Shown now, Shown before, String change) {}

    /** One figure month by month; {@code choices} are those that can be shown so. */
    record Trend(String name, String unit, List<Month> months, List<Choice> choices) {}

    record Choice(String id, String name, boolean chosen) {}

    /** @param trend null where no figure of these is counted by months */
    record Shelf(List<Line> lines, @Nullable Trend trend) {}

    private static final int MONTHS = 12;

    /** Of a course's drawing: from bar to bar, and its height. */
    private static final int STEP = 8;

    private static final int HEIGHT = 24;

    private final Figures figures;
    private final Wording wording;

    Headlines(Figures figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    /** Of each metric a line, all asked at once. */
    List<Line> lines(Person by, List<Metric> metrics, Viewpoint from, YearShown year) {
        Map<Metric, List<Period>> asked = new LinkedHashMap<>();
        metrics.forEach(metric -> asked.put(metric, List.of(year.now(), year.before())));
        return lines(metrics, figures.values(by, asked, from.organ(), from.moment()), year);
    }

    /**
     * The figure that stands for a chapter.
     *
     * @param missing the ledger in which nothing of the year stands, where the figure is none for want of it; else null
     * @param course  how it went month by month; empty where it is not counted by months
     * @param told    the same months in numbers
     */
    record Chief(
            Chapters.Chapter chapter, Line line, @Nullable LedgerLine missing, List<Bar> course, String told) {}

    /** A month in a drawing as wide as its bars: where it begins, and how high it is of {@link #HEIGHT}. */
    record Bar(int left, int height) {}

    /** One figure of each chapter: the one that the chapter names, or the first of its headlines that the person may see. */
    List<Chief> chiefs(
            Person by, Viewpoint from, YearShown year, List<Chapters.Chapter> chapters, List<LedgerLine> ledgers) {
        Map<Chapters.Chapter, Metric> chiefs = new LinkedHashMap<>();
        for (Chapters.Chapter chapter : chapters) {
            List<Metric> headlines = headlines(by, chapter.modules()::contains, Integer.MAX_VALUE);
            headlines.stream()
                    .filter(metric -> metric.id().equals(chapter.headline()))
                    .findFirst()
                    .or(() -> headlines.stream().findFirst())
                    .ifPresent(metric -> chiefs.put(chapter, metric));
        }
        Map<Metric, List<Period>> asked = new LinkedHashMap<>();
        chiefs.values()
                .forEach(metric -> asked.put(
                        metric,
                        Stream.concat(
                                        Stream.of(year.now(), year.before()),
                                        monthly(metric) ? course(year).map(Headlines::of) : Stream.empty())
                                .distinct()
                                .toList()));
        var values = figures.values(by, asked, from.organ(), from.moment());
        List<Chief> lines = new ArrayList<>();
        chiefs.forEach((chapter, metric) -> {
            List<BigDecimal> months = monthly(metric)
                    ? course(year)
                            .map(month -> Objects.requireNonNullElse(
                                    at(at(values, metric), of(month)).value(), BigDecimal.ZERO))
                            .toList()
                    : List.of();
            lines.add(new Chief(
                    chapter,
                    lines(List.of(metric), values, year).getFirst(),
                    missing(metric, at(at(values, metric), year.now()), ledgers),
                    bars(months),
                    months.stream()
                            .map(BigDecimal::toPlainString)
                            .collect(Collectors.joining(wording.say("pages.templates.comma")))));
        });
        return lines;
    }

    /** Twelve months up to the day looked at, or those of a year that is over. */
    private static Stream<YearMonth> course(YearShown year) {
        YearMonth last = YearMonth.from(year.now().last());
        return IntStream.rangeClosed(1 - MONTHS, 0).mapToObj(last::plusMonths);
    }

    private static List<Bar> bars(List<BigDecimal> months) {
        BigDecimal most = months.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (most.signum() == 0) return List.of();
        return IntStream.range(0, months.size())
                .mapToObj(i -> new Bar(
                        i * STEP,
                        months.get(i)
                                .multiply(BigDecimal.valueOf(HEIGHT))
                                .divide(most, 0, RoundingMode.CEILING)
                                .intValueExact()))
                .toList();
    }

    /** Nought or nothing, where none of its ledgers has an entry of the year, is no figure: the first of them is missing. */
    private static @Nullable LedgerLine missing(Metric metric, Stated now, List<LedgerLine> ledgers) {
        if (now.day() != null || (now.value() != null && now.value().signum() != 0)) return null;
        List<LedgerLine> counted = metric.counted()
                .map(one -> one.entries().shape().path())
                .distinct()
                .flatMap(path -> ledgers.stream().filter(line -> line.path().equals(path)))
                .toList();
        return counted.isEmpty()
                        || counted.stream().anyMatch(line -> line.overview().thisYear() > 0)
                ? null
                : counted.getFirst();
    }

    /**
     * With the trend of the figure named, or of the first that is counted by months.
     *
     * @param wanted the metric whose trend is shown; null or unknown shows the first
     */
    Shelf shelf(
            Person by, Viewpoint from, YearShown year, Predicate<String> modules, int most, @Nullable String wanted) {
        List<Metric> metrics = headlines(by, modules, most);
        List<Metric> monthly = metrics.stream().filter(Headlines::monthly).toList();
        Metric shown = monthly.stream()
                .filter(metric -> metric.id().equals(wanted))
                .findFirst()
                .orElse(monthly.isEmpty() ? null : monthly.getFirst());
        Map<Metric, List<Period>> asked = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            Stream<Period> months = metric.equals(shown)
                    ? months(year).flatMap(month -> Stream.of(of(month), of(month.minusYears(1))))
                    : Stream.empty();
            asked.put(
                    metric,
                    Stream.concat(Stream.of(year.now(), year.before()), months)
                            .distinct()
                            .toList());
        }
        var values = figures.values(by, asked, from.organ(), from.moment());
        return new Shelf(
                lines(metrics, values, year), shown == null ? null : trend(shown, monthly, at(values, shown), year));
    }

    private List<Metric> headlines(Person by, Predicate<String> modules, int most) {
        return figures.visible(by).stream()
                .filter(metric ->
                        metric.words().headline() && modules.test(metric.words().module()))
                .limit(most)
                .toList();
    }

    /** A stock, a day or the least of all organs says nothing month by month. */
    private static boolean monthly(Metric metric) {
        return switch (metric) {
            case Metric.Counted counted -> !metric.day() && counted.dated() instanceof Dating.On;
            case Metric.Sum sum -> sum.of().stream().allMatch(Headlines::monthly);
            case Metric.Difference difference -> !metric.percent() && monthly(difference.from());
            case Metric.Ratio _,
                    Metric.Growth _,
                    Metric.Points _,
                    Metric.Cumulative _,
                    Metric.Minimum _,
                    Metric.Reaching _,
                    Metric.OrgansStanding _,
                    Metric.DayAfter _ -> false;
        };
    }

    private static List<Line> lines(List<Metric> metrics, Map<Metric, Map<Period, Stated>> values, YearShown year) {
        return metrics.stream()
                .map(metric -> line(metric, at(values, metric), year.now(), year.before()))
                .toList();
    }

    /** A figure of one period beside that of another. */
    static Line line(Metric metric, Map<Period, Stated> values, Period of, Period against) {
        Stated now = at(values, of);
        Stated before = at(values, against);
        return new Line(
                metric.words().called(),
                metric.percent() || metric.day() ? "" : metric.words().countedIn(),
                href(metric, of),
                shown(metric, now, of),
                shown(metric, before, against),
                metric.change(now, before));
    }

    private Trend trend(Metric metric, List<Metric> monthly, Map<Period, Stated> values, YearShown year) {
        return new Trend(
                metric.words().called(),
                metric.words().countedIn(),
                months(year)
                        .map(month -> {
                            Stated now = at(values, of(month));
                            Stated before = at(values, of(month.minusYears(1)));
                            boolean begun = !month.atDay(1).isAfter(year.day());
                            return new Month(
                                    wording.say("figures.month", month.getMonthValue()),
                                    begun ? shown(metric, now, of(month)) : new Shown("", null, null),
                                    shown(metric, before, of(month.minusYears(1))),
                                    begun ? metric.change(now, before) : "");
                        })
                        .toList(),
                monthly.stream()
                        .map(each -> new Choice(each.id(), each.words().called(), each.equals(metric)))
                        .toList());
    }

    private static Stream<YearMonth> months(YearShown year) {
        return IntStream.rangeClosed(1, MONTHS).mapToObj(month -> YearMonth.of(year.year(), month));
    }

    private static Period of(YearMonth month) {
        return Period.month(month.getYear(), month.getMonthValue());
    }

    private static final DecimalFormatSymbols SIGNS = signs();

    private static DecimalFormatSymbols signs() {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
        signs.setMinusSign('−');
        return signs;
    }

    private static Shown shown(Metric metric, Stated stated, Period period) {
        Object plain = metric.plain(stated);
        return new Shown(
                stated.value() == null || metric.percent()
                        ? stated.display(Language.now().locale()).replace('-', '−')
                        : new DecimalFormat("#,##0.######", SIGNS).format(stated.value()),
                plain == null ? null : href(metric, period),
                plain == null ? null : plain.toString());
    }

    private static String href(Metric metric, Period period) {
        return "/figures/" + metric.id() + "?period=" + period;
    }

    private static <K, V> V at(Map<K, V> answers, K question) {
        return Objects.requireNonNull(answers.get(question));
    }
}
