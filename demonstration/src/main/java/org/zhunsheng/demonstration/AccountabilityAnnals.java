package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * How heads answered for the rule of law: in 2020 some reports were missing and many late; in 2021 every department,
 * street and town handed in both reports, studied before four meetings at least and heard two lectures at least; in the
 * first quarter of 2022 some have not begun.
 */
final class AccountabilityAnnals implements Annals {

    /** By which title others point at it. */
    static final String STATEMENT_PLAN = "党政主要负责人述法工作方案";

    private static final String LEDGER = "accountability/";

    private static final String ALL_DUTIES = "组织领导；依法决策；依法履职和执法；督促班子和部门；接受监督；学法和普法";
    private static final String ALL_PARTS = "主要举措和成效；不足和原因；主要负责人履职；下一年度安排";

    private final Phrases problems = new Phrases("duty-report-problems");
    private final Phrases remedies = new Phrases("duty-report-measures");
    private final Phrases uncovered = new Phrases("uncovered-duties");
    private final Phrases shortcomings = new Phrases("annual-shortcomings");
    private final Phrases confessions = new Phrases("statement-shortcomings");
    private final Phrases topics = new Phrases("study-topics");
    private final Phrases decisions = new Phrases("agenda-decisions");
    private final Phrases progress = new Phrases("work-point-progress");
    private final List<List<String>> lecturers = Texts.table("lecturers.tsv");
    /** Every study before a meeting, by organ, for the reports that count them. */
    private final Map<Organ, List<LocalDate>> studied = new HashMap<>();

    @Override
    public void write(Desk desk) {
        List<Organ> units = desk.roll().all().stream()
                .filter(organ -> Set.of("DEPARTMENT", "STREET", "TOWN").contains(organ.kind()))
                .toList();
        measures(desk);
        agenda(desk);
        workPoints(desk);
        studies(desk, units);
        dutyReports(desk, units);
        statements(desk, units);
        annualReports(desk, units);
    }

    private static void measures(Desk desk) {
        for (List<String> said : Texts.table("measures.tsv"))
            desk.send(
                    desk.workingDays().plus(LocalDate.parse(said.get(4)), 1),
                    9,
                    LEDGER + "measures",
                    said.getFirst() + ".csv",
                    () -> List.of(Row.of("title kind issuer number", said.get(0), said.get(1), said.get(2), said.get(3))
                            .and("organ issuedOn inForceFrom", "区司法局", said.get(4), said.get(5))
                            .and("revised replaces", said.get(6).isEmpty() ? "否" : "是", said.get(6))));
    }

    private void agenda(Desk desk) {
        for (int year = 2020; year <= 2022; year++) {
            List<Row> rows = new ArrayList<>();
            for (List<String> said : Texts.table("agenda.tsv")) {
                if (!said.getFirst().startsWith(year + "-")) continue;
                rows.add(item(desk, said, said.get(3), "区司法局", said.get(4)));
                for (List<String> other : desk.draw()
                        .shuffled(Texts.table("agenda-other.tsv"))
                        .subList(0, desk.draw().between(2, 5)))
                    rows.add(item(desk, said, other.get(0), other.get(1), ""));
            }
            LocalDate day = year == 2022 ? LocalDate.of(2022, 4, 6) : LocalDate.of(year, 12, 28);
            desk.send(day, 10, LEDGER + "agenda-items", year + "年会议议题.csv", () -> rows);
        }
    }

    private Row item(Desk desk, List<String> meeting, String item, String presenter, String reason) {
        return Row.of("item meeting session heldOn organ", item, meeting.get(1), meeting.get(2), meeting.get(0), "区政府")
                .and("presenter ruleOfLaw reason", presenter, reason.isEmpty() ? "否" : "是", reason)
                .and("decision", decisions.say(desk.draw(), Map.of("单位", List.of(presenter), "事", List.of(item))))
                .and("minutesNumber", "");
    }

    private void workPoints(Desk desk) {
        for (List<String> points : Texts.table("measures.tsv")) {
            if (!points.get(1).equals("年度工作要点")) continue;
            LocalDate issued = LocalDate.parse(points.get(4));
            int year = issued.getYear();
            LocalDate told = LocalDate.of(year + 1, 1, 12);
            List<Row> set = new ArrayList<>();
            List<Row> done = new ArrayList<>();
            List<List<String>> drawn =
                    desk.draw().shuffled(Texts.table("work-points.tsv")).subList(0, 24);
            for (int i = 1; i <= drawn.size(); i++) {
                List<String> said = drawn.get(i - 1);
                YearMonth month = YearMonth.of(year, 4 + 8 * (i - 1) / 23);
                LocalDate due = desk.draw().workday(month.atDay(20), month.atEndOfMonth());
                set.add(Row.of("number task lead coUnits", year + "-" + i, said.get(0), said.get(1), said.get(2))
                        .and("issuedOn dueOn rate", issued, due, "0"));
                int outcome = desk.draw().between(1, 100);
                LocalDate completed = outcome <= 78
                        ? desk.draw().before(due, 1, 25)
                        : outcome <= 93 ? desk.draw().after(due, 3, 20) : null;
                boolean known = completed != null && completed.isBefore(told);
                List<String> others = List.of((said.get(2).isEmpty() ? "有关部门" : said.get(2)).split("；"));
                done.add(Row.of(
                                "number rate",
                                year + "-" + i,
                                known ? "100" : desk.draw().between(8, 18) * 5)
                        .and("progress", known ? "已完成" : progress.say(desk.draw(), Map.of("配合", others)))
                        .and("completedOn", known ? completed : ""));
            }
            desk.send(desk.workingDays().plus(issued, 3), 14, LEDGER + "work-points", year + "年工作要点.csv", () -> set);
            if (year < 2022) desk.correct(told, 14, LEDGER + "work-points", year + "年工作要点完成情况.csv", () -> done, "年终填报");
        }
    }

    /** Who signs for the organ on the day: its chief, or a deputy where there is none. */
    private static String head(Desk desk, Organ organ, LocalDate day) {
        return desk.cast().leaders(organ, day).getFirst().name();
    }

    /** What the organ's work is about, and what other ledgers say that it did in these days. */
    private Map<String, List<String>> facts(Desk desk, Organ organ, LocalDate first, LocalDate last) {
        Map<String, List<String>> facts = desk.trade(organ);
        count(facts, "案", heard(desk, organ, first, last));
        count(
                facts,
                "学",
                studied.getOrDefault(organ, List.of()).stream()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .count());
        return facts;
    }

    private static long heard(Desk desk, Organ organ, LocalDate first, LocalDate last) {
        return desk.suits().stream()
                .filter(suit -> suit.organ.equals(organ) && suit.held())
                .filter(suit -> !suit.heardOn.isBefore(first) && !suit.heardOn.isAfter(last))
                .count();
    }

    private static void count(Map<String, List<String>> facts, String name, long number) {
        if (number > 0) facts.put(name, List.of(String.valueOf(number)));
    }

    /** So many of them, numbered where there are several. */
    private static String points(Draw draw, Phrases phrases, Map<String, List<String>> facts, int number) {
        if (number == 1) return phrases.say(draw, facts);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++)
            text.append("一二三四五".charAt(i)).append("是").append(phrases.say(draw, facts));
        return text.toString();
    }

    private void dutyReports(Desk desk, List<Organ> units) {
        half(desk, units, 2020, 6, 9, 14);
        half(desk, units, 2020, 12, 5, 11);
        half(desk, units, 2021, 6, 0, 6);
        half(desk, units, 2021, 12, 0, 4);
        DutyMatters.madeUp(desk, neverSent);
    }

    private void half(Desk desk, List<Organ> units, int year, int month, int missing, int late) {
        Draw draw = desk.draw();
        LocalDate first = LocalDate.of(year, month - 5, 1);
        LocalDate ends = YearMonth.of(year, month).atEndOfMonth();
        String period = year + (month == 6 ? "年上半年" : "年下半年");
        List<Row> rows = new ArrayList<>();
        List<Organ> all = draw.shuffled(units);
        List<Organ> drawn = all.subList(0, units.size() - missing);
        for (int i = 0; i < drawn.size(); i++) {
            Organ organ = drawn.get(i);
            LocalDate submitted =
                    i < late ? draw.after(ends.plusDays(17), 1, 14) : draw.workday(ends.plusDays(1), ends.plusDays(13));
            LocalDate before = draw.before(submitted, 0, 2);
            LocalDate signed = before.isAfter(ends) ? before : submitted;
            Map<String, List<String>> facts = facts(desk, organ, first, ends);
            boolean covered = facts.containsKey("案") || draw.percent(84);
            rows.add(Row.of("period organ endsOn", period, organ.shortName(), ends)
                    .and("duties", covered ? ALL_DUTIES : "组织领导；依法决策；依法履职和执法；学法和普法")
                    .and("uncoveredReason", covered ? "" : uncovered.say(draw, facts))
                    .and("problems", points(draw, problems, facts, draw.tailed(1, 2, 3)))
                    .and("measures", points(draw, remedies, facts, draw.tailed(1, 2, 3)))
                    .and("signer signedOn submittedOn", head(desk, organ, signed), signed, submitted));
        }
        all.subList(drawn.size(), all.size())
                .forEach(organ -> neverSent.add(Row.of("period organ endsOn", period, organ.shortName(), ends)));
        DutyMatters.reports(desk, rows, ends);
    }

    /** Reports that nobody ever handed in. */
    private final List<Row> neverSent = new ArrayList<>();

    private void statements(Desk desk, List<Organ> units) {
        List<Organ> before = desk.draw().shuffled(units);
        statements(desk, before.subList(0, 31), 2020, 3);
        List<Organ> all = desk.draw().shuffled(units);
        statements(desk, all.subList(0, 64), 2021, 5);
        DutyMatters.owedStatements(desk, all.subList(64, all.size()), before.getLast());
    }

    private void statements(Desk desk, List<Organ> units, int year, int late) {
        Draw draw = desk.draw();
        List<Row> rows = new ArrayList<>();
        List<Row> mended = new ArrayList<>();
        LocalDate mendBy = LocalDate.of(year + 1, 3, 31);
        LocalDate ends = LocalDate.of(year, 12, 31);
        for (int i = 0; i < units.size(); i++) {
            Organ organ = units.get(i);
            LocalDate held = i < late
                    ? draw.workday(LocalDate.of(year + 1, 3, 2), LocalDate.of(year + 1, 3, 18))
                    : draw.workday(LocalDate.of(year + 1, 1, 5), LocalDate.of(year + 1, 2, 25));
            String person = head(desk, organ, held);
            boolean raised = draw.percent(45);
            int points = draw.tailed(1, 2, 4);
            rows.add(Row.of("person organ period endsOn office", person, organ.shortName(), year + "年", ends, "行政主要负责人")
                    .and("form heldOn", draw.weighted(List.of("书面述法 5", "会议述法 3", "专题述法 1")), held)
                    .and("shortcomings", points)
                    .and(
                            "shortcomingsText",
                            points(draw, confessions, facts(desk, organ, LocalDate.of(year, 1, 1), ends), points))
                    .and("problems mendBy", raised ? draw.between(1, 2) : "", raised ? mendBy : ""));
            int outcome = draw.between(1, 100);
            LocalDate done = outcome <= 80 ? draw.before(mendBy, 1, 10) : draw.after(mendBy, 1, 4);
            if (raised && outcome <= 92 && !done.isBefore(held))
                mended.add(Row.of("person organ period mendedOn", person, organ.shortName(), year + "年", done));
        }
        DutyMatters.statements(desk, rows, mended, ends);
    }

    private void annualReports(Desk desk, List<Organ> units) {
        List<Organ> all = new ArrayList<>(units);
        all.addFirst(desk.roll().government());
        Map<Organ, String> before = new HashMap<>();
        annual(desk, desk.draw().shuffled(all).subList(0, 52), before, 2019, 15, 12);
        annual(desk, desk.draw().shuffled(all).subList(0, 65), before, 2020, 9, 7);
        annual(desk, all, before, 2021, 5, 0);
    }

    /** @param lateOut how many are published after March; none means that all are, the last of them on its last day */
    private void annual(Desk desk, List<Organ> organs, Map<Organ, String> before, int year, int lateIn, int lateOut) {
        Draw draw = desk.draw();
        LocalDate ends = LocalDate.of(year, 12, 31);
        List<Row> rows = new ArrayList<>();
        List<Row> published = new ArrayList<>();
        Set<Organ> slow = new HashSet<>(draw.shuffled(organs).subList(0, lateIn));
        Set<Organ> last = new HashSet<>(draw.shuffled(organs).subList(0, Math.max(lateOut, 3)));
        for (Organ organ : organs) {
            LocalDate submitted = slow.contains(organ)
                    ? draw.workday(LocalDate.of(year + 1, 3, 2), LocalDate.of(year + 1, 3, 12))
                    : draw.workday(LocalDate.of(year + 1, 1, 15), LocalDate.of(year + 1, 2, 26));
            LocalDate signed = draw.before(submitted, 0, 4);
            // a few send what they sent a year ago
            String then = before.getOrDefault(organ, "");
            String told = !then.isEmpty() && draw.percent(7)
                    ? then
                    : points(draw, shortcomings, facts(desk, organ, ends.withDayOfYear(1), ends), draw.tailed(1, 2, 4));
            before.put(organ, told);
            rows.add(Row.of("period organ endsOn", year + "年", organ.shortName(), ends)
                    .and("parts shortcomings", draw.percent(96) ? ALL_PARTS : "主要举措和成效；不足和原因；下一年度安排", told)
                    .and("signer signedOn submittedOn secret", head(desk, organ, signed), signed, submitted, "否"));
            if (lateOut > 0 && draw.percent(3)) continue;
            LocalDate out = !last.contains(organ)
                    ? draw.workday(LocalDate.of(year + 1, 3, 15), LocalDate.of(year + 1, 3, 30))
                    : lateOut == 0
                            ? LocalDate.of(year + 1, 3, 31)
                            : draw.workday(LocalDate.of(year + 1, 4, 2), LocalDate.of(year + 1, 4, 20));
            published.add(Row.of("period organ publishedOn", year + "年", organ.shortName(), out)
                    .and(
                            "url",
                            "https://www.shifan.example/fzzf/" + year + "/"
                                    + organ.code().substring(8) + ".html"));
        }
        String reports = LEDGER + "annual-reports";
        // the office collected them; from the report on 2021 on each sends its own
        if (year < 2021) desk.send(LocalDate.of(year + 1, 3, 15), 11, reports, year + "年度报告.csv", () -> rows);
        else desk.each(reports, year + "年度报告.csv", "submittedOn", rows);
        desk.correct(
                year == 2021 ? LocalDate.of(2022, 4, 2) : desk.workingDays().plus(LocalDate.of(year + 1, 4, 21), 1),
                11,
                reports,
                year + "年度报告公开.csv",
                () -> published,
                "已公开");
    }

    /** What one organ did in a quarter, and who forgot to enter it until the year's end. */
    private void studies(Desk desk, List<Organ> units) {
        List<Organ> others = desk.roll().all().stream()
                .filter(organ -> organ.kind().equals("OTHER"))
                .toList();
        for (int year = 2020; year <= 2022; year++) {
            Map<Integer, List<Row>> quarters = new TreeMap<>();
            for (Organ organ : units) study(desk, organ, year, true, quarters);
            for (Organ organ : others) study(desk, organ, year, false, quarters);
            study(desk, desk.roll().government(), year, true, quarters);
            int written = year;
            quarters.forEach((quarter, rows) -> {
                LocalDate ends = YearMonth.of(written, 3 * Math.min(quarter, 4)).atEndOfMonth();
                boolean late = quarter == 5;
                desk.send(
                        late
                                ? LocalDate.of(written, 12, 30)
                                : desk.workingDays().plus(ends, written == 2022 ? 3 : 6),
                        late ? 16 : 9,
                        LEDGER + "law-studies",
                        written + (late ? "年补登学法.csv" : "年" + quarter + "季度学法.csv"),
                        () -> rows);
            });
        }
    }

    /** @param bound four studies and two lectures are asked of it */
    private void study(Desk desk, Organ organ, int year, boolean bound, Map<Integer, List<Row>> quarters) {
        Draw draw = desk.draw();
        int studies = switch (year) {
            case 2020 -> draw.between(bound ? 2 : 0, 5);
            case 2021 -> bound ? draw.one(List.of(4, 4, 4, 5, 5, 6, 7)) : draw.between(1, 4);
            default -> draw.percent(72) ? 1 : 0;
        };
        int lectures = switch (year) {
            case 2020 -> draw.between(bound ? 1 : 0, 2);
            case 2021 -> bound ? draw.one(List.of(2, 2, 2, 3)) : draw.between(0, 2);
            default -> draw.percent(40) ? 1 : 0;
        };
        boolean atTheEnd = year < 2022 && draw.percent(8);
        for (int i = 0; i < studies + lectures; i++) {
            boolean lecture = i >= studies;
            LocalDate day = day(desk, year, lecture ? i - studies : i, lecture ? lectures : studies, atTheEnd);
            if (!lecture)
                studied.computeIfAbsent(organ, none -> new ArrayList<>()).add(day);
            int quarter = (day.getMonthValue() + 2) / 3;
            boolean forgotten = year < 2022 && quarter < 4 && draw.percent(6);
            quarters.computeIfAbsent(forgotten ? 5 : quarter, none -> new ArrayList<>())
                    .add(session(desk, organ, day, lecture));
        }
    }

    /** One in each part of the year; for some organs all of it in December. Two lectures are never on one day. */
    private static LocalDate day(Desk desk, int year, int place, int of, boolean atTheEnd) {
        if (atTheEnd)
            return desk.draw()
                    .workday(
                            LocalDate.of(year, 12, 1).plusDays(3L * place),
                            LocalDate.of(year, 12, 3).plusDays(3L * place));
        LocalDate first = LocalDate.of(year, 1, 4);
        long days = year == 2022 ? 84 : 355;
        LocalDate from = first.plusDays(days * place / of);
        return desk.draw().workday(from.plusDays(2), from.plusDays(days / of - 3));
    }

    private Row session(Desk desk, Organ organ, LocalDate day, boolean lecture) {
        Draw draw = desk.draw();
        List<String> lecturer = draw.one(lecturers);
        int expected = lecture ? draw.tailed(18, 38, 120) : draw.between(7, 12);
        int present = draw.percent(3) ? expected / 2 : expected - draw.between(0, expected / 6);
        String meeting = organ.kind().equals("GOVERNMENT") ? "次常务会议" : "次" + organ.chief() + "办公会";
        return Row.of("topic organ heldOn", topics.say(draw, desk.trade(organ)), organ.shortName(), day)
                .and("kind", lecture ? "法治讲座" : "会前学法")
                .and("meeting laws", lecture ? "" : day.getYear() + "年第" + (1 + day.getDayOfYear() / 9) + meeting, "")
                .and("lecturer lecturerUnit", lecture ? lecturer.get(0) : "", lecture ? lecturer.get(1) : "")
                .and("minutes expected", lecture ? draw.tailed(10, 16, 30) * 5 : draw.tailed(4, 7, 18) * 5, expected)
                .and("present headPresent chair", present, draw.percent(86) ? "是" : "否", head(desk, organ, day))
                .and("minutesNumber", "");
    }
}
