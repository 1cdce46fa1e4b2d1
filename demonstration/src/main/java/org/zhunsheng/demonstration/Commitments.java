package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.zhunsheng.demonstration.Roll.Organ;

/** Notice and commitment: 203 items with a cut of 80 % and 140000 decided cases from 2021-01-01 to 2022-04-01. */
final class Commitments {

    private static final int LISTED_FIRST = 150;
    private static final int LISTED = 208;
    private static final int DELISTED = 5;
    /** Those before have a limit in law. */
    private static final int LIMITED = LISTED - 8;

    private static final LocalDate SECOND_LIST = LocalDate.of(2021, 4, 1);
    private static final LocalDate DELISTED_ON = LocalDate.of(2021, 9, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
    private static final YearMonth JANUARY = YearMonth.of(2021, 1);
    private static final YearMonth APRIL = YearMonth.of(2022, 4);
    /** Decided in each month from January 2021 to March 2022; with 480 on the first of April they are 140000. */
    private static final int[] DECIDED = {
        7_420, 5_310, 9_860, 9_740, 9_120, 10_080, 9_650, 9_430, 10_260, 7_930, 10_410, 10_590, 9_980, 8_240, 11_500
    };

    private static final int ON_THE_FIRST_OF_APRIL = 480;
    private static final int LATER_IN_APRIL = 2_140;
    private static final int UNDECIDED = 260;
    /** So many items take nine tenths of the cases; they are checked online or exempt. */
    private static final int BUSY = 24;

    /** What a case needs to know of its item. */
    private record Item(String code, Organ organ, String notice, int promised, Way way, int number) {

        boolean listed(YearMonth month) {
            if (number < DELISTED) return month.isBefore(YearMonth.of(2021, 9));
            return number < LISTED_FIRST || month.isAfter(YearMonth.of(2021, 4));
        }
    }

    private enum Way {
        ONLINE,
        ON_SITE,
        EXEMPT
    }

    private final Desk desk;
    private final Applicants applicants = new Applicants();
    private final List<Item> items = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final int seed;
    private final int[] statutoryDays;
    private final int[] promisedDays;
    private final Map<Organ, Integer> named = new HashMap<>();

    Commitments(Desk desk) {
        this.desk = desk;
        this.seed = desk.draw().between(0, 1_000_000);
        this.statutoryDays = new int[LISTED];
        Draw draw = desk.draw();
        for (int i = 0; i < LISTED; i++)
            statutoryDays[i] =
                    Integer.parseInt(draw.weighted(List.of("5 2", "10 4", "15 3", "20 6", "30 3", "45 1", "60 1")));
        this.promisedDays = promised(draw);
        for (int i = 0; i < LISTED; i++) item(i);
    }

    /** Each promises what its procedure allows; those that stay in the list a fifth of the law's days together. */
    private int[] promised(Draw draw) {
        int[] days = new int[LISTED];
        for (int i = 0; i < LISTED; i++)
            days[i] = i >= LIMITED ? draw.between(1, 3) : Math.max(1, statutoryDays[i] * draw.tailed(4, 17, 60) / 100);
        int[] law = Arrays.copyOfRange(statutoryDays, DELISTED, LIMITED);
        int[] least = new int[law.length];
        Arrays.fill(least, 1);
        int[] told = draw.adding(Arrays.stream(law).sum() / 5, Arrays.copyOfRange(days, DELISTED, LIMITED), least, law);
        System.arraycopy(told, 0, days, DELISTED, told.length);
        return days;
    }

    /** One of the organ's matters and what is done in it. */
    private String name(Organ organ) {
        List<String> subjects = Catalogue.subjects(organ);
        int number = named.merge(organ, 1, Integer::sum) - 1;
        return subjects.get(number % subjects.size())
                + Catalogue.STEPS.get(number / subjects.size() % Catalogue.STEPS.size());
    }

    private void item(int number) {
        List<Organ> organs = desk.roll().all().stream()
                .filter(organ -> organ.kind().equals("DEPARTMENT")
                        || List.of("区医保局", "区退役军人局", "区残联", "区体育局").contains(organ.shortName()))
                .toList();
        Draw draw = desk.draw();
        Organ organ = number >= DELISTED && number < DELISTED + BUSY
                ? desk.roll()
                        .named(List.of("区市场监管局", "区人力社保局", "区卫生健康委", "区公安分局", "区民政局", "区住房城乡建设委")
                                .get(number % 6))
                : organs.get(number % organs.size());
        boolean busy = number >= DELISTED && number < DELISTED + BUSY;
        Way way = busy ? number % 3 == 0 ? Way.EXEMPT : Way.ONLINE : number % 4 == 1 ? Way.EXEMPT : Way.ON_SITE;
        int statutory = statutoryDays[number];
        boolean limited = number < LIMITED;
        int promised = promisedDays[number];
        String code = "GZCN-%04d".formatted(number + 1);
        String kind = number % 7 == 6 ? "其他政务服务事项" : number % 3 == 0 ? "涉企经营许可事项" : "证明事项";
        String notice = number % 5 == 0 ? "2021-2" : "2021-1";
        items.add(new Item(code, organ, notice, promised, way, number));
        rows.add(Row.of("code name kind organ", code, name(organ), kind, organ.shortName())
                .and("basis", kind.equals("涉企经营许可事项") ? Catalogue.basis(organ) : "北京市优化营商环境条例第三十一条")
                .and(
                        "proof",
                        kind.equals("证明事项") ? draw.one(List.of("场所使用证明", "从业人员健康证明", "无犯罪记录证明", "学历证明", "收入证明")) : "")
                .and("proofIssuer", kind.equals("证明事项") ? draw.one(List.of("产权单位", "医疗机构", "公安机关", "学校", "用人单位")) : "")
                .and("notice excluded", notice, number == 131 ? "人身健康、生命财产安全" : "")
                .and("statutoryLimit promisedLimit", limited ? String.valueOf(statutory) : "", promised)
                .and("limitUnit", "工作日")
                .and(
                        "checkModes",
                        switch (way) {
                            case ONLINE -> "在线核查";
                            case ON_SITE -> number % 2 == 0 ? "现场核查" : "在线核查；现场核查";
                            case EXEMPT -> "";
                        })
                .and("checkWithin", way == Way.ONLINE ? "10" : way == Way.ON_SITE ? "2" : "")
                .and("checkUnit", way == Way.ONLINE ? "工作日" : way == Way.ON_SITE ? "月" : "")
                .and(
                        "checkExemption",
                        way == Way.EXEMPT ? draw.one(List.of("通过日常监管掌握情况", "数据共享可以核验", "由后续年度报告核查", "风险较低，以抽查代替")) : "")
                .and("listedOn", (number < LISTED_FIRST ? LocalDate.of(2021, 1, 1) : SECOND_LIST).toString())
                .and("delistedOn", ""));
    }

    void write() {
        desk.send(
                LocalDate.of(2020, 12, 29),
                10,
                ServicesAnnals.COMMITMENT_ITEMS,
                "告知承诺事项清单（第一批）.csv",
                () -> rows.subList(0, LISTED_FIRST));
        desk.send(
                LocalDate.of(2021, 4, 2),
                10,
                ServicesAnnals.COMMITMENT_ITEMS,
                "告知承诺事项清单（第二批）.csv",
                () -> rows.subList(LISTED_FIRST, LISTED));
        desk.correct(
                LocalDate.of(2021, 10, 9),
                10,
                ServicesAnnals.COMMITMENT_ITEMS,
                "移出告知承诺事项清单.csv",
                () -> rows.subList(0, DELISTED).stream()
                        .map(row -> Row.of("code delistedOn", row.text("code"), DELISTED_ON))
                        .toList(),
                "事项取消，移出清单");
        for (YearMonth month = JANUARY; month.isBefore(APRIL); month = month.plusMonths(1)) {
            YearMonth of = month;
            desk.send(sent(month), 10, ServicesAnnals.COMMITMENT_CASES, name(month), () -> of(of));
        }
        desk.send(LocalDate.of(2022, 4, 11), 11, ServicesAnnals.COMMITMENT_CASES, "2022年4月上旬告知承诺办件.csv", this::ofApril);
        for (YearMonth month = JANUARY; month.isBefore(YearMonth.of(2022, 1)); month = month.plusMonths(3)) {
            YearMonth first = month;
            LocalDate day = desk.workingDays()
                    .plus(
                            month.plusMonths(5).atEndOfMonth(),
                            month.getYear() == 2021 && month.getMonthValue() == 10 ? 4 : 9);
            desk.correct(
                    day,
                    16,
                    ServicesAnnals.COMMITMENT_CASES,
                    month.getYear() + "年第" + (month.getMonthValue() / 3 + 1) + "季度现场核查.csv",
                    () -> checks(first, day),
                    "补填核查情况");
        }
    }

    private static String name(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月告知承诺办件.csv";
    }

    private LocalDate sent(YearMonth month) {
        return desk.workingDays().plus(month.atEndOfMonth(), month.equals(APRIL.minusMonths(1)) ? 5 : 7);
    }

    private static boolean late(int number) {
        return number % 997 == 5;
    }

    private static int decided(YearMonth month) {
        return DECIDED[(month.getYear() - 2021) * 12 + month.getMonthValue() - 1];
    }

    /** The month's cases but for those that come two months late, those that come late from two months before, and some that were withdrawn. */
    private List<Row> of(YearMonth month) {
        List<Row> cases = new ArrayList<>(decided(month) + 200);
        LocalDate known = sent(month);
        YearMonth before = month.minusMonths(2);
        cases(month, known, number -> !late(number) || lastMonths(month), cases);
        if (!before.isBefore(JANUARY))
            cases(before, sent(before), number -> late(number) && !lastMonths(before), cases);
        List<LocalDate> days = days(month);
        List<Item> listed = listed(month);
        for (int i = 0; i < decided(month) / 350; i++) {
            Draw draw = lots(month, 500_000 + i);
            Row row = decision(month, 500_000 + i, draw, listed, draw.one(days), known);
            row.put("outcome", "申请人撤回");
            for (String column : List.of(
                    "deliveredOn",
                    "checkMode",
                    "checkers",
                    "checkedOn",
                    "conclusion",
                    "rating",
                    "ratedOn",
                    "answeredOn")) row.put(column, "");
            cases.add(row);
        }
        return cases;
    }

    /** Of February and March 2022 nothing is late: there is no file in which it could still come. */
    private static boolean lastMonths(YearMonth month) {
        return month.isAfter(YearMonth.of(2022, 1));
    }

    private void cases(YearMonth month, LocalDate known, IntPredicate which, List<Row> cases) {
        List<LocalDate> days = days(month);
        List<Item> listed = listed(month);
        for (int number = 0; number < decided(month); number++) {
            if (!which.test(number)) continue;
            Draw draw = lots(month, number);
            cases.add(decision(month, number, draw, listed, draw.one(days), known));
        }
    }

    private List<Row> ofApril() {
        List<Row> cases = new ArrayList<>();
        List<LocalDate> later = List.of(
                LocalDate.of(2022, 4, 2), LocalDate.of(2022, 4, 6), LocalDate.of(2022, 4, 7), LocalDate.of(2022, 4, 8));
        List<Item> listed = listed(APRIL);
        LocalDate known = LocalDate.of(2022, 4, 11);
        for (int number = 0; number < ON_THE_FIRST_OF_APRIL + LATER_IN_APRIL + UNDECIDED; number++) {
            Draw draw = lots(APRIL, number);
            LocalDate day = number < ON_THE_FIRST_OF_APRIL ? LocalDate.of(2022, 4, 1) : draw.one(later);
            Row row = decision(APRIL, number, draw, listed, day, known);
            if (number >= ON_THE_FIRST_OF_APRIL + LATER_IN_APRIL) {
                for (String column : List.of(
                        "decidedOn",
                        "outcome",
                        "deliveredOn",
                        "checkMode",
                        "checkers",
                        "checkedOn",
                        "conclusion",
                        "rating",
                        "ratedOn",
                        "answeredOn")) row.put(column, "");
                if (number % 6 == 0) row.put("acceptedOn", "");
            }
            cases.add(row);
        }
        return cases;
    }

    private List<LocalDate> days(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> desk.workingDays().isWorkday(day) && !day.isBefore(FIRST_DAY))
                .toList();
    }

    private List<Item> listed(YearMonth month) {
        return items.stream().filter(item -> item.listed(month)).toList();
    }

    private Draw lots(YearMonth month, int number) {
        return new Draw(
                seed * 1_000_000_000L + month.getYear() * 12_000_000L + month.getMonthValue() * 1_000_000L + number,
                desk.workingDays());
    }

    private Item item(Draw draw, List<Item> listed) {
        if (!draw.percent(91)) return draw.one(listed);
        int busy = draw.between(0, BUSY - 1);
        return items.get(DELISTED + Math.min(busy, draw.between(0, BUSY - 1)));
    }

    private Row decision(
            YearMonth month, int number, Draw draw, List<Item> listed, LocalDate decidedOn, LocalDate known) {
        Item item = item(draw, listed);
        int took = draw.between(0, item.promised());
        int paused = 0;
        int slip = draw.between(1, 1_000);
        if (slip <= 4) took = item.promised() + draw.between(1, 5);
        else if (slip <= 9) {
            paused = draw.between(2, 6);
            took = item.promised() + paused;
        }
        LocalDate accepted = notBeforeTheFirst(desk.workingDays().plus(decidedOn, -took));
        LocalDate submitted = notBeforeTheFirst(desk.workingDays()
                .plus(accepted, -(draw.between(1, 700) == 1 ? draw.between(6, 9) : draw.between(0, 2))));
        int room = Math.max(0, desk.workingDays().between(decidedOn, known) - 1);
        boolean granted = !draw.percent(1);
        LocalDate delivered =
                desk.workingDays().plus(decidedOn, Math.min(room, draw.between(1, 900) == 1 ? 12 : draw.between(0, 3)));
        boolean organisation = draw.percent(54);
        Applicants.Enterprise enterprise = organisation ? applicants.enterprise(draw) : null;
        boolean checked = granted && item.way() == Way.ONLINE;
        boolean rated = draw.percent(62);
        boolean bad = draw.between(1, 1_600) == 1;
        Row row = Row.of("number", "GZ" + month.toString().replace("-", "") + "%06d".formatted(number + 1))
                .and("item organ client", item.code(), item.organ().shortName(), organisation ? "法人和其他组织" : "自然人")
                .and("enterprise", enterprise == null ? "" : enterprise.name())
                .and("creditCode", enterprise == null ? "" : enterprise.code())
                .and("applicant", organisation ? "" : Applicants.person(draw))
                .and("notice submittedOn", draw.between(1, 800) == 1 ? "2020-1" : item.notice(), submitted)
                .and("committedOn acceptedOn", submitted, accepted)
                .and("pausedDays", paused == 0 ? "" : String.valueOf(paused))
                .and(
                        "pauseNotice",
                        paused == 0 || slip == 9 ? "" : "中止〔" + month.getYear() + "〕" + (number % 900 + 1) + "号")
                .and("decidedOn outcome", decidedOn, granted ? "准予" : "不予准予")
                .and("deliveredOn checkMode", granted ? delivered.toString() : "", checked ? "在线核查" : "")
                .and("checkers", "")
                .and(
                        "checkedOn",
                        checked
                                ? desk.workingDays()
                                        .plus(decidedOn, Math.min(room, draw.between(0, 6)))
                                        .toString()
                                : "")
                .and("conclusion", checked ? "属实" : "")
                .and(
                        "rating",
                        !rated && !bad
                                ? ""
                                : bad ? draw.one(List.of("不满意", "非常不满意")) : draw.percent(90) ? "非常满意" : "满意");
        rated(row, draw, granted ? delivered : decidedOn, rated, bad, known);
        return row;
    }

    private void rated(Row row, Draw draw, LocalDate ratedOn, boolean rated, boolean bad, LocalDate known) {
        row.put("ratedOn", rated || bad ? ratedOn.toString() : "");
        int left = Math.max(0, desk.workingDays().between(ratedOn, known) - 1);
        row.put(
                "answeredOn",
                !bad || draw.percent(12)
                        ? ""
                        : desk.workingDays()
                                .plus(ratedOn, Math.min(left, draw.between(1, 7)))
                                .toString());
    }

    private static LocalDate notBeforeTheFirst(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    private List<Row> checks(YearMonth first, LocalDate known) {
        List<Row> checks = new ArrayList<>();
        for (YearMonth month = first; month.isBefore(first.plusMonths(3)); month = month.plusMonths(1)) {
            List<LocalDate> days = days(month);
            List<Item> listed = listed(month);
            for (int number = 0; number < decided(month); number++) {
                if (late(number) && !lastMonths(month)) continue;
                Draw draw = lots(month, number);
                LocalDate decidedOn = draw.one(days);
                Item item = item(draw, listed);
                if (item.way() != Way.ON_SITE) continue;
                Draw again = lots(month, number);
                again.one(days);
                Row base = decision(month, number, again, listed, decidedOn, sent(month));
                if (!"准予".equals(base.get("outcome"))) continue;
                Draw lots = lots(month, number + 700_000);
                if (lots.percent(98)) checks.add(check(base.text("number"), lots, decidedOn, known));
            }
        }
        return checks;
    }

    private Row check(String number, Draw draw, LocalDate decidedOn, LocalDate known) {
        LocalDate checkedOn = draw.after(decidedOn, 12, draw.percent(3) ? 66 : 52);
        int found = draw.between(1, 1_000);
        boolean lied = found <= 8;
        boolean unfulfilled = found > 8 && found <= 30;
        LocalDate correctBy = checkedOn.plusDays(15);
        boolean mended = unfulfilled && draw.percent(80);
        boolean revoked = lied ? draw.percent(94) : unfulfilled && !mended && draw.percent(80);
        LocalDate revokedOn =
                desk.workingDays().plus(lied ? checkedOn : desk.workingDays().onOrAfter(correctBy), 3);
        boolean pushed = (lied || unfulfilled) && draw.percent(93);
        LocalDate pushedOn = desk.workingDays().plus(checkedOn, draw.percent(8) ? 9 : draw.between(1, 6));
        boolean repaired = pushed && (mended || (lied && draw.percent(25)));
        LocalDate repairedOn = desk.workingDays().plus(pushedOn, 12);
        return Row.of("number checkMode checkers", number, "现场核查", draw.percent(1) ? "1" : "2")
                .and("checkedOn conclusion", checkedOn, lied ? "虚假承诺" : unfulfilled ? "未履行承诺" : "属实")
                .and("correctBy", unfulfilled ? correctBy.toString() : "")
                .and("correctedOn", mended ? draw.after(checkedOn, 3, 14).toString() : "")
                .and("revokedOn", revoked ? revokedOn.toString() : "")
                .and("legallyReviewed", revoked ? draw.percent(96) ? "是" : "否" : "")
                .and("partyHeard", revoked ? draw.percent(95) ? "是" : "否" : "")
                .and("creditPushedOn", pushed ? pushedOn.toString() : "")
                .and("repairedOn", repaired && repairedOn.isBefore(known) ? repairedOn.toString() : "");
    }
}
