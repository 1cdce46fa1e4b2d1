package org.zhunsheng.platform.litigation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

/**
 * Who appeared in court in a year, who did not, and why (出庭应诉情况): the counts by organ and by month beside those of
 * the same days a year before, and every absence. Each count carries the address of the entries it counted.
 */
@Component
class AppearanceReview {

    /** A number, and the list of what was counted. */
    record Counted(long number, String href) {}

    /** @param rate heads for hearings in percent; — where nothing was heard */
    record Line(
            String organ,
            Counted heard,
            Counted heads,
            String rate,
            Counted spoke,
            Counted absent,
            Counted unexcused,
            Counted headsBefore,
            String change) {}

    record Month(String label, Counted heads, Counted headsBefore, String change) {}

    /** @param proof null where nobody has said whether it was handed in */
    record Absence(
            String href,
            String caseNumber,
            String organ,
            LocalDate heardOn,
            Attendance attendance,
            @Nullable AbsenceReason reason,
            @Nullable Boolean proof,
            boolean called) {}

    /** @param more where the absences go on that are not listed here; null where all are */
    record Year(
            int year,
            Period period,
            Period before,
            List<Line> lines,
            Line total,
            List<Month> months,
            List<Absence> absences,
            Counted breaches,
            @Nullable String more) {}

    private static final int ABSENCES = 100;
    private static final String[] AWAY = {"STAFF", "LAWYER_ONLY", "NOBODY"};
    private static final String[] CALLED = {"WRITTEN", "WRITTEN_AGAIN"};

    private final Ledgers ledgers;
    private final Organs organs;
    private final Wording wording;
    private final Today today;

    AppearanceReview(Ledgers ledgers, Organs organs, Wording wording, Today today) {
        this.ledgers = ledgers;
        this.organs = organs;
        this.wording = wording;
        this.today = today;
    }

    /** The years that can be asked for, the latest first. */
    List<Integer> years(Viewpoint from) {
        int last = day(from).getYear();
        return List.of(last, last - 1, last - 2, last - 3);
    }

    /** Both years to the same day: the one that has not ended to the day from which the reader looks. */
    Year of(Person by, Viewpoint from, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Period period = new Period(LocalDate.of(year, 1, 1), end.isBefore(day(from)) ? end : later(day(from), year));
        return new Asked(by, from, period).year(year);
    }

    private LocalDate day(Viewpoint from) {
        return from.asOf() == null ? today.day() : from.asOf();
    }

    private static LocalDate later(LocalDate day, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return day.isBefore(first) ? first : day;
    }

    /** One reader's question and the counts that answer it. */
    private final class Asked {

        private final Person by;
        private final Period period;
        private final Period before;
        private final Entries<CourtAppearance> entries = ledgers.of(CourtAppearance.class);
        private final Question heard;

        Asked(Person by, Viewpoint from, Period period) {
            this.by = by;
            this.period = period;
            this.before = period.yearBefore();
            this.heard = Question.everything(organs.under(from.organ(), from.moment()))
                    .asOf(from.moment())
                    .in(period)
                    .with("hearing", Hearing.HELD.name());
        }

        Year year(int year) {
            List<Line> lines = lines();
            var absences = entries.page(
                    by, heard.with("attendance", AWAY), entries.shape().order(), null, ABSENCES);
            long breaches = sum(count(heard.with("attendance", AWAY).with("notice", CALLED), "notice"));
            return new Year(
                    year,
                    period,
                    before,
                    lines,
                    total(lines),
                    months(),
                    absences.entries().stream().map(this::absence).toList(),
                    new Counted(breaches, href(period, away() + "&notice=" + String.join(",", CALLED))),
                    absences.next() == null ? null : href(period, away()));
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        private Map<String, Long> count(Question question, String column) {
            Map<String, Long> counts = new LinkedHashMap<>();
            entries.tallyBy(by, question, new Measure.Count(), column)
                    .forEach((value, amount) -> counts.put(value, amount.longValue()));
            return counts;
        }

        private List<Line> lines() {
            Question heads = heard.with("attendance", Attendance.HEAD.name());
            Map<String, Long> sat = count(heard, "organ");
            Map<String, Long> came = count(heads, "organ");
            Map<String, Long> spoke = count(heads.with("spoke", "true"), "organ");
            Map<String, Long> away = count(heard.with("attendance", AWAY), "organ");
            Map<String, Long> unexcused = count(
                    heard.with("attendance", AWAY).with("absenceReason", AbsenceReason.NONE_GIVEN.name()), "organ");
            Map<String, Long> cameBefore = count(heads.in(before), "organ");
            List<String> codes = new ArrayList<>(sat.keySet());
            cameBefore.keySet().stream().filter(code -> !sat.containsKey(code)).forEach(codes::add);
            return codes.stream()
                    .sorted(Comparator.comparing((String code) -> sat.getOrDefault(code, 0L))
                            .reversed()
                            .thenComparing(code -> code))
                    .map(code -> line(
                            organs.shortNameOf(new OrganCode(code)),
                            "&column.organ=" + code,
                            counts -> counts.getOrDefault(code, 0L),
                            sat,
                            came,
                            spoke,
                            away,
                            unexcused,
                            cameBefore))
                    .toList();
        }

        @SafeVarargs
        private Line line(
                String organ, String filter, ToLongFunction<Map<String, Long>> of, Map<String, Long>... counts) {
            long sat = of.applyAsLong(counts[0]);
            long came = of.applyAsLong(counts[1]);
            long cameBefore = of.applyAsLong(counts[5]);
            return new Line(
                    organ,
                    new Counted(sat, href(period, filter)),
                    new Counted(came, href(period, filter + "&attendance=HEAD")),
                    rate(came, sat),
                    new Counted(of.applyAsLong(counts[2]), href(period, filter + "&attendance=HEAD&spoke=true")),
                    new Counted(of.applyAsLong(counts[3]), href(period, filter + away())),
                    new Counted(of.applyAsLong(counts[4]), href(period, filter + away() + "&absenceReason=NONE_GIVEN")),
                    new Counted(cameBefore, href(before, filter + "&attendance=HEAD")),
                    change(came - cameBefore));
        }

        private Line total(List<Line> lines) {
            long sat = lines.stream().mapToLong(line -> line.heard().number()).sum();
            long came = lines.stream().mapToLong(line -> line.heads().number()).sum();
            long cameBefore = lines.stream()
                    .mapToLong(line -> line.headsBefore().number())
                    .sum();
            return new Line(
                    "",
                    new Counted(sat, href(period, "")),
                    new Counted(came, href(period, "&attendance=HEAD")),
                    rate(came, sat),
                    new Counted(
                            lines.stream()
                                    .mapToLong(line -> line.spoke().number())
                                    .sum(),
                            href(period, "&attendance=HEAD&spoke=true")),
                    new Counted(
                            lines.stream()
                                    .mapToLong(line -> line.absent().number())
                                    .sum(),
                            href(period, away())),
                    new Counted(
                            lines.stream()
                                    .mapToLong(line -> line.unexcused().number())
                                    .sum(),
                            href(period, away() + "&absenceReason=NONE_GIVEN")),
                    new Counted(cameBefore, href(before, "&attendance=HEAD")),
                    change(came - cameBefore));
        }

        private List<Month> months() {
            Question heads = heard.with("attendance", Attendance.HEAD.name());
            Map<String, Long> now = count(heads, "heardOn");
            Map<String, Long> then = count(heads.in(before), "heardOn");
            List<Month> months = new ArrayList<>();
            for (int month = 1; month <= period.last().getMonthValue(); month++) {
                Period days = within(Period.month(period.first().getYear(), month), period);
                Period daysBefore = within(Period.month(before.first().getYear(), month), before);
                long came = now.getOrDefault(days.first().toString().substring(0, 7), 0L);
                long cameBefore =
                        then.getOrDefault(daysBefore.first().toString().substring(0, 7), 0L);
                months.add(new Month(
                        wording.say("appearanceReview.month", month),
                        new Counted(came, href(days, "&attendance=HEAD")),
                        new Counted(cameBefore, href(daysBefore, "&attendance=HEAD")),
                        change(came - cameBefore)));
            }
            return months;
        }

        private static Period within(Period month, Period year) {
            return new Period(month.first(), month.last().isBefore(year.last()) ? month.last() : year.last());
        }

        private Absence absence(Entry<CourtAppearance> entry) {
            CourtAppearance appearance = entry.content();
            return new Absence(
                    record(entry.id()),
                    appearance.caseNumber(),
                    organs.shortNameOf(appearance.organ()),
                    appearance.heardOn(),
                    Objects.requireNonNull(appearance.attendance()),
                    appearance.absenceReason(),
                    appearance.absenceProof(),
                    appearance.notice() != CourtNotice.NONE);
        }

        private String record(UUID id) {
            return entries.shape().path() + "/" + id;
        }

        /** The ledger's list under the same conditions; organ and day of the viewpoint go along by themselves. */
        private String href(Period days, String conditions) {
            return entries.shape().path() + "?from=" + days.first() + "&to=" + days.last() + "&hearing=HELD"
                    + conditions;
        }

        private static String away() {
            return "&attendance=" + String.join(",", AWAY);
        }

        private static String rate(long part, long whole) {
            return whole == 0
                    ? "—"
                    : BigDecimal.valueOf(part)
                                    .movePointRight(2)
                                    .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                    .toPlainString()
                            + "%";
        }

        private static String change(long difference) {
            return difference > 0 ? "+" + difference : difference < 0 ? "−" + -difference : "0";
        }
    }
}
