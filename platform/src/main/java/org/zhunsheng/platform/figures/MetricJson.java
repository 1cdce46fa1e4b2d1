package org.zhunsheng.platform.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Dating;

/** A metric as programs read it. Of a composed metric the ledger is the one of its first part. */
final class MetricJson {

    private MetricJson() {}

    static Map<String, @Nullable Object> of(Metric metric) {
        Metric.Counted first = metric.counted().findFirst().orElseThrow();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", metric.id());
        json.put("module", metric.words().module());
        json.put("title", metric.words().called());
        json.put("definition", metric.words().defined());
        json.put("unit", metric.words().countedIn());
        json.put("ledger", first.entries().shape().name());
        json.put("counts", counts(metric));
        json.put("where", metric instanceof Metric.Counted counted ? where(counted) : Map.of());
        json.put("organKinds", metric instanceof Metric.Counted counted ? counted.organKinds() : List.of());
        json.put("parts", metric.parts().stream().map(Metric::id).toList());
        json.put("dateColumn", first.dateColumn());
        json.put("dating", dating(first.dated()));
        json.put("organColumn", first.entries().shape().owner().name());
        json.put("legalBasis", metric.words().basis());
        return json;
    }

    private static String counts(Metric metric) {
        return switch (metric) {
            case Metric.Counted counted ->
                switch (counted.measure()) {
                    case Measure.Count() -> "count";
                    case Measure.Sum(String column) -> "sum " + column;
                    case Measure.Distinct(String column) -> "distinct " + column;
                    case Measure.Most(String column) -> "maximum " + column;
                    case Measure.Earliest(String column) -> "earliest " + column;
                    case Measure.Last(String column) -> "last " + column;
                };
            case Metric.Ratio ratio ->
                "ratio " + ratio.part().id() + " / " + ratio.whole().id();
            case Metric.Difference difference ->
                "difference " + difference.from().id() + " - "
                        + difference.less().id();
            case Metric.Sum sum ->
                "sum-of " + String.join(", ", sum.of().stream().map(Metric::id).toList());
            case Metric.Growth growth -> "year-on-year " + growth.of().id();
            case Metric.Points points ->
                points.base() == null
                        ? "points-against-last-year " + points.of().id()
                        : "points-against " + points.of().id() + " base " + points.base();
            case Metric.Cumulative cumulative ->
                "cumulative " + cumulative.of().id()
                        + (cumulative.since() == null ? "" : " from " + cumulative.since());
            case Metric.Minimum minimum -> "minimum " + minimum.of().id();
            case Metric.Reaching reaching -> "organs-with " + reaching.of().id() + " at-least " + reaching.least();
            case Metric.OrgansStanding standing ->
                "organs-standing "
                        + String.join(
                                ", ", standing.organKinds().stream().sorted().toList());
            case Metric.DayAfter after -> "day-after " + after.of().id();
        };
    }

    private static String dating(Dating dated) {
        return switch (dated) {
            case Dating.On _ -> "in";
            case Dating.Latest _ -> "latest";
            case Dating.Standing(String from, String until) -> "standing " + from + ".." + until;
        };
    }

    private static Map<String, Object> where(Metric.Counted counted) {
        Map<String, Object> where = new LinkedHashMap<>();
        counted.where().forEach((column, condition) -> where.put(column, asked(condition)));
        return where;
    }

    private static Object asked(Condition condition) {
        return switch (condition) {
            case Condition.In in -> in.values().stream().sorted().toList();
            case Condition.Among among -> among.values().stream().sorted().toList();
            case Condition.Days days -> end(days.first()) + ".." + end(days.last());
            case Condition.Amount amount -> end(amount.least()) + ".." + end(amount.most());
            case Condition.Holds holds -> holds.text();
            case Condition.Empty empty -> Map.of("empty", empty.empty());
        };
    }

    private static String end(@Nullable Object end) {
        return end == null ? "" : end.toString();
    }
}
