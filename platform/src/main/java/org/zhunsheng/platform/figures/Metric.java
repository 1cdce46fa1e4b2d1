package org.zhunsheng.platform.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Declaration;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.kernel.Language;
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

        public String called() {
            return Language.now().of(name, english);
        }

        public String defined() {
            return Language.now().of(definition, definitionEnglish);
        }

        public String countedIn() {
            return Language.now().of(unit, unitEnglish);
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

    /** The same in terms of records alone, by which it is reckoned here and anywhere else. */
    default Declaration declared() {
        return declared(Counted::declared);
    }

    /** @param said how what is counted directly is said */
    default Declaration declared(Function<Counted, Declaration.Counted> said) {
        String unit = words().unit();
        return switch (this) {
            case Counted counted -> said.apply(counted);
            case Ratio(Words _, var part, var whole, int places) ->
                new Declaration.Ratio(id(), unit, part.declared(said), whole.declared(said), places);
            case Difference(Words _, var from, var less, int places) ->
                new Declaration.Difference(id(), unit, from.declared(said), less.declared(said), places);
            case Sum(Words _, var of) ->
                new Declaration.Sum(
                        id(), unit, of.stream().map(each -> each.declared(said)).toList());
            case Growth(Words _, var of, int places) -> new Declaration.Growth(id(), unit, of.declared(said), places);
            case Points(Words _, var of, var base, int places) ->
                new Declaration.Points(id(), unit, of.declared(said), base == null ? null : base.days(), places);
            case Cumulative(Words _, var of, var since) ->
                new Declaration.Cumulative(id(), unit, of.declared(said), since);
            case Minimum(Words _, var of, var kinds) -> new Declaration.Minimum(id(), unit, said.apply(of), kinds);
            case Reaching(Words _, var of, long least, var kinds) ->
                new Declaration.Reaching(id(), unit, said.apply(of), least, kinds);
            case OrgansStanding(Words _, var register, var kinds) ->
                new Declaration.OrgansStanding(id(), unit, said.apply(register), kinds);
            case DayAfter(Words _, var of) -> new Declaration.DayAfter(id(), unit, of.declared(said));
        };
    }

    /** The value is a share or a growth and is stated in percent or in percentage points. */
    default boolean percent() {
        return declared().percent();
    }

    /** The value is an amount of money, kept in fen and stated in yuan. */
    default boolean money() {
        return declared().money();
    }

    /** The value is a day. */
    default boolean day() {
        return declared().day();
    }

    /** Places after the point in which the value is stated; null states it as it is. */
    default @Nullable Integer decimals() {
        return declared().decimals();
    }

    /**
     * A value of it as programs read it: the number, an amount of money as a text with two decimals, or the day as {@code
     * 2021-04-29}; null where nothing can be said.
     */
    default @Nullable Object plain(Stated stated) {
        return stated.day() == null ? amount(stated.value()) : stated.day().toString();
    }

    /** A number in its unit as programs read it: of money a text, which no program takes for a float. */
    default @Nullable Object amount(@Nullable BigDecimal number) {
        return number == null || !money()
                ? number
                : number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    /**
     * How far one value of it is from another, in its unit or in percentage points, as pages print it: {@code +38}; empty
     * where that says nothing.
     */
    default String change(Stated now, Stated before) {
        if (now.value() == null || before.value() == null) return "";
        if (this instanceof Growth || this instanceof Points) return "";
        BigDecimal change = percent()
                ? now.share().minus(before.share()).percent(Objects.requireNonNullElse(decimals(), 1))
                : now.value().subtract(before.value());
        return (change.signum() > 0 ? "+" : "") + change.toPlainString().replace('-', '−');
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
            Measure measure,
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

        @Override
        public Declaration.Counted declared() {
            Map<String, org.zhunsheng.engine.figures.Condition> asked = new LinkedHashMap<>();
            where.forEach(
                    (column, condition) -> asked.put(column, Declared.condition(entries.shape(), column, condition)));
            return new Declaration.Counted(
                    id(),
                    words.unit(),
                    entries.shape().name(),
                    entries.shape().owner().name(),
                    measure,
                    says(Kind.MONEY),
                    asked,
                    Declared.dated(dated, dateColumn()),
                    organKinds);
        }

        /** The column of personal data of which it counts the different values; null where there is none. */
        public @Nullable String persons() {
            return measure instanceof Measure.Distinct(String column)
                            && entries.shape().column(column).personal()
                    ? column
                    : null;
        }

        boolean says(Kind kind) {
            return switch (measure) {
                case Measure.Sum(String column) ->
                    entries.shape().column(column).kind() == kind;
                case Measure.Most(String column) ->
                    entries.shape().column(column).kind() == kind;
                case Measure.Count _, Measure.Distinct _, Measure.Earliest _, Measure.Last _ -> false;
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
    record Points(Words words, Metric of, @Nullable Period base, int places) implements Metric {}

    /**
     * From a first day to the period's end (累计).
     *
     * @param since null is the first day of the year in which the period ends
     */
    record Cumulative(Words words, Metric of, @Nullable LocalDate since) implements Metric {}

    /** What every organ of these kinds reached at least (最低的): an organ with no entry reached nothing. */
    record Minimum(Words words, Counted of, Set<String> organKinds) implements Metric {}

    /** How many organs of these kinds reached {@code least}. */
    record Reaching(Words words, Counted of, long least, Set<String> organKinds) implements Metric {}

    /** How many organs of these kinds stood on the period's last day; {@code register} is where they are entered. */
    record OrgansStanding(Words words, Counted register, Set<String> organKinds) implements Metric {}

    /** The day after one. */
    record DayAfter(Words words, Metric of) implements Metric {}
}
