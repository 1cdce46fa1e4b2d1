package org.zhunsheng.platform.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.kernel.YearShown;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.pages.Headlines.Line;
import org.zhunsheng.platform.worklist.Inbox;

/** The district in half a minute (领导总览): six figures, which organs are late, what came this month. */
@Component
final class LeaderHome {

    private static final List<String> SIX = List.of(
            "heads-in-court-rate",
            "loss-rate-judged",
            "penalties-published-in-time-rate",
            "normative-documents-reviewed",
            "opinion-tasks-on-time-rate",
            "filings-on-time-rate");

    /** A leader wants these to be few. */
    private static final Set<String> FEWER = Set.of("loss-rate-judged");

    private static final List<String> NEWS = List.of(
            "absences",
            "lost-cases-judged",
            "penalties-published-late",
            "filings-late",
            "opinion-tasks-done-late",
            "bulletin-problems-raised");

    /** What most organs have cases of, so that they can be held against their own last year. */
    private static final String COMPARED = "penalties-published-in-time-rate";

    private static final String BULLETINS = "bulletins-issued";
    private static final int QUARTERS = 5;
    private static final int FEW = 5;
    private static final int PLACES = 4;
    private static final int WIDTH = 100;
    private static final int HEIGHT = 26;

    private static final Map<String, Set<String>> GROUPS = groups();

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("streets", Set.of("STREET", "TOWN"));
        groups.put("departments", Set.of("DEPARTMENT"));
        return groups;
    }

    private final Figures figures;
    private final Metrics metrics;
    private final Organs organs;
    private final Chapters chapters;
    private final Wording wording;
    private final long least;

    /** @param least an organ with fewer matters than this is not named: a share of few says nothing */
    LeaderHome(
            Figures figures,
            Metrics metrics,
            Organs organs,
            Chapters chapters,
            Wording wording,
            @Value("${zhunsheng.overview.least-cases:5}") long least) {
        this.figures = figures;
        this.metrics = metrics;
        this.organs = organs;
        this.chapters = chapters;
        this.wording = wording;
        this.least = least;
    }

    /** Who reads every chapter and writes nothing leads. */
    boolean isFor(Person by) {
        return !by.may(Right.WRITE)
                && !by.may(Right.TAKE_OVER)
                && !by.may(Right.REPORT)
                && chapters.all().stream()
                        .allMatch(chapter -> chapter.modules().stream().anyMatch(module -> by.may(Right.READ, module)));
    }

    /**
     * A figure beside that of the same days a year before.
     *
     * @param course the points of a drawing of the last quarters; empty where nothing can be drawn
     * @param told   the same quarters in numbers
     * @param worse  against a year before
     */
    record Six(Line line, String course, List<Told> told, boolean worse) {}

    record Told(String name, String text) {}

    /**
     * An organ that is late.
     *
     * @param rank   null before the quarter's bulletin is issued
     * @param share  of what it has to do, in percent
     * @param most   by which term it is late most
     */
    record Late(OrganCode organ, String name, @Nullable Integer rank, long all, long late, int share, String most) {}

    /** @param others organs of the group that are not listed */
    record Group(String key, List<Late> organs, long all, long late, int others) {}

    /** An organ against itself on the same day a year before. */
    record Against(
            OrganCode organ, String name, String href, String now, String before, String change, boolean worse) {}

    /** A share by organ against last year's, those that moved most; no organ with few cases in either year. */
    record Comparison(String figure, List<Against> organs) {}

    record Shown(List<Six> six, List<Line> news, String month, List<Group> groups, boolean signed, long least) {

        public List<String> worse() {
            return six.stream().filter(Six::worse).map(one -> one.line().name()).toList();
        }
    }

    Shown shown(Person by, Viewpoint view, YearShown year, Inbox inbox) {
        LocalDate day = year.day();
        Period month = new Period(day.withDayOfMonth(1), day);
        List<Period> quarters = quarters(day);
        Map<Metric, List<Period>> asked = new LinkedHashMap<>();
        List<Metric> six = visible(by, SIX);
        List<Metric> news = visible(by, NEWS);
        six.forEach(metric -> asked.put(
                metric,
                Stream.concat(Stream.of(year.now(), year.before()), quarters.stream())
                        .distinct()
                        .toList()));
        news.forEach(metric -> asked.put(metric, List.of(month, month.yearBefore())));
        asked.putAll(bulletins(by, day));
        var values = figures.values(by, asked, view.organ(), view.moment());
        boolean signed = signed(values);
        return new Shown(
                six.stream()
                        .map(metric -> six(metric, of(values, metric), year, quarters))
                        .toList(),
                news.stream()
                        .map(metric -> Headlines.line(metric, of(values, metric), month, month.yearBefore()))
                        .filter(line -> !"0".equals(line.now().plain())
                                || !"0".equals(line.before().plain()))
                        .toList(),
                wording.say("figures.month", day.getMonthValue()),
                GROUPS.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), inbox, signed, view))
                        .toList(),
                signed,
                least);
    }

    /** Whether the quarter's bulletin is issued: before it no organ is ranked. */
    private Map<Metric, List<Period>> bulletins(Person by, LocalDate day) {
        Period sinceQuarter = new Period(
                Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3).first(), day);
        return visible(by, List.of(BULLETINS)).stream()
                .collect(Collectors.toMap(metric -> metric, _ -> List.of(sinceQuarter)));
    }

    private static boolean signed(Map<Metric, Map<Period, Stated>> values) {
        return values.entrySet().stream()
                .filter(one -> one.getKey().id().equals(BULLETINS))
                .flatMap(one -> one.getValue().values().stream())
                .anyMatch(stated -> stated.value() != null && stated.value().signum() > 0);
    }

    /** Organs against themselves a year before; empty where the figure is out of sight. */
    Optional<Comparison> compared(Person by, Viewpoint view, YearShown year) {
        return visible(by, List.of(COMPARED)).stream().findFirst().map(metric -> {
            boolean signed = signed(figures.values(by, bulletins(by, year.day()), view.organ(), view.moment()));
            return compared(by, metric, view, year, signed);
        });
    }

    long least() {
        return least;
    }

    private Comparison compared(Person by, Metric metric, Viewpoint view, YearShown year, boolean signed) {
        record Moved(OrganCode organ, Stated now, Stated before, BigDecimal by) {}
        List<Moved> moved = new ArrayList<>();
        figures.byOrgan(by, metric, view.organ(), List.of(year.now(), year.before()), view.moment())
                .forEach((organ, values) -> {
                    Stated now = Objects.requireNonNull(values.get(year.now()));
                    Stated before = Objects.requireNonNull(values.get(year.before()));
                    if (!enough(now) || !enough(before)) return;
                    moved.add(new Moved(
                            organ,
                            now,
                            before,
                            now.share().minus(before.share()).percent(PLACES)));
                });
        List<OrganCode> register =
                organs.all().stream().map(Organs.Listed::code).toList();
        return new Comparison(
                metric.words().called(),
                moved.stream()
                        .filter(one -> one.by().signum() != 0)
                        .sorted(Comparator.comparing((Moved one) -> one.by().abs())
                                .reversed()
                                .thenComparing(one -> one.organ().value()))
                        .limit(FEW)
                        .sorted(
                                signed
                                        ? Comparator.comparing(Moved::by)
                                        : Comparator.comparingInt(one -> register.indexOf(one.organ())))
                        .map(one -> new Against(
                                one.organ(),
                                organs.shortNameOf(one.organ()),
                                "/figures/" + metric.id() + "?organ=" + one.organ() + "&period=" + year.now(),
                                one.now().display(Language.now().locale()),
                                one.before().display(Language.now().locale()),
                                metric.change(one.now(), one.before()),
                                one.by().signum() < 0))
                        .toList());
    }

    /** Of few cases a share says nothing. */
    private boolean enough(Stated stated) {
        return stated.value() != null && stated.share().under().compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    private List<Metric> visible(Person by, List<String> ids) {
        return ids.stream()
                .map(metrics::named)
                .filter(metric -> figures.maySee(by, metric))
                .toList();
    }

    private static Map<Period, Stated> of(Map<Metric, Map<Period, Stated>> values, Metric metric) {
        return Objects.requireNonNull(values.get(metric));
    }

    /** The last that were whole at the day's end: a quarter that has begun would always look like a fall. */
    private static List<Period> quarters(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return IntStream.rangeClosed(-QUARTERS, -1)
                .mapToObj(back -> next.plusMonths(3L * back))
                .map(in -> Period.quarter(in.getYear(), (in.getMonthValue() + 2) / 3))
                .toList();
    }

    private Six six(Metric metric, Map<Period, Stated> values, YearShown year, List<Period> quarters) {
        Line line = Headlines.line(metric, values, year.now(), year.before());
        List<@Nullable BigDecimal> course = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Period quarter : quarters) {
            Stated stated = Objects.requireNonNull(values.get(quarter));
            course.add(stated.value());
            told.add(new Told(
                    wording.say(
                            "figures.period.quarter." + (quarter.first().getMonthValue() + 2) / 3,
                            String.valueOf(quarter.first().getYear())),
                    stated.display()));
        }
        boolean falls = line.change().startsWith("−");
        boolean moves = falls || line.change().startsWith("+");
        return new Six(line, drawn(course), told, moves && falls != FEWER.contains(metric.id()));
    }

    /** A line through the quarters that have a value. */
    private static String drawn(List<@Nullable BigDecimal> course) {
        List<BigDecimal> known = course.stream().flatMap(Stream::ofNullable).toList();
        if (known.size() < 2) return "";
        BigDecimal low = known.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal span = known.stream().reduce(BigDecimal::max).orElseThrow().subtract(low);
        List<String> points = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            BigDecimal value = course.get(i);
            if (value == null) continue;
            BigDecimal up = span.signum() == 0
                    ? BigDecimal.valueOf(HEIGHT / 2)
                    : value.subtract(low).multiply(BigDecimal.valueOf(HEIGHT)).divide(span, 1, RoundingMode.HALF_UP);
            points.add(i * WIDTH / (course.size() - 1) + ","
                    + BigDecimal.valueOf(HEIGHT + 2L).subtract(up));
        }
        return String.join(" ", points);
    }

    /** The organs of the kinds that are late most: by their place in the register until the bulletin is issued. */
    private Group group(String key, Set<String> kinds, Inbox inbox, boolean signed, Viewpoint view) {
        Set<OrganCode> of = organs.ofKinds(kinds, view.moment());
        Map<OrganCode, List<Inbox.Tally>> byOrgan = inbox.tallies().stream()
                .filter(tally -> of.contains(tally.organ()))
                .collect(Collectors.groupingBy(Inbox.Tally::organ));
        List<Late> worst = byOrgan.entrySet().stream()
                .map(one -> late(one.getKey(), one.getValue()))
                .filter(one -> one.late() > 0 && one.all() >= least)
                .sorted(Comparator.comparingInt(Late::share)
                        .thenComparingLong(Late::late)
                        .reversed()
                        .thenComparing(Late::organ, Comparator.comparing(OrganCode::value)))
                .limit(FEW)
                .toList();
        List<Late> listed = new ArrayList<>();
        for (int i = 0; i < worst.size(); i++) listed.add(signed ? ranked(worst, i) : worst.get(i));
        if (!signed) {
            List<OrganCode> register =
                    organs.all().stream().map(Organs.Listed::code).toList();
            listed.sort(Comparator.comparingInt(one -> register.indexOf(one.organ())));
        }
        return new Group(
                key,
                listed,
                sum(byOrgan, Inbox.Tally::all),
                sum(byOrgan, Inbox.Tally::late),
                of.size() - listed.size());
    }

    private static long sum(
            Map<OrganCode, List<Inbox.Tally>> byOrgan, java.util.function.ToLongFunction<Inbox.Tally> number) {
        return byOrgan.values().stream().flatMap(List::stream).mapToLong(number).sum();
    }

    /** Equal shares have the same place. */
    private static Late ranked(List<Late> worst, int at) {
        Late one = worst.get(at);
        int rank = at;
        while (rank > 0 && worst.get(rank - 1).share() == one.share()) rank--;
        return new Late(one.organ(), one.name(), rank + 1, one.all(), one.late(), one.share(), one.most());
    }

    private Late late(OrganCode organ, List<Inbox.Tally> tallies) {
        long all = tallies.stream().mapToLong(Inbox.Tally::all).sum();
        long late = tallies.stream().mapToLong(Inbox.Tally::late).sum();
        String most = tallies.stream()
                .max(Comparator.comparingLong(Inbox.Tally::late))
                .filter(tally -> tally.late() > 0)
                .map(tally -> wording.say(
                        "pages.leader.most",
                        Language.now()
                                .of(tally.deadline().chinese(), tally.deadline().english()),
                        tally.late()))
                .orElse("");
        return new Late(
                organ,
                organs.shortNameOf(organ),
                null,
                all,
                late,
                all == 0 ? 0 : Math.toIntExact(Math.round(100.0 * late / all)),
                most);
    }
}
