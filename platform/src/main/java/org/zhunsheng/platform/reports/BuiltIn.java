package org.zhunsheng.platform.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import org.zhunsheng.platform.figures.Prose;
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

    private final String file;

    BuiltIn(String file) {
        this.file = file;
    }

    /**
     * The template for an organ and a period: both stand where its text names them. 〔报告期〕 runs on to 1 April of the
     * next year, by which the year's annual reports are public: a report that is given then counts what goes on until then.
     */
    public String text(String organ, Period period) {
        return text().replace("〔机关〕", organ)
                .replace("〔期间〕", named(period))
                .replace("〔本期〕", period.toString())
                .replace(
                        "〔报告期〕",
                        period.first() + ".." + LocalDate.of(period.last().getYear() + 1, Month.APRIL, 1))
                .replace("〔上一年度〕", period.first().getYear() - 1 + "年")
                .replace("〔下一年度〕", period.last().getYear() + 1 + "年");
    }

    private String text() {
        try (InputStream text = BuiltIn.class.getResourceAsStream("/reports/" + file)) {
            if (text == null) throw new IllegalStateException("reports/" + file + " is not in the class path");
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** 2021年, 2021年一季度, 2021年4月, 2021年4月1日至2022年3月31日. */
    static String named(Period period) {
        int year = period.first().getYear();
        if (period.equals(Period.year(year))) return year + "年";
        for (int quarter = 1; quarter <= 4; quarter++)
            if (period.equals(Period.quarter(year, quarter))) return year + "年" + "一二三四".charAt(quarter - 1) + "季度";
        if (period.equals(Period.month(year, period.first().getMonthValue()))) return Prose.month(period.first());
        return Prose.day(period.first()) + "至" + Prose.day(period.last());
    }
}
