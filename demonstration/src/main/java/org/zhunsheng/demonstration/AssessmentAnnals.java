package org.zhunsheng.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * The schemes of assessment for 2020 to 2022, how organs scored on what courts and bulletins tell of them, and the two
 * bulletins with what they pointed at: most was mended in time, some late, some came back.
 */
final class AssessmentAnnals implements Annals {

    private static final String SCHEMES = "assessment/schemes";
    private static final String INDICATORS = "assessment/indicators";
    private static final String SCORES = "assessment/scores";
    private static final String BULLETINS = "assessment/bulletins";
    private static final String PROBLEMS = "assessment/bulletin-problems";

    /** Code, weight, name, field, formula with its numbers, metric, computation; the weights add up to a hundred. */
    private static final String INDICATORS_OF_A_YEAR = Texts.text("assessment-indicators-of-a-year.txt");

    private final Phrases evidence = new Phrases("fault-evidence");
    private final Phrases mending = new Phrases("fault-mending");
    private final List<List<String>> faults = Texts.table("faults.tsv");

    @Override
    public void write(Desk desk) {
        List<Row> problems = new ArrayList<>();
        bulletins(desk, problems);
        for (int year = 2020; year <= 2022; year++) schemes(desk, year);
        for (int year = 2020; year <= 2021; year++) scores(desk, year, problems);
        firstQuarter(desk);
    }

    private static String named(int year, boolean streets) {
        return year + "年" + (streets ? "街乡" : "执法部门") + "依法行政考核方案";
    }

    private static String numbered(int year, boolean streets, String code) {
        return year + (streets ? "街乡" : "执法") + code;
    }

    /** The one of 2022 was frozen late: its year had begun. */
    private static void schemes(Desk desk, int year) {
        LocalDate issued = desk.workingDays().onOrAfter(LocalDate.of(year - 1, 12, 18));
        LocalDate sent =
                year == 2020 ? LocalDate.of(2020, 1, 7) : desk.workingDays().plus(issued, 3);
        LocalDate frozen = year == 2022 ? LocalDate.of(2022, 1, 11) : LocalDate.of(year - 1, 12, 30);
        List<Row> open = new ArrayList<>();
        List<Row> closed = new ArrayList<>();
        List<Row> indicators = new ArrayList<>();
        for (boolean streets : List.of(false, true)) {
            Row scheme = Row.of(
                            "name organ year assessed", named(year, streets), "区政府", year, streets ? "街道和乡镇" : "执法部门")
                    .and("issuedOn documentNumber", issued, "示政办函〔" + (year - 1) + "〕" + (streets ? 52 : 51) + "号");
            open.add(scheme);
            Row then = new Row(scheme);
            then.put("frozenOn", frozen.toString());
            closed.add(then);
            INDICATORS_OF_A_YEAR
                    .lines()
                    .forEach(line -> indicators.add(indicator(year, streets, line.split("\\|", -1))));
        }
        desk.send(sent, 9, SCHEMES, year + "年考核方案.csv", () -> open);
        desk.send(sent, 10, INDICATORS, year + "年考核指标.csv", () -> indicators);
        LocalDate entered = desk.workingDays().plus(frozen.isBefore(sent) ? sent : frozen, 1);
        desk.correct(entered, 9, SCHEMES, year + "年考核方案冻结.csv", () -> closed, "方案冻结");
    }

    private static Row indicator(int year, boolean streets, String[] said) {
        String[] formula = said[4].split(" ", -1);
        boolean linear = formula[0].equals("区间计分");
        boolean least = formula[0].equals("最低次数计分");
        boolean each = formula[0].equals("扣分") || formula[0].equals("加分");
        return Row.of("number scheme organ", numbered(year, streets, said[0]), named(year, streets), "区政府")
                .and("code name field startsOn weight", said[0], said[2], said[3], year + "-01-01", said[1])
                .and("formula noPoints fullPoints", formula[0], linear ? formula[1] : "", linear ? formula[2] : "")
                .and("least pointsEach cap", least ? formula[1] : "", each ? formula[1] : "", each ? formula[2] : "")
                .and("computation metric source", said[6], said[5], said[5].isEmpty() ? "各单位报送并核验" : "台账自动计算")
                .and("cycle legalGrounds", "年度", "国办发〔2005〕37号");
    }

    /** On A10 and A32, by what the district's own ledgers hold. */
    private static void scores(Desk desk, int year, List<Row> problems) {
        LocalDate sent = desk.workingDays().plus(LocalDate.of(year, 12, 31), 18);
        List<Row> rows = new ArrayList<>();
        for (Organ organ : desk.roll().all()) {
            boolean streets = organ.kind().equals("STREET") || organ.kind().equals("TOWN");
            if (!streets && !organ.kind().equals("DEPARTMENT")) continue;
            List<Suit> heard = desk.suits().stream()
                    .filter(suit ->
                            suit.organ.equals(organ) && suit.heardOn.getYear() == year && !suit.attendance.isEmpty())
                    .toList();
            long heads = heard.stream().filter(Suit::head).count();
            rows.add(score(desk, year, numbered(year, streets, "A10"), organ, heads, heard.size(), 6, 50));
            List<Row> raised = problems.stream()
                    .filter(problem -> organ.shortName().equals(problem.get("organ"))
                            && problem.text("raisedOn").startsWith(String.valueOf(year)))
                    .toList();
            long inTime = raised.stream()
                    .filter(problem -> !problem.text("mendedOn").isEmpty() && inTime(desk, problem))
                    .count();
            rows.add(score(desk, year, numbered(year, streets, "A32"), organ, inTime, raised.size(), 3, 70));
        }
        if (year == HANDLED_YEAR) rows.forEach(row -> ScoreMatters.scored(desk, row));
        else desk.send(sent, 16, SCORES, year + "年考核得分.csv", () -> rows);
    }

    /** The scores of this year come by the procedure. */
    private static final int HANDLED_YEAR = 2021;

    /** The first scores by the quarter are under way: of those who were in court in it, one stands at each step. */
    private static void firstQuarter(Desk desk) {
        int stage = 0;
        for (Organ organ : desk.roll().all()) {
            boolean streets = organ.kind().equals("STREET") || organ.kind().equals("TOWN");
            if (!streets && !organ.kind().equals("DEPARTMENT")) continue;
            List<Suit> heard = desk.suits().stream()
                    .filter(suit -> suit.organ.equals(organ) && suit.held() && !suit.late)
                    .filter(suit -> suit.heardOn.getYear() == 2022 && suit.heardOn.getMonthValue() <= 3)
                    .toList();
            if (heard.isEmpty() || organ.shortName().equals("区司法局") || stage == ScoreMatters.STAGES.size()) continue;
            long heads = heard.stream().filter(Suit::head).count();
            Row score = score(desk, 2022, numbered(2022, streets, "A10"), organ, heads, heard.size(), 6, 50);
            ScoreMatters.underWay(desk, score, stage++);
        }
    }

    private static boolean inTime(Desk desk, Row problem) {
        LocalDate due = desk.workingDays().plus(LocalDate.parse(problem.text("raisedOn")), 15);
        return !LocalDate.parse(problem.text("mendedOn")).isAfter(due);
    }

    private static Row score(
            Desk desk, int year, String indicator, Organ organ, long part, long whole, int weight, int floor) {
        Draw draw = desk.draw();
        Row row = new Row();
        LocalDate notified = desk.workingDays().plus(LocalDate.of(year, 12, 31), 8);
        row.and("period indicator organ", String.valueOf(year), indicator, organ.shortName())
                .and("snapshotOn numerator denominator", year + "-12-31", String.valueOf(part), String.valueOf(whole));
        BigDecimal value = whole == 0 ? null : percent(part, whole);
        BigDecimal system = value == null ? null : linear(value, weight, floor);
        boolean more = system != null && system.compareTo(BigDecimal.valueOf(weight)) < 0 && draw.percent(25);
        boolean appeals = more && draw.percent(40);
        boolean upheld = appeals && draw.percent(35);
        BigDecimal self = system == null
                ? null
                : more ? system.add(new BigDecimal("0.5")).min(BigDecimal.valueOf(weight)) : system;
        row.and("value fullScore", text(value), value == null ? "" : String.valueOf(weight))
                .and("systemScore selfScore", text(system), text(self))
                .and(
                        "selfEvidence verifiedScore",
                        more && (draw.percent(80) || year == HANDLED_YEAR) ? "补充材料一份" : "",
                        text(system))
                .and("verifiedReason notifiedOn", "", system == null ? "" : notified.toString())
                .and(
                        "appealedOn",
                        appeals
                                ? desk.workingDays()
                                        .plus(notified, draw.between(1, 5))
                                        .toString()
                                : "")
                .and("appealGrounds", appeals ? "有一件没有计入" : "")
                .and(
                        "appealDecidedOn",
                        appeals ? desk.workingDays().plus(notified, 9).toString() : "")
                .and("appealResult", !appeals ? "" : upheld ? "申诉成立" : "申诉不成立")
                .and("finalScore", text(upheld ? self : system));
        return row;
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal linear(BigDecimal value, int weight, int floor) {
        BigDecimal share = value.subtract(BigDecimal.valueOf(floor)).max(BigDecimal.ZERO);
        return share.multiply(BigDecimal.valueOf(weight))
                .divide(BigDecimal.valueOf(100L - floor), 2, RoundingMode.HALF_UP);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private void bulletins(Desk desk, List<Row> problems) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<String, String> earlier = new HashMap<>();
        for (int year = 2019; year <= 2021; year++) {
            for (int quarter = year == 2019 ? 4 : 1; quarter <= 4; quarter++) {
                LocalDate end = LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
                issue(
                        desk,
                        year + "Q" + quarter,
                        "第" + "一二三四".charAt(quarter - 1) + "季度",
                        end,
                        12,
                        numbers,
                        earlier,
                        problems);
                if (quarter == 4) issue(desk, year + "Y", "度", end, 20, numbers, earlier, problems);
            }
        }
    }

    /** Both bulletins of one issue; those of a year point at nothing new. */
    private void issue(
            Desk desk,
            String issue,
            String of,
            LocalDate end,
            int days,
            Map<Integer, Integer> numbers,
            Map<String, String> earlier,
            List<Row> problems) {
        LocalDate after = end.plusDays(1);
        LocalDate issued = desk.workingDays().plus(after, days);
        List<Row> bulletins = new ArrayList<>();
        List<Row> raised = new ArrayList<>();
        for (boolean streets : List.of(false, true)) {
            String name = streets ? "街乡司法行政业务" : "行政执法单位依法行政工作";
            String number = "示司通〔" + issued.getYear() + "〕" + numbers.merge(issued.getYear(), 1, Integer::sum) + "号";
            Row row = Row.of("documentNumber system issue organ", number, name, issue, "区司法局")
                    .and("title", end.getYear() + "年" + of + name + "通报")
                    .and("frozenOn", desk.workingDays().plus(after, 5).toString())
                    .and(
                            "confirmedOn signedBy",
                            desk.workingDays().plus(after, 8).toString(),
                            signer(desk, issued))
                    .and(
                            "signedOn issuedOn disclosure",
                            desk.workingDays().plus(issued, -1).toString(),
                            issued,
                            "内部");
            bulletins.add(row);
            if (!issue.endsWith("Y")) raised.addAll(problems(desk, streets, number, issued, earlier));
        }
        desk.send(issued, 9, BULLETINS, issue + "通报.csv", () -> bulletins);
        if (raised.isEmpty()) return;
        problems.addAll(raised);
        desk.send(
                issued,
                10,
                PROBLEMS,
                issue + "通报问题.csv",
                () -> raised.stream().map(AssessmentAnnals::open).toList());
        LocalDate mended = desk.workingDays().plus(issued, 34);
        desk.correct(mended, 10, PROBLEMS, issue + "整改.csv", () -> raised, "补填整改情况");
    }

    private static String signer(Desk desk, LocalDate day) {
        List<Cast.Tenure> leaders = desk.cast().leaders(desk.roll().named("区司法局"), day);
        return leaders.isEmpty() ? "局长" : leaders.getFirst().name();
    }

    private List<Row> problems(
            Desk desk, boolean streets, String bulletin, LocalDate issued, Map<String, String> earlier) {
        Draw draw = desk.draw();
        List<Organ> organs = draw.shuffled(
                        streets
                                ? desk.roll().streetsAndTowns()
                                : desk.roll().all().stream()
                                        .filter(organ -> organ.kind().equals("DEPARTMENT"))
                                        .toList())
                .subList(0, streets ? draw.between(6, 9) : draw.between(4, 7));
        // one organ of each kind is slow to learn and is named every time, with the same fault
        List<Organ> named = new ArrayList<>(organs);
        Organ slow = desk.roll().named(streets ? "青石桥街道" : "区水务局");
        named.remove(slow);
        named.add(slow);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Organ organ = named.get(i);
            Map<String, List<String>> facts = desk.trade(organ);
            List<String> fault = draw.one(faults.stream()
                    .filter(one -> !organ.equals(slow) || one.getFirst().equals("案卷质量"))
                    .toList());
            String before = earlier.getOrDefault(organ.shortName() + fault.getFirst(), "");
            boolean late = draw.percent(12);
            boolean never = draw.percent(8);
            LocalDate mended = desk.workingDays().plus(issued, late ? draw.between(17, 30) : draw.between(4, 14));
            Row row = Row.of("number bulletin organ", bulletin + "问题" + (i + 1), bulletin, organ.shortName())
                    .and("raisedOn kind facts", issued, fault.getFirst(), Phrases.filled(fault.get(1), draw, facts))
                    .and("legalGrounds evidence demand", fault.get(2), evidence.say(draw, facts), fault.get(3))
                    .and("repeatOf responsible", before, responsible(desk, organ, issued))
                    .and("dueOn", desk.workingDays().plus(issued, 15).toString())
                    .and("mendedOn mending", never ? "" : mended.toString(), never ? "" : mending.say(draw, facts))
                    .and("proof", never ? "" : "整改报告")
                    .and(
                            "recheckedOn",
                            never ? "" : desk.workingDays().plus(mended, 3).toString())
                    .and("result", never ? "" : "已整改")
                    .and("escalation", before.isEmpty() ? never ? "提醒" : "无" : draw.percent(60) ? "约谈" : "提醒");
            earlier.put(organ.shortName() + fault.getFirst(), row.get("number"));
            rows.add(row);
        }
        return rows;
    }

    /** The deputy who is in charge of the rule of law, or the chief where there is none. */
    private static String responsible(Desk desk, Organ organ, LocalDate day) {
        List<Cast.Tenure> leaders = desk.cast().leaders(organ, day);
        return leaders.stream()
                .filter(leader -> leader.inChargeOf().contains("法治"))
                .findFirst()
                .orElse(leaders.getFirst())
                .name();
    }

    /** As it stood when the bulletin was issued. */
    private static Row open(Row problem) {
        Row row = new Row(problem);
        for (String later : List.of("mendedOn", "mending", "proof", "recheckedOn", "result")) row.put(later, "");
        return row;
    }
}
