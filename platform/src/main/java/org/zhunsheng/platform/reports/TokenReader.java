package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Prose;
import org.zhunsheng.platform.figures.Metric;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;

/** Reads which figure is asked for: metric, organ, period and way of writing, parted by blanks. */
final class TokenReader {

    private static final Pattern WORD = Pattern.compile("[^\\s\\u3000]+");
    private static final Pattern ID = Pattern.compile("[A-Z]{1,3}\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?:第?([一二三四])季度|([上下])半年|(\\d{1,2})月)?");
    private static final Pattern DECIMALS = Pattern.compile("小数([0-4])位");
    private static final Pattern OVER = Pattern.compile("余([1-9])?");
    private static final List<String> RULES =
            List.of("余", "余2", "万", "一倍多", "升降", "中文数字", "小数1位", "年月", "月日", "不带单位", "上年");

    private final Metrics metrics;
    private final OrganRegister organs;
    private final Period period;
    private final List<Fault> faults;

    /**
     * @param period the report's own, before which 上年 lies
     * @param faults takes what can't be read
     */
    TokenReader(Metrics metrics, OrganRegister organs, Period period, List<Fault> faults) {
        this.metrics = metrics;
        this.organs = organs;
        this.period = period;
        this.faults = faults;
    }

    /** What is asked for; null is what was not said. */
    record Asked(
            @Nullable String id,
            Metric metric,
            @Nullable OrganCode organ,
            @Nullable Period period,
            @Nullable Prose prose,
            boolean unit) {

        Token token(String numbered, OrganCode usual, Period over) {
            return new Token(
                    id == null ? numbered : id,
                    metric,
                    organ == null ? usual : organ,
                    period == null ? over : period,
                    prose == null ? new Prose.Exact() : prose,
                    unit);
        }
    }

    private record Word(String text, int at) {}

    /**
     * @param column where the text begins in its line, from 1
     * @return null where something can't be read
     */
    @Nullable
    Asked read(String text, int line, int column) {
        int before = faults.size();
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) words.add(new Word(word.group(), column + word.start()));
        String id = !words.isEmpty() && ID.matcher(words.getFirst().text()).matches()
                ? words.removeFirst().text()
                : null;
        if (words.isEmpty()) {
            faults.add(Fault.at(line, column, "noMetric").near(List.of()));
            return null;
        }
        Metric metric = metric(line, words.removeFirst());
        Options options = new Options();
        words.forEach(other -> option(line, other, metric, options));
        return metric == null || faults.size() > before
                ? null
                : new Asked(id, metric, options.organ, options.period, options.prose, options.unit);
    }

    private @Nullable Metric metric(int line, Word word) {
        Metric found = metrics.find(word.text())
                .or(() -> metrics.all().stream()
                        .filter(metric -> metric.words().name().equals(word.text()))
                        .findFirst())
                .orElse(null);
        if (found == null) {
            List<String> names =
                    metrics.all().stream().map(metric -> metric.words().name()).toList();
            faults.add(Fault.at(line, word.at(), "noSuchMetric", word.text())
                    .near(Nearness.nearest(word.text(), names, 3)));
        }
        return found;
    }

    private void option(int line, Word word, @Nullable Metric metric, Options options) {
        if (word.text().equals("不带单位") || word.text().equals("带单位")) {
            options.unit = word.text().equals("带单位");
            return;
        }
        Prose prose = prose(word.text());
        if (prose != null) {
            if (options.prose != null) faults.add(Fault.at(line, word.at(), "twoRules", word.text()));
            else if (metric != null && !fits(prose, metric))
                faults.add(Fault.at(
                        line,
                        word.at(),
                        ofDays(prose) || metric.day() ? "ruleOfDays" : "ruleOfPercentages",
                        word.text(),
                        metric.words().name()));
            options.prose = prose;
            return;
        }
        Period named = named(word.text());
        if (named != null) {
            if (options.period != null) faults.add(Fault.at(line, word.at(), "twoPeriods", word.text()));
            options.period = named;
            return;
        }
        List<OrganCode> found = organs.named(word.text());
        if (found.size() == 1) {
            if (options.organ != null) faults.add(Fault.at(line, word.at(), "twoOrgans", word.text()));
            options.organ = found.getFirst();
        } else if (found.size() > 1) {
            faults.add(Fault.at(line, word.at(), "severalOrgans", word.text())
                    .near(found.stream().map(OrganCode::value).toList()));
        } else {
            List<String> meant = new ArrayList<>(Nearness.nearest(word.text(), RULES, 3));
            organs.near(word.text(), 3).forEach(organ -> meant.add(organs.nameOf(organ)));
            faults.add(Fault.at(line, word.at(), "noSuchWord", word.text()).near(meant));
        }
    }

    private static boolean ofDays(Prose prose) {
        return prose instanceof Prose.Month || prose instanceof Prose.DayOfYear;
    }

    /** Multiples and decimals are ways of writing percentages, a month is one of writing days. */
    private static boolean fits(Prose prose, Metric metric) {
        if (metric.day()) return ofDays(prose) || prose instanceof Prose.Exact;
        if (ofDays(prose)) return false;
        boolean ofPercentages = prose instanceof Prose.Times || prose instanceof Prose.Percent;
        return !ofPercentages || metric.words().unit().equals("%");
    }

    /** A period as prose or addresses write it; null where it is none. */
    @Nullable
    Period named(String word) {
        if (word.equals("上年")) return period.yearBefore();
        Matcher year = YEAR.matcher(word);
        if (!year.matches()) return Period.parse(word).orElse(null);
        int of = Integer.parseInt(year.group(1));
        if (year.group(2) != null) return Period.quarter(of, "一二三四".indexOf(year.group(2)) + 1);
        if (year.group(3) != null) return Period.half(of, "上下".indexOf(year.group(3)) + 1);
        if (year.group(4) == null) return Period.year(of);
        int month = Integer.parseInt(year.group(4));
        return month < 1 || month > 12 ? null : Period.month(of, month);
    }

    private static final class Options {
        private @Nullable OrganCode organ;
        private @Nullable Period period;
        private @Nullable Prose prose;
        private boolean unit = true;
    }

    private static @Nullable Prose prose(String word) {
        Matcher over = OVER.matcher(word);
        if (over.matches()) return new Prose.Over(over.group(1) == null ? 1 : Integer.parseInt(over.group(1)));
        Matcher decimals = DECIMALS.matcher(word);
        if (decimals.matches()) return new Prose.Percent(Integer.parseInt(decimals.group(1)));
        return switch (word) {
            case "原数" -> new Prose.Exact();
            case "万" -> new Prose.TenThousands();
            case "一倍多" -> new Prose.Times();
            case "升降" -> new Prose.Change();
            case "中文数字" -> new Prose.Numeral();
            case "年月" -> new Prose.Month();
            case "月日" -> new Prose.DayOfYear();
            default -> null;
        };
    }
}
