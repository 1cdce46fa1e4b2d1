package org.zhunsheng.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Changes and cancellations of licences within four hours (变更注销提速). */
final class FourHours {

    private FourHours() {}

    /** Finished in each month from January 2021 to March 2022; with 74 on the first of April they are 31246. */
    private static final int[] LICENCES = {
        1_490, 1_120, 2_240, 2_310, 2_080, 2_190, 2_150, 2_060, 2_280, 1_770, 2_330, 2_402, 2_190, 1_760, 2_800
    };

    private static final int LICENCES_ON_THE_FIRST_OF_APRIL = 74;
    private static final int LICENCES_LATER_IN_APRIL = 490;

    static void write(Desk desk) {
        int seed = desk.draw().between(0, 1_000_000);
        Applicants applicants = new Applicants();
        for (int i = 0; i < LICENCES.length; i++) {
            YearMonth month = YearMonth.of(2021, 1).plusMonths(i);
            int count = LICENCES[i];
            List<LocalDate> days = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(day -> desk.workingDays().isWorkday(day) && day.isAfter(LocalDate.of(2021, 1, 3)))
                    .toList();
            IntFunction<Row> row = number -> licence(desk, applicants, seed, month, number, days);
            desk.send(
                    desk.workingDays().plus(month.atEndOfMonth(), 4),
                    17,
                    ServicesAnnals.LICENCE_CASES,
                    month.getYear() + "年" + month.getMonthValue() + "月变更注销提速办件.csv",
                    () -> IntStream.range(0, count).mapToObj(row).toList());
        }
        YearMonth april = YearMonth.of(2022, 4);
        List<LocalDate> first = List.of(april.atDay(1));
        List<LocalDate> later = List.of(april.atDay(2), april.atDay(6), april.atDay(7), april.atDay(8));
        desk.send(
                april.atDay(11),
                17,
                ServicesAnnals.LICENCE_CASES,
                "2022年4月上旬变更注销提速办件.csv",
                () -> IntStream.range(0, LICENCES_ON_THE_FIRST_OF_APRIL + LICENCES_LATER_IN_APRIL)
                        .mapToObj(number -> licence(
                                desk,
                                applicants,
                                seed,
                                april,
                                number,
                                number < LICENCES_ON_THE_FIRST_OF_APRIL ? first : later))
                        .toList());
    }

    /** The hall is open from nine to five; what isn't finished by then goes on at nine of its next day. */
    private static Row licence(
            Desk desk, Applicants applicants, int seed, YearMonth month, int number, List<LocalDate> days) {
        Draw draw = new Draw(
                seed * 1_000_000_000L + month.getYear() * 12_000_000L + month.getMonthValue() * 1_000_000L + number,
                desk.workingDays());
        LocalDate finishedOn = draw.one(days);
        String kind = draw.weighted(List.of("变更登记 74", "注销登记 11", "简易注销登记 15"));
        // one of all took as long as the service may take
        boolean longest = number == 0 && month.equals(YearMonth.of(2021, 6));
        int minutes = longest ? 240 : draw.tailed(11, 58, 239);
        boolean overNight = minutes > 20 && minutes < 200 && draw.percent(3);
        int start = overNight ? 17 * 60 - draw.between(10, minutes - 9) : draw.between(9 * 60, 17 * 60 - minutes);
        int end = overNight ? 9 * 60 + minutes - (17 * 60 - start) : start + minutes;
        LocalDate acceptedOn = overNight ? desk.workingDays().plus(finishedOn, -1) : finishedOn;
        Applicants.Enterprise enterprise = applicants.enterprise(draw);
        return Row.of("number kind", "YZ" + month.toString().replace("-", "") + "%05d".formatted(number + 1), kind)
                .and("enterprise creditCode organ", enterprise.name(), enterprise.code(), "区市场监管局")
                .and(
                        "noticeEndedOn",
                        kind.startsWith("简易")
                                ? acceptedOn.minusDays(draw.between(1, 15)).toString()
                                : "")
                .and("acceptedOn acceptedAt finishedOn finishedAt", acceptedOn, clock(start), finishedOn, clock(end))
                .and("hours", hours(minutes));
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
