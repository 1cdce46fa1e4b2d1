package org.zhunsheng.platform.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.engine.figures.Prose;
import org.zhunsheng.platform.kernel.Period;

/** The templates that come with the platform (范本). */
public enum BuiltIn {
    /** How the government acted on the opinions of the People's Congress (评议意见落实情况报告). */
    IMPLEMENTATION("implementation-report.txt"),
    /** The district's annual report on the rule of law in government (区政府法治政府建设年度报告). */
    DISTRICT_ANNUAL("district-annual-report.txt"),
    /** The same of one organ, in the four parts that are asked of it (单位法治政府建设年度报告). */
    ORGAN_ANNUAL("organ-annual-report.txt"),
    /** The quarterly bulletin to all organs (季度通报). */
    BULLETIN("bulletin.txt");

    private static final String HALF = "〔上半年度〕";
    private static final String YEAR = "〔上年度〕";

    private final String file;

    BuiltIn(String file) {
        this.file = file;
    }

    /**
     * The template for an organ and a period: both stand where its text names them. 〔报告期〕 runs on to 1 April of the
     * next year, by which the year's annual reports are public: a report that is given then counts what goes on until then.
     *
     * <p>What is reported on a half year or a year is handed in after it, so a bulletin tells it one quarter later: a
     * paragraphs and tables that name 〔上半年度〕 stand once for each half year that ended in the period three months back,
     * those that name 〔上年度〕 for each year, and neither where none did. 〔年初至今〕 runs from the year's first day to the
     * period's last; 〔季数〕 and 〔半年数〕 are how many quarters and half years ended in it.
     */
    public String text(String organ, Period period) {
        Period ended = new Period(
                period.first().minusMonths(3),
                period.last().plusDays(1).minusMonths(3).minusDays(1));
        Period yearSoFar = new Period(period.last().withDayOfYear(1), period.last());
        return blocks().stream()
                .flatMap(block -> each(block, HALF, halves(ended)))
                .flatMap(block -> each(block, YEAR, years(ended)))
                .collect(Collectors.joining())
                .replace("〔机关〕", organ)
                .replace("〔期间〕", named(period))
                .replace("〔本期〕", period.toString())
                .replace(
                        "〔报告期〕",
                        period.first() + ".." + LocalDate.of(period.last().getYear() + 1, Month.APRIL, 1))
                .replace("〔年初至今〕", yearSoFar.toString())
                .replace("〔季数〕", String.valueOf(quarters(yearSoFar).size()))
                .replace("〔半年数〕", String.valueOf(halves(yearSoFar).size()))
                .replace("〔上一年度〕", period.first().getYear() - 1 + "年")
                .replace("〔下一年度〕", period.last().getYear() + 1 + "年");
    }

    /** Each line with its end, with what it says of the table that it begins, and with those beside it of the same mark. */
    private List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        String before = "";
        for (String line : text().lines().toList()) {
            boolean belongs = TableReader.belongs(line);
            String mark = belongs ? before : mark(line);
            if (belongs || (!mark.isEmpty() && mark.equals(before))) blocks.addLast(blocks.removeLast() + line + "\n");
            else blocks.add(line + "\n");
            before = mark;
        }
        return blocks;
    }

    private static String mark(String line) {
        return Stream.of(HALF, YEAR).filter(line::contains).findFirst().orElse("");
    }

    private static Stream<String> each(String block, String mark, List<Period> periods) {
        return block.contains(mark)
                ? periods.stream().map(period -> block.replace(mark, named(period)))
                : Stream.of(block);
    }

    private static List<Period> years(Period ended) {
        return ending(ended, year -> Stream.of(Period.year(year)));
    }

    private static List<Period> halves(Period ended) {
        return ending(ended, year -> Stream.of(Period.half(year, 1), Period.half(year, 2)));
    }

    private static List<Period> quarters(Period ended) {
        return ending(ended, year -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> Period.quarter(year, quarter)));
    }

    /** Those whose last day is in the period. */
    private static List<Period> ending(Period period, IntFunction<Stream<Period>> ofYear) {
        return IntStream.rangeClosed(period.first().getYear(), period.last().getYear())
                .mapToObj(ofYear)
                .flatMap(one -> one)
                .filter(one -> period.contains(one.last()))
                .toList();
    }

    private String text() {
        try (InputStream text = BuiltIn.class.getResourceAsStream("/reports/" + file)) {
            if (text == null) throw new IllegalStateException("reports/" + file + " is not in the class path");
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** 2021年, 2021年下半年, 2021年一季度, 2021年4月, 2021年4月1日至2022年3月31日. */
    static String named(Period period) {
        int year = period.first().getYear();
        if (period.equals(Period.year(year))) return year + "年";
        for (int half = 1; half <= 2; half++)
            if (period.equals(Period.half(year, half))) return year + "年" + "上下".charAt(half - 1) + "半年";
        for (int quarter = 1; quarter <= 4; quarter++)
            if (period.equals(Period.quarter(year, quarter))) return year + "年" + "一二三四".charAt(quarter - 1) + "季度";
        if (period.equals(Period.month(year, period.first().getMonthValue()))) return Prose.month(period.first());
        return Prose.day(period.first()) + "至" + Prose.day(period.last());
    }
}
