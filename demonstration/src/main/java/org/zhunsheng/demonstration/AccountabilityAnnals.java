package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * How heads answered for the rule of law: in 2020 some reports were missing and many late; in 2021 every department,
 * street and town handed in both reports, studied before four meetings at least and heard two lectures at least; in the
 * first quarter of 2022 some have not begun.
 */
final class AccountabilityAnnals implements Annals {

    /** By which title others point at it. */
    static final String STATEMENT_PLAN = "党政主要负责人述法工作方案";

    private static final String MEASURES = """
            示范区2020年法治政府建设工作要点|年度工作要点|区委依法治区委|示依法治区发〔2020〕2号|2020-03-12||
            行政执法单位依法行政工作通报办法|考核通报办法|区政府办|示政办发〔2020〕11号|2020-06-15||
            党政主要负责人推进法治建设职责实施细则|职责实施细则|区委、区政府|示发〔2021〕4号|2021-02-04|2021-03-01|示发〔2017〕9号
            示范区2021年法治政府建设工作要点|年度工作要点|区委依法治区委|示依法治区发〔2021〕1号|2021-03-05||
            依法行政考核评分细则|考核通报办法|区政府办|示政办发〔2021〕8号|2021-04-19||
            党政主要负责人述法工作方案|述法工作方案|区委依法治区委|示依法治区发〔2021〕9号|2021-12-30||
            示范区2022年法治政府建设工作要点|年度工作要点|区委依法治区委|示依法治区发〔2022〕1号|2022-03-03||
            """;

    /** Day, meeting, session, item, reason where it is one of the rule of law. */
    private static final String AGENDA = """
            2020-02-24|政府常务会议|第88次常务会议|审议年度法治工作要点|部署全年法治工作
            2020-04-13|政府常务会议|第91次常务会议|通报上年行政诉讼情况|研究依法行政突出问题
            2020-06-22|区长办公会议|第34次区长办公会|街乡执法职权下放准备情况|研究执法体制改革
            2020-08-17|政府常务会议|第99次常务会议|评议意见研究处理方案|落实人大监督
            2020-10-26|政府常务会议|第103次常务会议|行政执法“三项制度”落实情况|研究规范执法
            2020-12-14|区长办公会议|第41次区长办公会|行政复议案件情况|研究依法化解争议
            2021-01-25|政府常务会议|第110次常务会议|法治政府建设年度情况报告|审议年度报告
            2021-02-22|政府常务会议|第112次常务会议|年度法治工作要点|部署全年法治工作
            2021-04-19|政府常务会议|第116次常务会议|向人大常委会报告法治工作的准备情况|落实人大监督
            2021-06-21|区长办公会议|第52次区长办公会|行政复议体制改革方案|研究体制改革
            2021-08-02|政府常务会议|第123次常务会议|评议意见整改任务分工|落实人大监督
            2021-09-27|政府常务会议|第127次常务会议|新修订行政处罚法的实施准备|研究规范执法
            2021-11-08|区长办公会议|第57次区长办公会|主要负责人出庭情况|研究依法行政突出问题
            2021-12-20|政府常务会议|第133次常务会议|五年法治政府建设实施方案|审议规划
            2022-02-21|政府常务会议|第138次常务会议|年度法治工作要点|部署全年法治工作
            2022-03-28|政府常务会议|第141次常务会议|法治政府建设年度情况报告|审议年度报告
            """;

    private static final List<String> OTHER_ITEMS = List.of(
            "重点工程建设进展",
            "财政预算执行情况",
            "老旧小区改造计划",
            "安全生产形势分析",
            "教育资源布局",
            "疫情防控工作",
            "城市更新项目",
            "养老服务设施建设",
            "招商引资情况",
            "生态环境整治");

    private static final List<String> SHORTCOMINGS = List.of(
            "法制审核人员配备不足，重大执法决定审核留痕不全；原因是岗位调整后没有及时补充人员。",
            "行政执法案卷质量不平衡，部分文书告知事项不完整；原因是一线人员对新文书格式不熟悉。",
            "领导干部会前学法计划性不强，上半年安排偏少；原因是没有把学法列入会议计划。",
            "规范性文件备案不够及时；原因是起草科室与法制机构衔接不畅。",
            "行政应诉准备不充分，答辩材料提交偏晚；原因是案件移交流程没有明确时限。",
            "普法形式单一，面向企业的宣传偏少；原因是没有结合执法案例开展宣传。",
            "政府信息公开答复说理不足；原因是缺少统一的答复模板和复核环节。",
            "法律顾问参与决策的范围偏窄；原因是送审时间过短，没有留出论证时间。",
            "执法人员持证上岗率有待提高；原因是新进人员培训考试安排滞后。",
            "基层合法性审核力量薄弱；原因是司法所承担事务较多，专业人员流动快。");

    private static final List<String> MEASURES_TAKEN =
            List.of("补充审核人员，建立月度抽查制度。", "组织文书专题培训，开展案卷互评。", "把学法列入年度会议计划，按季检查。", "明确备案时限和责任科室。", "建立应诉案件台账，实行到期提醒。");

    private static final List<String> TOPICS = List.of(
            "行政处罚法要点",
            "民法典与行政机关履职",
            "习近平法治思想学习",
            "重大行政决策程序",
            "行政复议和行政诉讼实务",
            "政府信息公开条例",
            "优化营商环境条例",
            "街道办事处条例",
            "信访工作法治化",
            "安全生产法要点",
            "突发事件应对法",
            "个人信息保护法");

    private static final List<String> LECTURERS =
            List.of("白素衡|示范律师事务所", "程若渠|示范大学法学院", "温叙言|市法学会", "骆行舟|明德律师事务所", "季怀瑾|区人民法院", "尹知微|区人民检察院");

    private static final String ALL_DUTIES = "组织领导；依法决策；依法履职和执法；督促班子和部门；接受监督；学法和普法";
    private static final String ALL_PARTS = "主要举措和成效；不足和原因；主要负责人履职；下一年度安排";

    @Override
    public void write(Desk desk) {
        List<Organ> units = desk.roll().all().stream()
                .filter(organ -> Set.of("DEPARTMENT", "STREET", "TOWN").contains(organ.kind()))
                .toList();
        measures(desk);
        agenda(desk);
        workPoints(desk);
        dutyReports(desk, units);
        statements(desk, units);
        annualReports(desk, units);
        studies(desk, units);
    }

    private static void measures(Desk desk) {
        MEASURES.lines().map(line -> line.split("\\|", -1)).forEach(said -> {
            Map<String, String> row = Row.of(
                    "title kind issuer number organ issuedOn inForceFrom revised replaces",
                    said[0],
                    said[1],
                    said[2],
                    said[3],
                    "区司法局",
                    said[4],
                    said[5],
                    said[6].isEmpty() ? "否" : "是",
                    said[6]);
            desk.send(
                    desk.workingDays().plus(LocalDate.parse(said[4]), 1),
                    9,
                    "accountability/measures",
                    said[0] + ".csv",
                    () -> List.of(row));
        });
    }

    private static void agenda(Desk desk) {
        for (int year = 2020; year <= 2022; year++) {
            List<Map<String, String>> rows = new ArrayList<>();
            String beginning = year + "-";
            AGENDA.lines().filter(line -> line.startsWith(beginning)).forEach(line -> {
                String[] said = line.split("\\|", -1);
                rows.add(item(said[3], said[1], said[2], said[0], "区司法局", said[4]));
                for (String other :
                        desk.draw().shuffled(OTHER_ITEMS).subList(0, desk.draw().between(2, 4)))
                    rows.add(item(other, said[1], said[2], said[0], "区政府办", ""));
            });
            LocalDate day = year == 2022 ? LocalDate.of(2022, 4, 6) : LocalDate.of(year, 12, 28);
            desk.send(day, 10, "accountability/agenda-items", year + "年会议议题.csv", () -> List.copyOf(rows));
        }
    }

    private static Map<String, String> item(
            String item, String meeting, String session, String heldOn, String presenter, String reason) {
        return Row.of(
                "item meeting session heldOn organ presenter ruleOfLaw reason decision minutesNumber",
                item,
                meeting,
                session,
                heldOn,
                "区政府",
                presenter,
                reason.isEmpty() ? "否" : "是",
                reason,
                "原则同意，按会议意见办理。",
                "");
    }

    private static void workPoints(Desk desk) {
        List<String> leads = List.of("区司法局", "区市场监管局", "区城管执法局", "区政府办", "区政务服务局", "区住房城乡建设委", "区生态环境局", "望河街道");
        List<String> tasks = List.of(
                "健全合法性审核机制",
                "规范行政执法文书",
                "推进告知承诺制",
                "加强行政应诉",
                "落实普法责任制",
                "开展执法案卷评查",
                "完善法律顾问制度",
                "推进行政复议规范化",
                "清理规范性文件",
                "组织执法人员培训");
        for (int year = 2020; year <= 2022; year++) {
            LocalDate issued = LocalDate.parse(
                    switch (year) {
                        case 2020 -> "2020-03-12";
                        case 2021 -> "2021-03-05";
                        default -> "2022-03-03";
                    });
            List<Map<String, String>> set = new ArrayList<>();
            List<Map<String, String>> done = new ArrayList<>();
            for (int i = 1; i <= 24; i++) {
                String lead = leads.get(i % leads.size());
                LocalDate due = LocalDate.of(year, 4 + 8 * (i - 1) / 23, 28);
                set.add(Row.of(
                        "number task lead coUnits issuedOn dueOn rate",
                        year + "-" + i,
                        tasks.get(i % tasks.size()) + "（" + (1 + i / 10) + "）",
                        lead,
                        i % 3 == 0 ? "栖云街道；燕落乡" : "",
                        issued,
                        due,
                        "0"));
                int outcome = desk.draw().between(1, 100);
                LocalDate completed = outcome <= 78
                        ? desk.draw().before(due, 1, 25)
                        : outcome <= 93 ? desk.draw().after(due, 3, 20) : null;
                LocalDate told = LocalDate.of(year + 1, 1, 12);
                String known = completed != null && completed.isBefore(told) ? completed.toString() : "";
                done.add(Row.of(
                        "number rate progress completedOn",
                        year + "-" + i,
                        known.isEmpty() ? "60" : "100",
                        known.isEmpty() ? "正在推进" : "已完成",
                        known));
            }
            desk.send(
                    desk.workingDays().plus(issued, 3),
                    14,
                    "accountability/work-points",
                    year + "年工作要点.csv",
                    () -> List.copyOf(set));
            if (year < 2022)
                desk.correct(
                        LocalDate.of(year + 1, 1, 12),
                        14,
                        "accountability/work-points",
                        year + "年工作要点完成情况.csv",
                        () -> List.copyOf(done),
                        "年终填报");
        }
    }

    /** Who signs for the organ on the day: its chief, or a deputy where there is none. */
    private static String head(Desk desk, Organ organ, LocalDate day) {
        return desk.cast().leaders(organ, day).getFirst().name();
    }

    private static void dutyReports(Desk desk, List<Organ> units) {
        half(desk, units, 2020, 6, 9, 14);
        half(desk, units, 2020, 12, 5, 11);
        half(desk, units, 2021, 6, 0, 6);
        half(desk, units, 2021, 12, 0, 4);
    }

    private static void half(Desk desk, List<Organ> units, int year, int month, int missing, int late) {
        LocalDate ends = LocalDate.of(year, month, month == 6 ? 30 : 31);
        List<Map<String, String>> inTime = new ArrayList<>();
        List<Map<String, String>> afterwards = new ArrayList<>();
        List<Organ> drawn = desk.draw().shuffled(units).subList(0, units.size() - missing);
        for (int i = 0; i < drawn.size(); i++) {
            boolean isLate = i < late;
            LocalDate submitted = isLate
                    ? desk.draw().after(ends.plusDays(17), 1, 14)
                    : desk.draw().workday(ends.plusDays(1), ends.plusDays(10));
            LocalDate signed = desk.draw().before(submitted, 0, 2);
            boolean all = desk.draw().percent(90);
            (isLate ? afterwards : inTime)
                    .add(Row.of(
                            "period organ endsOn duties uncoveredReason problems measures signer signedOn submittedOn",
                            year + (month == 6 ? "年上半年" : "年下半年"),
                            drawn.get(i).shortName(),
                            ends,
                            all ? ALL_DUTIES : "组织领导；依法决策；依法履职和执法；学法和普法",
                            all ? "" : "本期没有应诉和复议案件，也没有调整班子分工。",
                            desk.draw().one(SHORTCOMINGS),
                            desk.draw().one(MEASURES_TAKEN),
                            head(desk, drawn.get(i), signed),
                            signed,
                            submitted));
        }
        String called = year + (month == 6 ? "年上半年" : "年下半年") + "履职情况报告";
        LocalDate told = desk.workingDays().plus(ends.plusDays(12), 1);
        LocalDate toldLate = desk.workingDays().plus(ends.plusDays(34), 1);
        desk.send(told, 10, "accountability/duty-reports", called + ".csv", () -> List.copyOf(inTime));
        desk.send(toldLate, 10, "accountability/duty-reports", called + "补报.csv", () -> List.copyOf(afterwards));
    }

    private static void statements(Desk desk, List<Organ> units) {
        statements(desk, desk.draw().shuffled(units).subList(0, 31), 2020, 3);
        statements(desk, desk.draw().shuffled(units).subList(0, 64), 2021, 5);
    }

    private static void statements(Desk desk, List<Organ> units, int year, int late) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Map<String, String>> mended = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Organ organ = units.get(i);
            LocalDate held = i < late
                    ? desk.draw().workday(LocalDate.of(year + 1, 3, 2), LocalDate.of(year + 1, 3, 18))
                    : desk.draw().workday(LocalDate.of(year + 1, 1, 5), LocalDate.of(year + 1, 2, 25));
            String person = head(desk, organ, held);
            boolean problems = desk.draw().percent(45);
            LocalDate mendBy = LocalDate.of(year + 1, 3, 31);
            rows.add(Row.of(
                    "person organ period endsOn office form heldOn shortcomings shortcomingsText problems mendBy",
                    person,
                    organ.shortName(),
                    year + "年",
                    LocalDate.of(year, 12, 31),
                    "行政主要负责人",
                    desk.draw().weighted(List.of("书面述法 5", "会议述法 3", "专题述法 1")),
                    held,
                    desk.draw().between(1, 3),
                    desk.draw().one(SHORTCOMINGS),
                    problems ? desk.draw().between(1, 2) : "",
                    problems ? mendBy : ""));
            int outcome = desk.draw().between(1, 100);
            LocalDate done = outcome <= 80
                    ? desk.draw().before(mendBy, 1, 10)
                    : desk.draw().after(mendBy, 1, 4);
            if (problems && outcome <= 92 && !done.isBefore(held))
                mended.add(Row.of("person organ period mendedOn", person, organ.shortName(), year + "年", done));
        }
        desk.send(
                LocalDate.of(year + 1, 3, 22),
                9,
                "accountability/duty-statements",
                year + "年述法.csv",
                () -> List.copyOf(rows));
        desk.correct(
                LocalDate.of(year + 1, 4, 8),
                9,
                "accountability/duty-statements",
                year + "年述法问题整改.csv",
                () -> List.copyOf(mended),
                "整改完成");
    }

    private static void annualReports(Desk desk, List<Organ> units) {
        List<Organ> all = new ArrayList<>(units);
        all.addFirst(desk.roll().government());
        Map<Organ, String> before = new HashMap<>();
        annual(desk, desk.draw().shuffled(all).subList(0, 52), before, 2019, 15, 12);
        annual(desk, desk.draw().shuffled(all).subList(0, 65), before, 2020, 9, 7);
        annual(desk, all, before, 2021, 5, 0);
    }

    /** @param lateOut how many are published after March; none means that all are, the last of them on its last day */
    private static void annual(
            Desk desk, List<Organ> organs, Map<Organ, String> before, int year, int lateIn, int lateOut) {
        LocalDate first = LocalDate.of(year + 1, 1, 15);
        LocalDate february = LocalDate.of(year + 1, 2, 26);
        LocalDate march = LocalDate.of(year + 1, 3, 30);
        List<Map<String, String>> rows = new ArrayList<>();
        List<Map<String, String>> published = new ArrayList<>();
        Set<Organ> slow = new HashSet<>(desk.draw().shuffled(organs).subList(0, lateIn));
        Set<Organ> last = new HashSet<>(desk.draw().shuffled(organs).subList(0, Math.max(lateOut, 3)));
        for (Organ organ : organs) {
            LocalDate submitted = slow.contains(organ)
                    ? desk.draw().workday(LocalDate.of(year + 1, 3, 2), LocalDate.of(year + 1, 3, 12))
                    : desk.draw().workday(first, february);
            LocalDate signed = desk.draw().before(submitted, 0, 4);
            String then = before.getOrDefault(organ, "");
            boolean copied = !then.isEmpty() && desk.draw().percent(9);
            String shortcomings = copied
                    ? then
                    : desk.draw()
                            .one(SHORTCOMINGS.stream()
                                    .filter(text -> !text.equals(then))
                                    .toList());
            before.put(organ, shortcomings);
            rows.add(Row.of(
                    "period organ endsOn parts shortcomings signer signedOn submittedOn secret",
                    year + "年",
                    organ.shortName(),
                    LocalDate.of(year, 12, 31),
                    desk.draw().percent(96) ? ALL_PARTS : "主要举措和成效；不足和原因；下一年度安排",
                    shortcomings,
                    head(desk, organ, signed),
                    signed,
                    submitted,
                    "否"));
            if (lateOut > 0 && desk.draw().percent(3)) continue;
            LocalDate out = !last.contains(organ)
                    ? desk.draw().workday(LocalDate.of(year + 1, 3, 15), march)
                    : lateOut == 0
                            ? LocalDate.of(year + 1, 3, 31)
                            : desk.draw().workday(LocalDate.of(year + 1, 4, 2), LocalDate.of(year + 1, 4, 20));
            published.add(Row.of(
                    "period organ publishedOn url",
                    year + "年",
                    organ.shortName(),
                    out,
                    "https://www.shifan.example/fzzf/" + year + "/"
                            + organ.code().substring(8) + ".html"));
        }
        desk.send(
                LocalDate.of(year + 1, 3, 13).isBefore(LocalDate.of(2022, 1, 1))
                        ? desk.workingDays().plus(LocalDate.of(year + 1, 3, 13), 1)
                        : LocalDate.of(2022, 3, 14),
                11,
                "accountability/annual-reports",
                year + "年度报告.csv",
                () -> List.copyOf(rows));
        desk.correct(
                year == 2021 ? LocalDate.of(2022, 4, 2) : desk.workingDays().plus(LocalDate.of(year + 1, 4, 21), 1),
                11,
                "accountability/annual-reports",
                year + "年度报告公开.csv",
                () -> List.copyOf(published),
                "已公开");
    }

    /** What one organ did in a quarter, and who forgot to enter it until the year's end. */
    private static void studies(Desk desk, List<Organ> units) {
        List<Organ> others = desk.roll().all().stream()
                .filter(organ -> organ.kind().equals("OTHER"))
                .toList();
        for (int year = 2020; year <= 2022; year++) {
            Map<Integer, List<Map<String, String>>> quarters = new HashMap<>();
            Set<List<String>> taken = new HashSet<>();
            for (Organ organ : units) study(desk, organ, year, true, quarters, taken);
            for (Organ organ : others) study(desk, organ, year, false, quarters, taken);
            for (Organ organ : List.of(desk.roll().government())) study(desk, organ, year, true, quarters, taken);
            int written = year;
            quarters.forEach((quarter, rows) -> {
                LocalDate ends = LocalDate.of(written, 3 * Math.min(quarter, 4), 1)
                        .plusMonths(1)
                        .minusDays(1);
                LocalDate day = quarter == 5
                        ? LocalDate.of(written, 12, 30)
                        : desk.workingDays().plus(ends, written == 2022 ? 3 : 6);
                desk.send(
                        day,
                        quarter == 5 ? 16 : 9,
                        "accountability/law-studies",
                        written + (quarter == 5 ? "年补登学法.csv" : "年" + quarter + "季度学法.csv"),
                        () -> List.copyOf(rows));
            });
        }
    }

    /** @param bound four studies and two lectures are asked of it */
    private static void study(
            Desk desk,
            Organ organ,
            int year,
            boolean bound,
            Map<Integer, List<Map<String, String>>> quarters,
            Set<List<String>> taken) {
        int studies = switch (year) {
            case 2020 -> desk.draw().between(bound ? 2 : 0, 5);
            case 2021 ->
                bound
                        ? desk.draw().one(List.of(4, 4, 4, 5, 5, 6, 7))
                        : desk.draw().between(1, 4);
            default -> desk.draw().percent(72) ? 1 : 0;
        };
        int lectures = switch (year) {
            case 2020 -> desk.draw().between(bound ? 1 : 0, 2);
            case 2021 ->
                bound ? desk.draw().one(List.of(2, 2, 2, 3)) : desk.draw().between(0, 2);
            default -> desk.draw().percent(40) ? 1 : 0;
        };
        boolean atTheEnd = year < 2022 && desk.draw().percent(8);
        for (int i = 0; i < studies + lectures; i++) {
            boolean lecture = i >= studies;
            LocalDate day = day(desk, year, lecture ? i - studies : i, lecture ? lectures : studies, atTheEnd);
            String topic = desk.draw().one(TOPICS);
            while (!taken.add(List.of(topic, organ.shortName(), day.toString())))
                topic = desk.draw().one(TOPICS);
            int quarter = (day.getMonthValue() + 2) / 3;
            boolean forgotten = year < 2022 && quarter < 4 && desk.draw().percent(6);
            quarters.computeIfAbsent(forgotten ? 5 : quarter, none -> new ArrayList<>())
                    .add(session(desk, organ, day, topic, lecture, i + 1));
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

    private static Map<String, String> session(
            Desk desk, Organ organ, LocalDate day, String topic, boolean lecture, int number) {
        String[] lecturer = desk.draw().one(LECTURERS).split("\\|", -1);
        int expected = lecture ? desk.draw().between(22, 70) : desk.draw().between(7, 12);
        int present =
                desk.draw().percent(3) ? expected / 2 : expected - desk.draw().between(0, expected / 6);
        String meeting = organ.kind().equals("GOVERNMENT") ? "次常务会议" : "次" + organ.chief() + "办公会";
        return Row.of(
                "topic organ heldOn kind meeting laws lecturer lecturerUnit minutes expected present headPresent chair minutesNumber",
                topic,
                organ.shortName(),
                day,
                lecture ? "法治讲座" : "会前学法",
                lecture ? "" : day.getYear() + "年第" + (number * 3) + meeting,
                "",
                lecture ? lecturer[0] : "",
                lecture ? lecturer[1] : "",
                lecture ? desk.draw().between(6, 12) * 10 : desk.draw().between(3, 6) * 10,
                expected,
                present,
                desk.draw().percent(86) ? "是" : "否",
                head(desk, organ, day),
                "");
    }
}
