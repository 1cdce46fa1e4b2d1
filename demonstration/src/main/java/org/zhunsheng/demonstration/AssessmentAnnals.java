package org.zhunsheng.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private static final String INDICATORS_OF_A_YEAR = """
            A01|4|年度报告按期报送|责任落实|按期计分||报送日期
            A02|4|年度报告按期公示|责任落实|按期计分||公示日期
            A03|4|半年履职报告按期报送|责任落实|区间计分 0 100||按期报送次数÷2
            A04|3|年终述法|责任落实|全部完成计分||述法并查摆不足
            A05|2|述法问题整改|责任落实|区间计分 60 100||按期整改数÷应整改数
            A06|3|会前学法次数|学法培训|最低次数计分 4||会前学法次数
            A07|2|法治讲座次数|学法培训|最低次数计分 2||法治讲座次数
            A08|2|领导干部学法出勤率|学法培训|区间计分 60 90||实到人次÷应到人次
            A09|3|培训覆盖率|学法培训|区间计分 80 100||受训人数÷应训人数
            A10|6|负责人出庭应诉率|应诉复议|区间计分 50 100|heads-in-court-rate|负责人出庭应诉案次÷开庭审理案次
            A11|3|败诉率|应诉复议|区间计分 20 0|loss-rate|败诉案次÷审结案次
            A12|3|复议纠错率|应诉复议|区间计分 20 0||复议纠错件数÷复议审结件数
            A13|2|裁判和复议决定履行|应诉复议|全部完成计分||按期履行数÷应履行数
            A14|4|规范性文件合法性审核率|文件与决策|全部完成计分|normative-documents-reviewed-rate|经审核件数÷制发件数
            A15|4|规范性文件报备及时率|文件与决策|区间计分 80 100|filings-on-time-rate|按期报送件次÷报送件次
            A16|2|文件清理任务|文件与决策|全部完成计分||按期反馈数÷任务数
            A17|3|重大行政决策程序完备率|文件与决策|区间计分 80 100|decisions-by-full-procedure-rate|程序完备项数÷集体讨论项数
            A18|2|法律顾问参与率|文件与决策|区间计分 80 100|reviews-with-advisers-rate|法律顾问参与件数÷审核件数
            A19|4|执法决定公示率|行政执法|区间计分 90 100||按期公示数÷应公示数
            A20|4|案卷合格率|行政执法|区间计分 85 100||合格本数÷评查本数
            A21|0|严重缺陷案卷|行政执法|扣分 1 3||严重缺陷案卷本数
            A22|3|持证执法人员比例|行政执法|区间计分 90 100||有效执法证数÷执法岗位数
            A23|2|岗位关联率|行政执法|区间计分 80 100||已关联岗位数÷核定岗位数
            A24|2|职权履行率|行政执法|组内排名计分||已履行职权数÷持有职权数
            A25|2|人均检查和处罚案件数|行政执法|组内排名计分||检查和处罚案件数÷关联人员数
            A26|2|执法统计年报公开|行政执法|按期计分||公开日期
            A27|4|普法责任清单完成率|普法|区间计分 80 100||按期完成数÷应完成数
            A28|1|普法计划和总结|普法|按期计分||报送日期
            A29|1|以案释法次数|普法|最低次数计分 2||以案释法次数
            A30|4|评议意见任务按期完成率|监督整改|区间计分 70 100||按期完成数÷应完成数
            A31|2|评议意见佐证一次通过率|监督整改|区间计分 60 100||一次通过数÷申报数
            A32|3|通报问题按期整改率|监督整改|区间计分 70 100|bulletin-problems-in-time-rate|按期整改个数÷通报问题个数
            A33|0|十二个月内重复问题|监督整改|扣分 0.5 2|bulletin-problems-repeated|重复发生问题个数
            A34|3|承诺时限内办结率|政务服务|区间计分 95 100||按期办结件数÷办结件数
            A35|2|全程网办率|政务服务|区间计分 90 100||全程网办事项数÷事项数
            A36|2|差评整改率|政务服务|区间计分 80 100||按期整改数÷核实差评数
            A37|2|告知承诺核查及时率|政务服务|区间计分 90 100||按期核查数÷应核查数
            A38|1|数据退回率|数据质量|区间计分 10 0||退回记录数÷报送记录数
            B01|0|表彰奖励|责任落实|加分 1 3||获奖等次
            B02|0|创新做法推广|责任落实|加分 1 2||推广项数
            V01|0|弄虚作假|数据质量|否决||查实次数
            V02|0|严重违法行为|行政执法|否决||查实次数
            """;

    /** Kind, facts, grounds, demand. */
    private static final List<String> FAULTS = List.of(
            "报送公示|年度法治政府建设报告公示晚于规定日期|《法治政府建设与责任落实督察工作规定》第二十六条|补充公示并说明原因",
            "学法培训|季度内没有开展会前学法|《法治政府建设实施纲要》|补学并报送记录",
            "应诉复议|负责人未出庭且未说明理由|《行政诉讼法》第三条第三款|书面说明并落实出庭要求",
            "规范性文件|规范性文件未按期备案|北京市行政规范性文件备案规定第六条|补报备案",
            "执法规范|执法决定未按期公示|国办发〔2018〕118号|补充公示并核对公示台账",
            "案卷质量|处罚案卷缺少送达回证|《行政处罚法》关于送达的规定|补正案卷",
            "普法|以案释法数量未达要求|普法责任制清单|补足活动并报送",
            "数据质量|执法数据与平台不一致|三项制度指导手册|核对更正数据");

    @Override
    public void write(Desk desk) {
        List<Map<String, String>> problems = new ArrayList<>();
        bulletins(desk, problems);
        for (int year = 2020; year <= 2022; year++) schemes(desk, year);
        for (int year = 2020; year <= 2021; year++) scores(desk, year, problems);
    }

    // ---- schemes and indicators
    // ---------------------------------------------------------------------------------------

    private static String named(int year, boolean streets) {
        return year + "年" + (streets ? "街乡" : "执法部门") + "依法行政考核方案";
    }

    private static String numbered(int year, boolean streets, String code) {
        return year + (streets ? "街乡" : "执法") + code;
    }

    /** The one of 2022 was frozen late: its year had begun. */
    private static void schemes(Desk desk, int year) {
        LocalDate issued = LocalDate.of(year - 1, 12, 18);
        LocalDate sent =
                year == 2020 ? LocalDate.of(2020, 1, 7) : desk.workingDays().plus(issued, 3);
        LocalDate frozen = year == 2022 ? LocalDate.of(2022, 1, 11) : LocalDate.of(year - 1, 12, 30);
        List<Map<String, String>> open = new ArrayList<>();
        List<Map<String, String>> closed = new ArrayList<>();
        List<Map<String, String>> indicators = new ArrayList<>();
        for (boolean streets : List.of(false, true)) {
            Map<String, String> scheme = Row.of(
                    "name organ year assessed issuedOn documentNumber",
                    named(year, streets),
                    "区政府",
                    year,
                    streets ? "街道和乡镇" : "执法部门",
                    issued,
                    "示政办函〔" + (year - 1) + "〕" + (streets ? 52 : 51) + "号");
            open.add(scheme);
            Map<String, String> then = new LinkedHashMap<>(scheme);
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

    private static Map<String, String> indicator(int year, boolean streets, String[] said) {
        String[] formula = said[4].split(" ", -1);
        boolean linear = formula[0].equals("区间计分");
        boolean least = formula[0].equals("最低次数计分");
        boolean each = formula[0].equals("扣分") || formula[0].equals("加分");
        return Row.of(
                "number scheme organ code name field startsOn weight formula noPoints fullPoints least pointsEach cap computation metric source cycle legalGrounds",
                numbered(year, streets, said[0]),
                named(year, streets),
                "区政府",
                said[0],
                said[2],
                said[3],
                year + "-01-01",
                said[1],
                formula[0],
                linear ? formula[1] : "",
                linear ? formula[2] : "",
                least ? formula[1] : "",
                each ? formula[1] : "",
                each ? formula[2] : "",
                said[6],
                said[5],
                said[5].isEmpty() ? "各单位报送并核验" : "台账自动计算",
                "年度",
                "国办发〔2005〕37号");
    }

    // ---- scores
    // -------------------------------------------------------------------------------------------------------

    /** On A10 and A32, by what the district's own ledgers hold. */
    private static void scores(Desk desk, int year, List<Map<String, String>> problems) {
        LocalDate sent = desk.workingDays().plus(LocalDate.of(year, 12, 31), 18);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Organ organ : desk.roll().all()) {
            boolean streets = organ.kind().equals("STREET") || organ.kind().equals("TOWN");
            if (!streets && !organ.kind().equals("DEPARTMENT")) continue;
            List<Suit> heard = desk.suits().stream()
                    .filter(suit ->
                            suit.organ.equals(organ) && suit.heardOn.getYear() == year && !suit.attendance.isEmpty())
                    .toList();
            long heads = heard.stream().filter(Suit::head).count();
            rows.add(score(desk, year, numbered(year, streets, "A10"), organ, heads, heard.size(), 6, 50));
            List<Map<String, String>> raised = problems.stream()
                    .filter(problem -> organ.shortName().equals(problem.get("organ"))
                            && problem.getOrDefault("raisedOn", "").startsWith(String.valueOf(year)))
                    .toList();
            long inTime = raised.stream()
                    .filter(problem -> !problem.getOrDefault("mendedOn", "").isEmpty() && inTime(desk, problem))
                    .count();
            rows.add(score(desk, year, numbered(year, streets, "A32"), organ, inTime, raised.size(), 3, 70));
        }
        desk.send(sent, 16, SCORES, year + "年考核得分.csv", () -> rows);
    }

    private static boolean inTime(Desk desk, Map<String, String> problem) {
        LocalDate due = desk.workingDays().plus(LocalDate.parse(problem.getOrDefault("raisedOn", "")), 15);
        return !LocalDate.parse(problem.getOrDefault("mendedOn", "")).isAfter(due);
    }

    private static Map<String, String> score(
            Desk desk, int year, String indicator, Organ organ, long part, long whole, int weight, int floor) {
        Draw draw = desk.draw();
        Map<String, String> row = new LinkedHashMap<>();
        LocalDate notified = desk.workingDays().plus(LocalDate.of(year, 12, 31), 8);
        row.put("period", String.valueOf(year));
        row.put("indicator", indicator);
        row.put("organ", organ.shortName());
        row.put("snapshotOn", year + "-12-31");
        row.put("numerator", String.valueOf(part));
        row.put("denominator", String.valueOf(whole));
        BigDecimal value = whole == 0 ? null : percent(part, whole);
        BigDecimal system = value == null ? null : linear(value, weight, floor);
        boolean more = system != null && system.compareTo(BigDecimal.valueOf(weight)) < 0 && draw.percent(25);
        boolean appeals = more && draw.percent(40);
        boolean upheld = appeals && draw.percent(35);
        BigDecimal self = system == null
                ? null
                : more ? system.add(new BigDecimal("0.5")).min(BigDecimal.valueOf(weight)) : system;
        row.put("value", text(value));
        row.put("fullScore", value == null ? "" : String.valueOf(weight));
        row.put("systemScore", text(system));
        row.put("selfScore", text(self));
        row.put("selfEvidence", more && draw.percent(80) ? "补充材料一份" : "");
        row.put("verifiedScore", text(system));
        row.put("verifiedReason", "");
        row.put("notifiedOn", system == null ? "" : notified.toString());
        row.put(
                "appealedOn",
                appeals ? desk.workingDays().plus(notified, draw.between(1, 5)).toString() : "");
        row.put("appealGrounds", appeals ? "有一件没有计入" : "");
        row.put(
                "appealDecidedOn",
                appeals ? desk.workingDays().plus(notified, 9).toString() : "");
        row.put("appealResult", !appeals ? "" : upheld ? "申诉成立" : "申诉不成立");
        row.put("finalScore", text(upheld ? self : system));
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

    // ---- bulletins
    // ----------------------------------------------------------------------------------------------------

    private static void bulletins(Desk desk, List<Map<String, String>> problems) {
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
    private static void issue(
            Desk desk,
            String issue,
            String of,
            LocalDate end,
            int days,
            Map<Integer, Integer> numbers,
            Map<String, String> earlier,
            List<Map<String, String>> problems) {
        LocalDate after = end.plusDays(1);
        LocalDate issued = desk.workingDays().plus(after, days);
        List<Map<String, String>> bulletins = new ArrayList<>();
        List<Map<String, String>> raised = new ArrayList<>();
        for (boolean streets : List.of(false, true)) {
            String name = streets ? "街乡司法行政业务" : "行政执法单位依法行政工作";
            String number = "示司通〔" + issued.getYear() + "〕" + numbers.merge(issued.getYear(), 1, Integer::sum) + "号";
            Map<String, String> row = Row.of(
                    "documentNumber system issue organ title frozenOn confirmedOn signedBy signedOn issuedOn disclosure",
                    number,
                    name,
                    issue,
                    "区司法局",
                    end.getYear() + "年" + of + name + "通报",
                    desk.workingDays().plus(after, 5).toString(),
                    desk.workingDays().plus(after, 8).toString(),
                    signer(desk, issued),
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

    private static List<Map<String, String>> problems(
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
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Organ organ = named.get(i);
            String[] fault = (organ.equals(slow) ? FAULTS.get(5) : draw.one(FAULTS)).split("\\|", -1);
            String before = earlier.getOrDefault(organ.shortName() + fault[0], "");
            boolean late = draw.percent(12);
            boolean never = draw.percent(8);
            LocalDate mended = desk.workingDays().plus(issued, late ? draw.between(17, 30) : draw.between(4, 14));
            Map<String, String> row = Row.of(
                    "number bulletin organ raisedOn kind facts legalGrounds evidence demand repeatOf responsible dueOn mendedOn mending proof recheckedOn result escalation",
                    bulletin + "问题" + (i + 1),
                    bulletin,
                    organ.shortName(),
                    issued,
                    fault[0],
                    fault[1],
                    fault[2],
                    "当期台账核对记录",
                    fault[3],
                    before,
                    "分管负责人",
                    desk.workingDays().plus(issued, 15).toString(),
                    never ? "" : mended.toString(),
                    never ? "" : "已按要求整改并报送佐证",
                    never ? "" : "整改报告",
                    never ? "" : desk.workingDays().plus(mended, 3).toString(),
                    never ? "" : "已整改",
                    before.isEmpty() ? never ? "提醒" : "无" : draw.percent(60) ? "约谈" : "提醒");
            earlier.put(organ.shortName() + fault[0], row.get("number"));
            rows.add(row);
        }
        return rows;
    }

    /** As it stood when the bulletin was issued. */
    private static Map<String, String> open(Map<String, String> problem) {
        Map<String, String> row = new LinkedHashMap<>(problem);
        for (String later : List.of("mendedOn", "mending", "proof", "recheckedOn", "result")) row.put(later, "");
        return row;
    }
}
