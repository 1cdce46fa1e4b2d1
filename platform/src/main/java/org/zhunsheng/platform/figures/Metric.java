package org.zhunsheng.platform.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Dating;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Kind;

/** What a figure means (统计口径): declared once in {@code metrics/<module>.yaml}, never in code. */
public sealed interface Metric {

    /**
     * What an officer reads of a metric; the second language falls back to the first.
     *
     * @param headline overviews show it beside last year's
     */
    record Words(
            String id,
            String module,
            String name,
            String english,
            String definition,
            String definitionEnglish,
            String unit,
            String unitEnglish,
            String basis,
            boolean headline) {

        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? english : name;
        }

        public String definition(Locale locale) {
            return locale.getLanguage().equals("en") ? definitionEnglish : definition;
        }

        public String unit(Locale locale) {
            return locale.getLanguage().equals("en") ? unitEnglish : unit;
        }
    }

    Words words();

    default String id() {
        return words().id();
    }

    /** What its value is made of, in declared order; empty where records are counted directly. */
    default List<Metric> parts() {
        return switch (this) {
            case Counted _, OrgansStanding _ -> List.of();
            case Ratio ratio -> List.of(ratio.part(), ratio.whole());
            case Difference difference -> List.of(difference.from(), difference.less());
            case Sum sum -> sum.of();
            case Growth growth -> List.of(growth.of());
            case Points points -> List.of(points.of());
            case Cumulative cumulative -> List.of(cumulative.of());
            case Minimum minimum -> List.of(minimum.of());
            case Reaching reaching -> List.of(reaching.of());
            case DayAfter after -> List.of(after.of());
        };
    }

    /** The value is a share or a growth and is stated in percent or in percentage points. */
    default boolean percent() {
        return switch (this) {
            case Ratio _, Growth _, Points _ -> true;
            case Difference difference -> difference.from().percent();
            case Cumulative cumulative -> cumulative.of().percent();
            case Counted _, Sum _, Minimum _, Reaching _, OrgansStanding _, DayAfter _ -> false;
        };
    }

    /** The value is an amount of money, kept in fen and stated in yuan. */
    default boolean money() {
        return !percent() && !(this instanceof Reaching) && counted().allMatch(counted -> counted.says(Kind.MONEY));
    }

    /** The value is a day. */
    default boolean day() {
        return switch (this) {
            case Counted counted -> counted.measure().day();
            case DayAfter _ -> true;
            case Cumulative cumulative -> cumulative.of().day();
            case Ratio _, Difference _, Sum _, Growth _, Points _, Minimum _, Reaching _, OrgansStanding _ -> false;
        };
    }

    /** Places after the point in which the value is stated; null states it as it is. */
    default @Nullable Integer decimals() {
        return switch (this) {
            case Ratio ratio -> ratio.places();
            case Growth growth -> growth.places();
            case Points points -> points.places();
            case Difference difference -> difference.from().percent() ? difference.places() : null;
            case Cumulative cumulative -> cumulative.of().decimals();
            case Counted _, Sum _, Minimum _, Reaching _, OrgansStanding _, DayAfter _ -> null;
        };
    }

    /** The metrics of ledgers on which it rests in the end, each once. */
    default Stream<Counted> counted() {
        return switch (this) {
            case Counted counted -> Stream.of(counted);
            case OrgansStanding standing -> Stream.of(standing.register());
            case Ratio _, Difference _, Sum _, Growth _, Points _, Cumulative _, Minimum _, Reaching _, DayAfter _ ->
                parts().stream().flatMap(Metric::counted).distinct();
        };
    }

    /**
     * Entries of one ledger: their number, a sum, a number of different values, the greatest value or a day.
     *
     * @param dated      how the period chooses among them
     * @param organKinds only entries of organs of these kinds; empty asks nothing
     */
    record Counted(
            Words words,
            Entries<?> entries,
            Entries.Measure measure,
            Map<String, Condition> where,
            Dating dated,
            Set<String> organKinds)
            implements Metric {

        /** The column whose day puts an entry in a period. */
        public String dateColumn() {
            return switch (dated) {
                case Dating.On(String column) -> orOwn(column);
                case Dating.Latest(String column) -> orOwn(column);
                case Dating.Standing(String from, String _) -> from;
            };
        }

        private String orOwn(@Nullable String column) {
            return column == null ? entries.shape().day().name() : column;
        }

        private boolean says(Kind kind) {
            return switch (measure) {
                case Entries.Measure.Sum(String column) ->
                    entries.shape().column(column).kind() == kind;
                case Entries.Measure.Most(String column) ->
                    entries.shape().column(column).kind() == kind;
                case Entries.Measure.Count _,
                        Entries.Measure.Distinct _,
                        Entries.Measure.Earliest _,
                        Entries.Measure.Last _ -> false;
            };
        }
    }

    /** How much of the whole the part is, in percent; without a whole there is no ratio, least of all 100 %. */
    record Ratio(Words words, Metric part, Metric whole, int places) implements Metric {}

    /** One less the other; of two ratios, in percentage points (个百分点). */
    record Difference(Words words, Metric from, Metric less, int places) implements Metric {}

    record Sum(Words words, List<Metric> of) implements Metric {
        public Sum {
            of = List.copyOf(of);
        }
    }

    /** Growth against the same days a year before (同比), in percent of what was then; nothing if there was none. */
    record Growth(Words words, Metric of, int places) implements Metric {}

    /**
     * A ratio less the same ratio in another period, in percentage points (个百分点).
     *
     * @param base null is the same days a year before
     */
    record Points(Words words, Metric of, @Nullable Period base, int places) implements Metric {

        Period against(Period period) {
            return base == null ? period.yearBefore() : base;
        }
    }

    /**
     * From a first day to the period's end (累计).
     *
     * @param since null is the first day of the year in which the period ends
     */
    record Cumulative(Words words, Metric of, @Nullable LocalDate since) implements Metric {

        Period period(Period asked) {
            LocalDate first = since == null ? asked.last().withDayOfYear(1) : since;
            return new Period(first.isAfter(asked.last()) ? asked.last() : first, asked.last());
        }
    }

    /** What every organ of these kinds reached at least (最低的): an organ with no entry reached nothing. */
    record Minimum(Words words, Counted of, Set<String> organKinds) implements Metric {}

    /** How many organs of these kinds reached {@code least}. */
    record Reaching(Words words, Counted of, long least, Set<String> organKinds) implements Metric {}

    /** How many organs of these kinds stood on the period's last day; {@code register} is where they are entered. */
    record OrgansStanding(Words words, Counted register, Set<String> organKinds) implements Metric {}

    /** The day after one. */
    record DayAfter(Words words, Metric of) implements Metric {}
}
