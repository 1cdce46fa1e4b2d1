package org.zhunsheng.engine.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a figure means (统计口径), in terms of records alone. */
public sealed interface Declaration {

    String id();

    /** In what its value is stated: {@code 件}, {@code %}, {@code 个百分点}. */
    String unit();

    /**
     * Records of one ledger: their number, a sum, a number of different values, the greatest value or a day.
     *
     * @param organ     the column with the organ to which a record belongs
     * @param money     what is added up is an amount in yuan
     * @param where     column to what is asked of it
     * @param organKinds only records of organs of these kinds; empty asks nothing
     */
    record Counted(
            String id,
            String unit,
            String ledger,
            String organ,
            Measure measure,
            boolean money,
            Map<String, Condition> where,
            Dating dated,
            Set<String> organKinds)
            implements Declaration {
        public Counted {
            where = Map.copyOf(where);
            organKinds = Set.copyOf(organKinds);
        }
    }

    /** How much of the whole the part is, in percent; without a whole there is no ratio, least of all 100 %. */
    record Ratio(String id, String unit, Declaration part, Declaration whole, int places) implements Declaration {}

    /** One less the other; of two ratios, in percentage points (个百分点). */
    record Difference(String id, String unit, Declaration from, Declaration less, int places) implements Declaration {}

    record Sum(String id, String unit, List<Declaration> of) implements Declaration {
        public Sum {
            of = List.copyOf(of);
        }
    }

    /** Growth against the same days a year before (同比), in percent of what was then; nothing if there was none. */
    record Growth(String id, String unit, Declaration of, int places) implements Declaration {}

    /**
     * A ratio less the same ratio in another period, in percentage points (个百分点).
     *
     * @param base null is the same days a year before
     */
    record Points(
            String id,
            String unit,
            Declaration of,
            @Nullable Days base,
            int places) implements Declaration {

        Days against(Days days) {
            return base == null ? days.yearBefore() : base;
        }
    }

    /**
     * From a first day to the period's end (累计).
     *
     * @param since null is the first day of the year in which the period ends
     */
    record Cumulative(
            String id,
            String unit,
            Declaration of,
            @Nullable LocalDate since) implements Declaration {

        Days days(Days asked) {
            LocalDate first = since == null ? asked.last().withDayOfYear(1) : since;
            return new Days(first.isAfter(asked.last()) ? asked.last() : first, asked.last());
        }
    }

    /** What every organ of these kinds reached at least (最低的): an organ with no record reached nothing. */
    record Minimum(String id, String unit, Counted of, Set<String> organKinds) implements Declaration {
        public Minimum {
            organKinds = Set.copyOf(organKinds);
        }
    }

    /** How many organs of these kinds reached {@code least}. */
    record Reaching(String id, String unit, Counted of, long least, Set<String> organKinds) implements Declaration {
        public Reaching {
            organKinds = Set.copyOf(organKinds);
        }
    }

    /** How many organs of these kinds stood on the period's last day; {@code register} is where they are entered. */
    record OrgansStanding(String id, String unit, Counted register, Set<String> organKinds) implements Declaration {
        public OrgansStanding {
            organKinds = Set.copyOf(organKinds);
        }
    }

    /** The day after one. */
    record DayAfter(String id, String unit, Declaration of) implements Declaration {}

    /** What its value is made of, in declared order; empty where records are counted directly. */
    default List<Declaration> parts() {
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

    /** The value is an amount of money in yuan. */
    default boolean money() {
        return switch (this) {
            case Counted counted -> counted.money();
            case Reaching _, OrgansStanding _ -> false;
            case Ratio _, Difference _, Sum _, Growth _, Points _, Cumulative _, Minimum _, DayAfter _ ->
                !percent() && counted().allMatch(Counted::money);
        };
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

    /** The declarations of ledgers on which it rests in the end, each once. */
    default Stream<Counted> counted() {
        return switch (this) {
            case Counted counted -> Stream.of(counted);
            case OrgansStanding standing -> Stream.of(standing.register());
            case Ratio _, Difference _, Sum _, Growth _, Points _, Cumulative _, Minimum _, Reaching _, DayAfter _ ->
                parts().stream().flatMap(Declaration::counted).distinct();
        };
    }
}
