package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/**
 * What was sent to the ledgers of administrative cases and of judicial suggestions. The cases are those of the
 * {@link Docket}, entered when they were filed, so that each appearance finds its case; a few came late or never.
 */
final class LitigationCasesAnnals implements Annals {

    private static final String CASES = "litigation/cases";
    private static final String SUGGESTIONS = "litigation/suggestions";

    private static final LocalDate OPENED = LocalDate.of(2020, 1, 8);

    /** Filed in the last weeks; no hearing is set yet. */
    private static final int FRESH = 24;

    @Override
    public void write(Desk desk) {
        new Files(desk).send();
        suggestions(desk);
    }

    private static void suggestions(Desk desk) {
        Draw draw = desk.draw();
        List<Row> rows = new ArrayList<>();
        for (Suit suit : desk.suits()) {
            if (suit.fact("suggestionNumber").isEmpty()) continue;
            rows.add(Row.of("number court", suit.fact("suggestionNumber"), suit.fact("court"))
                    .and("organ kind receivedOn", suit.organ.shortName(), "负责人未出庭", suit.fact("suggestionReceivedOn"))
                    .and("suggestion repliedOn", "经书面通知，负责人未出庭且未说明理由，建议落实负责人出庭应诉制度", suit.repliedOn)
                    .and("adopted", suit.repliedOn == null ? "" : "全部采纳")
                    .and("measures", suit.repliedOn == null ? "" : "主要负责人约谈分管负责人，将出庭情况纳入考核"));
        }
        Phrases suggestions = new Phrases("suggestions");
        Phrases measures = new Phrases("suggestion-measures");
        int[] years = {2020, 2020, 2020, 2020, 2021, 2021, 2021, 2021, 2021, 2021, 2021, 2022, 2022};
        for (int i = 0; i < years.length; i++) {
            LocalDate last = years[i] == 2022 ? LocalDate.of(2022, 3, 18) : LocalDate.of(years[i], 12, 20);
            LocalDate received = draw.workday(LocalDate.of(years[i], 1, 15), last);
            LocalDate replied = i == 6 ? null : draw.after(received, 18, i == 3 ? 95 : 56);
            if (replied != null && !replied.isBefore(Docket.TODAY)) replied = null;
            Organ organ = desk.suits().get(draw.between(0, desk.suits().size() - 1)).organ;
            rows.add(Row.of("number court", "（" + years[i] + "）京9901司建" + (i * 3 + 2) + "号", "示范区人民法院")
                    .and("organ kind receivedOn", organ.shortName(), "综合治理", received)
                    .and("suggestion repliedOn", suggestions.say(draw, desk.trade(organ)), replied)
                    .and("adopted", replied == null ? "" : i % 4 == 1 ? "部分采纳" : "全部采纳")
                    .and("measures", replied == null ? "" : measures.say(draw, desk.trade(organ))));
        }
        for (int year = 2020; year <= 2022; year++) {
            LocalDate day =
                    year == 2022 ? LocalDate.of(2022, 4, 7) : desk.workingDays().plus(LocalDate.of(year, 12, 31), 90);
            if (!day.isBefore(Docket.TODAY)) day = LocalDate.of(2022, 4, 6);
            String start = String.valueOf(year);
            desk.send(
                    day,
                    9,
                    SUGGESTIONS,
                    year + "年司法建议.csv",
                    () -> rows.stream()
                            .filter(row -> Objects.requireNonNull(row.get("receivedOn"))
                                    .startsWith(start))
                            .toList());
        }
    }

    /** The files of cases, in the order in which they are sent. */
    private static final class Files {

        private final Desk desk;
        private final WorkingDays days;
        private final List<Suit> entered = new ArrayList<>();
        private final List<Suit> late = new ArrayList<>();
        private final Map<Suit, LocalDate> reviewed = new LinkedHashMap<>();
        private final Map<Suit, String> lessons = new HashMap<>();
        private final Map<Suit, LocalDate> enteredOn = new LinkedHashMap<>();

        Files(Desk desk) {
            this.desk = desk;
            this.days = desk.workingDays();
            Phrases learnt = new Phrases("loss-lessons");
            int first = 0;
            for (Suit suit : desk.suits()) {
                // two were never entered, four only when somebody looked for them
                boolean chosen = suit.beside == null && suit.heardOn.getYear() == 2021 && suit.held();
                int index = chosen ? first++ : -1;
                if (index == 40 || index == 170) continue;
                if (index == 25 || index == 90 || index == 145 || index == 210) late.add(suit);
                else entered.add(suit);
                if (suit.lost && suit.decidedOn != null && desk.draw().percent(70)) {
                    reviewed.put(suit, desk.draw().after(suit.decidedOn, 15, 50));
                    lessons.put(suit, learnt.say(desk.draw(), desk.trade(suit.organ)));
                }
            }
        }

        void send() {
            LocalDate before = LocalDate.MIN;
            LocalDate last = days.plus(Docket.TODAY, -1);
            for (YearMonth month = YearMonth.of(2019, 12);
                    !month.isAfter(YearMonth.of(2022, 4));
                    month = month.plusMonths(1)) {
                LocalDate end = month.atEndOfMonth();
                LocalDate from = before;
                LocalDate day =
                        month.getYear() == 2019 ? OPENED : end.isBefore(Docket.TODAY) ? days.plus(end, 2) : last;
                String name = month.getYear() == 2019
                        ? "示范区行政诉讼案件台账.csv"
                        : month.getYear() + "年" + month.getMonthValue() + "月行政诉讼立案.csv";
                List<Suit> filed = entered.stream()
                        .filter(suit -> suit.filedOn.isAfter(from) && !suit.filedOn.isAfter(end))
                        .toList();
                filed.forEach(suit -> enteredOn.put(suit, day));
                rows(
                        day,
                        9,
                        name,
                        () -> filed.stream().map(suit -> row(suit, day)).toList());
                if (month.getMonthValue() % 3 == 0 && month.getYear() > 2019)
                    results(days.plus(end, 8).isBefore(last) ? days.plus(end, 8) : last, month);
                before = end;
            }
            for (Suit suit : late) {
                LocalDate day = days.plus(suit.heardOn, 55);
                enteredOn.put(suit, day);
                rows(day, 8, suit.organ.shortName() + "补登案件" + suit.heardOn + ".csv", () -> List.of(row(suit, day)));
            }
            rows(last, 10, "2022年4月待审案件.csv", this::fresh);
        }

        private void rows(LocalDate day, int hour, String name, Supplier<List<Row>> rows) {
            if (!rows.get().isEmpty()) desk.send(day, hour, CASES, name, rows);
        }

        /** What became known of the cases entered by then, since the results before. */
        private void results(LocalDate day, YearMonth month) {
            LocalDate since = month.equals(YearMonth.of(2020, 3))
                    ? OPENED
                    : days.plus(month.minusMonths(3).atEndOfMonth(), 8);
            Supplier<List<Row>> rows = () -> entered.stream()
                    .filter(suit ->
                            enteredOn.containsKey(suit) && !enteredOn.get(suit).isAfter(day))
                    .filter(suit -> !row(suit, day).equals(row(suit, later(enteredOn.get(suit), since))))
                    .map(suit -> row(suit, day))
                    .toList();
            if (!rows.get().isEmpty())
                desk.correct(
                        day, 9, CASES, month.getYear() + "年" + month.getMonthValue() + "月案件进展.csv", rows, "补填答辩、裁判和履行");
        }

        private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
            return one != null && one.isAfter(other) ? one : other;
        }

        private Row row(Suit suit, LocalDate known) {
            boolean decided = suit.decidedOn != null && !suit.decidedOn.isAfter(known);
            LocalDate review = reviewed.get(suit);
            boolean lost = decided && suit.lost;
            return Row.of("caseNumber organ role", suit.number, suit.organ.shortName(), suit.fact("role"))
                    .and("instance court cause", suit.fact("instance"), suit.fact("court"), suit.fact("cause"))
                    .and("plaintiffKind plaintiff", suit.fact("plaintiffKind"), suit.fact("plaintiff"))
                    .and("plaintiffOrganisation", suit.fact("plaintiffOrganisation"))
                    .and("challengedAct", suit.fact("challengedAct"))
                    .and("challengedDocument", suit.fact("challengedDocument"))
                    .and("publicInterest filedOn", suit.fact("publicInterest"), suit.filedOn)
                    .and("procedure", suit.instance.equals("一审") ? "普通程序" : "")
                    .and("complaintReceivedOn", known(suit.fact("complaintReceivedOn"), known))
                    .and("defenceFiledOn", known(suit.fact("defenceFiledOn"), known))
                    .and("heardOn", suit.held() ? known(suit.heardOn.toString(), known) : "")
                    .and("decidedOn", decided ? suit.decidedOn : "")
                    .and("servedOn", decided ? known(Objects.toString(suit.servedOn, ""), known) : "")
                    .and("outcome lost", decided ? suit.outcome : "", decided ? suit.lost ? "是" : "否" : "")
                    .and("lossReason", lost ? suit.fact("lossReason") : "")
                    .and("appealedOn", decided ? known(Objects.toString(suit.appealedOn, ""), known) : "")
                    .and("performanceDueOn", decided ? suit.fact("performanceDueOn") : "")
                    .and("performedOn", decided ? known(Objects.toString(suit.performedOn, ""), known) : "")
                    .and("reviewedOn", lost ? known(Objects.toString(review, ""), known) : "")
                    .and(
                            "lesson",
                            lost && review != null && !review.isAfter(known) ? lessons.getOrDefault(suit, "") : "");
        }

        private static String known(String day, LocalDate known) {
            return day.isEmpty() || LocalDate.parse(day).isAfter(known) ? "" : day;
        }

        /** Numbers go on where the docket's end. */
        private List<Row> fresh() {
            String series = "（2022）京9901行初";
            int number = desk.suits().stream()
                    .filter(suit -> suit.number.startsWith(series))
                    .mapToInt(
                            suit -> Integer.parseInt(suit.number.substring(series.length(), suit.number.length() - 1)))
                    .max()
                    .orElse(0);
            List<Suit> alike = desk.suits().stream()
                    .filter(suit -> suit.agency() && suit.instance.equals("一审") && suit.heardOn.getYear() == 2021)
                    .limit(FRESH)
                    .toList();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < alike.size(); i++) {
                Suit suit = alike.get(i);
                LocalDate filed = days.plus(LocalDate.of(2022, 3, 9), i);
                LocalDate received = days.plus(filed, 2);
                LocalDate defence = days.plus(received, 7 + i % 5);
                LocalDate known = days.plus(Docket.TODAY, -1);
                if (filed.isAfter(known)) break;
                // one organ forgets its defence
                rows.add(Row.of("caseNumber organ role", series + (number + 3 + i) + "号", suit.organ.shortName(), "被告")
                        .and("instance court cause", "一审", "示范区人民法院", suit.fact("cause"))
                        .and("challengedAct publicInterest filedOn", suit.fact("challengedAct"), "否", filed)
                        .and("procedure complaintReceivedOn", "普通程序", received.isAfter(known) ? "" : received)
                        .and("defenceFiledOn", defence.isAfter(known) || i == 1 ? "" : defence));
            }
            return rows;
        }
    }
}
