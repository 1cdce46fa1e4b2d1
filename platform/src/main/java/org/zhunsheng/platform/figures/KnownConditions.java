package org.zhunsheng.platform.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.procedure.Conditions;

/** Says of a condition over figures how far it is: each period with its value, and whether that is enough. */
@Component
final class KnownConditions implements Conditions {

    private final Figures figures;
    private final Metrics metrics;

    KnownConditions(Figures figures, Metrics metrics) {
        this.figures = figures;
        this.metrics = metrics;
    }

    @Override
    public Set<String> ledgers(String metric) {
        return Stream.concat(
                        Stream.of("organs/organs"),
                        metrics.find(metric).stream()
                                .flatMap(Metric::counted)
                                .map(counted -> counted.entries().shape().name()))
                .collect(Collectors.toSet());
    }

    @Override
    public Sight look(Condition condition, LocalDate day) {
        Metric metric = metrics.find(condition.metric()).orElse(null);
        if (metric == null) return new Sight(Holds.NOT_KNOWN, "没有“" + condition.metric() + "”这个统计口径，不能判断。");
        Map<Period, Stated> values = Objects.requireNonNull(
                figures.values(Person.PLATFORM, List.of(metric), condition.organ(), condition.periods(), null)
                        .get(metric));
        List<String> said = new ArrayList<>();
        int reached = 0;
        boolean tooFew = false;
        for (Period period : condition.periods()) {
            Stated value = Objects.requireNonNull(values.get(period));
            boolean enough = value.value() != null && value.value().compareTo(condition.least()) >= 0;
            if (enough) reached++;
            // what has not begun is not reached, and no lack of knowledge
            else if (value.value() != null || period.first().isAfter(day)) tooFew = true;
            said.add(named(period) + (period.first().isAfter(day) && !enough ? "未到" : said(metric, value, enough)));
        }
        Holds holds = reached == said.size() ? Holds.YES : tooFew ? Holds.NO : Holds.NOT_KNOWN;
        return new Sight(
                holds,
                metric.words().name() + "不少于" + condition.least().toPlainString()
                        + unit(metric) + "，" + said.size() + "个期间达到" + reached + "个："
                        + String.join("；", said) + "。");
    }

    private static String said(Metric metric, Stated value, boolean enough) {
        if (value.value() == null) return "还算不出来";
        return value.display() + (metric.percent() ? "" : metric.words().unit()) + (enough ? "，达到" : "，未达到");
    }

    private static String unit(Metric metric) {
        return metric.percent() ? "%" : metric.words().unit();
    }

    /** 2022年第二季度, 2022年上半年, 2022年; any other days as they are. */
    private static String named(Period period) {
        LocalDate first = period.first();
        long months = ChronoUnit.MONTHS.between(first, period.last().plusDays(1));
        boolean whole = first.getDayOfMonth() == 1 && period.last().plusDays(1).getDayOfMonth() == 1;
        String year = first.getYear() + "年";
        if (whole && months == 12 && first.getMonthValue() == 1) return year;
        if (whole && months == 6 && first.getMonthValue() % 6 == 1)
            return year + (first.getMonthValue() == 1 ? "上半年" : "下半年");
        if (whole && months == 3 && first.getMonthValue() % 3 == 1)
            return year + "第" + "一二三四".charAt(first.getMonthValue() / 3) + "季度";
        return first + "至" + period.last();
    }
}
