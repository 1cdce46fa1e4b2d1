package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * What the Standing Committee said of the government's work, and what came of it: in 2020 a plan that came late, in 2021
 * four opinions whose report is with the committee for comment, in 2022 a meeting that is still to come.
 */
final class SupervisionAnnals implements Annals {

    private static final String OF_2019 = "关于2019年法治政府建设工作情况的报告";
    static final String OF_2020 = "关于2020年法治政府建设工作情况的报告";
    private static final String OF_2021 = "关于2021年法治政府建设工作情况的报告";

    private static final LocalDate RECEIVED_2020 = LocalDate.of(2020, 5, 11);
    private static final LocalDate RECEIVED_2021 = LocalDate.of(2021, 5, 12);

    /** Number, aspect, kind, words, the earlier opinion it comes back to. */
    private static final String OPINIONS = Texts.text("supervision-opinions.txt");

    /** Number, measure, lead, helpers, done when, begins, due, claimed, verified, times sent back, where it stands in the end. */
    private static final String TASKS = Texts.text("supervision-tasks.txt");

    @Override
    public void write(Desk desk) {
        meetings(desk);
        desk.send(LocalDate.of(2020, 5, 13), 10, "supervision/opinions", "2020年评议意见.csv", () -> opinions("2020-"));
        desk.send(LocalDate.of(2021, 5, 14), 10, "supervision/opinions", "2021年评议意见.csv", () -> opinions("2021-"));
        desk.send(LocalDate.of(2020, 8, 25), 9, "supervision/tasks", "2020年整改任务.csv", () -> tasks(desk, "2020-"));
        desk.send(LocalDate.of(2021, 8, 9), 9, "supervision/tasks", "2021年整改任务.csv", () -> tasks(desk, "2021-"));
        replies(desk);
        progress(desk);
        states(desk);
    }

    private static List<String[]> lines(String table, String beginning) {
        return table.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    private static void meetings(Desk desk) {
        desk.send(
                LocalDate.of(2020, 5, 13),
                9,
                "supervision/hearings",
                "2020年听取专项工作报告.csv",
                () -> List.of(meeting(
                        desk,
                        OF_2019,
                        2019,
                        "第十六届人大常委会第二十八次会议",
                        "2020-04-23",
                        "2020-04-02",
                        "2020-04-13",
                        "2020-04-17",
                        "示人常审〔2020〕2号",
                        "2020-05-09",
                        RECEIVED_2020.toString())));
        desk.send(
                LocalDate.of(2021, 5, 14),
                9,
                "supervision/hearings",
                "2021年听取专项工作报告.csv",
                () -> List.of(meeting(
                        desk,
                        OF_2020,
                        2020,
                        "第十六届人大常委会第三十七次会议",
                        "2021-04-29",
                        "2021-04-08",
                        "2021-04-20",
                        "2021-04-21",
                        "示人常审〔2021〕3号",
                        "2021-05-11",
                        RECEIVED_2021.toString())));
        desk.send(
                LocalDate.of(2022, 4, 8),
                9,
                "supervision/hearings",
                "2022年听取专项工作报告.csv",
                () -> List.of(meeting(
                        desk, OF_2021, 2021, "第十七届人大常委会第五次会议", "2022-04-29", "2022-04-07", "", "", "", "", "")));
    }

    private static Row meeting(
            Desk desk,
            String report,
            int year,
            String session,
            String heardOn,
            String draft,
            String revised,
            String distributed,
            String letter,
            String issued,
            String received) {
        Organ justice = desk.roll().named("区司法局");
        boolean held = !letter.isEmpty();
        return Row.of("report reportYear organ session heardOn", report, year, "区政府", session, heardOn)
                .and("adHoc reporter", "否", responsible(desk, justice, LocalDate.parse(heardOn)))
                .and("inquiry earlierOpinions earlierAdopted", held ? "询问" : "没有询问", held ? "5" : "", held ? "4" : "")
                .and("draftSentOn revisedSubmittedOn distributedOn letterNumber", draft, revised, distributed, letter)
                .and("appraisal letterIssuedOn", held ? "会议肯定区政府上一年度的法治建设工作，同时提出意见。" : "", issued)
                .and("receivedOn letterPublishedOn", received, issued);
    }

    private static List<Row> opinions(String year) {
        return lines(OPINIONS, year).stream()
                .map(said -> Row.of("number hearing organ", said[0], year.equals("2020-") ? OF_2019 : OF_2020, "区政府")
                        .and("raisedOn aspect", year.equals("2020-") ? "2020-04-23" : "2021-04-29", said[1])
                        .and("nature text repeats", said[2], said[3], said[4]))
                .toList();
    }

    private static String responsible(Desk desk, Organ organ, LocalDate day) {
        Cast.Tenure head = desk.cast().leaders(organ, day).getFirst();
        return head.name() + "，" + head.title();
    }

    private static List<Row> tasks(Desk desk, String year) {
        return lines(TASKS, year).stream()
                .map(said -> Row.of("number opinion", said[0], said[0].substring(0, said[0].lastIndexOf('-')))
                        .and("measure lead coUnits", said[1], said[2], said[3])
                        .and("responsible", responsible(desk, desk.roll().named(said[2]), LocalDate.parse(said[5])))
                        .and("standard startsOn dueOn", said[4], said[5], said[6])
                        .and("state sentBack", said[10].equals("长期坚持") ? said[10] : "推进中", "0"))
                .toList();
    }

    /** After each quarter which tasks were claimed and which were verified since. */
    private static void states(Desk desk) {
        LocalDate before = LocalDate.of(2020, 8, 25);
        for (LocalDate day : List.of(
                LocalDate.of(2021, 1, 18),
                LocalDate.of(2021, 2, 8),
                LocalDate.of(2021, 11, 8),
                LocalDate.of(2022, 1, 14),
                LocalDate.of(2022, 4, 7))) {
            LocalDate since = before;
            before = day;
            desk.correct(
                    day,
                    11,
                    "supervision/tasks",
                    day + "任务办理.csv",
                    () -> TASKS.lines()
                            .map(line -> line.split("\\|", -1))
                            .filter(said -> !stands(said, since).equals(stands(said, day)))
                            .map(said -> stands(said, day))
                            .toList(),
                    "任务办理");
        }
    }

    /** What is known of a task on the day. */
    private static Row stands(String[] said, LocalDate day) {
        Predicate<String> past =
                text -> !text.isEmpty() && !LocalDate.parse(text).isAfter(day);
        boolean claimed = past.test(said[7]);
        boolean verified = past.test(said[8]);
        boolean returned = said[10].equals("退回分工") && day.isAfter(LocalDate.of(2022, 1, 1));
        String state =
                said[10].equals("长期坚持") ? "长期坚持" : returned ? "退回分工" : verified ? "已核验" : claimed ? "已报完成" : "推进中";
        return Row.of("number state claimedOn", said[0], state, claimed ? said[7] : "")
                .and("verifiedOn sentBack", verified ? said[8] : "", verified ? said[9] : "0")
                .and("returnReason proposedLead", returned ? "公园用地不属本单位管理，建议由所在街道承担。" : "", returned ? "澄湖街道" : "");
    }

    private static void replies(Desk desk) {
        desk.send(
                LocalDate.of(2020, 5, 13),
                11,
                "supervision/replies",
                "2020年应答复事项.csv",
                () -> List.of(
                        owed("2019年法治政府建设工作评议意见研究处理方案", "研究处理方案", OF_2019, RECEIVED_2020),
                        owed("2019年法治政府建设工作评议意见研究处理情况报告", "研究处理情况报告", OF_2019, RECEIVED_2020)));
        desk.send(
                LocalDate.of(2021, 5, 14),
                11,
                "supervision/replies",
                "2021年应答复事项.csv",
                () -> List.of(
                        owed("2020年法治政府建设工作评议意见研究处理方案", "研究处理方案", OF_2020, RECEIVED_2021),
                        owed("2020年法治政府建设工作评议意见研究处理情况报告", "研究处理情况报告", OF_2020, RECEIVED_2021)));
        sent(desk);
    }

    private static void sent(Desk desk) {
        desk.correct(
                LocalDate.of(2020, 8, 26),
                10,
                "supervision/replies",
                "研究处理方案送交.csv",
                () -> List.of(gone(
                        "2019年法治政府建设工作评议意见研究处理方案",
                        "2020-1；2020-2；2020-3",
                        "2020-08-20",
                        "",
                        "",
                        "2020-08-25",
                        "2020-09-02")),
                "方案已送交");
        desk.correct(
                LocalDate.of(2021, 4, 28),
                10,
                "supervision/replies",
                "研究处理情况报告送交.csv",
                () -> List.of(gone(
                        "2019年法治政府建设工作评议意见研究处理情况报告",
                        "2020-1；2020-2；2020-3",
                        "2021-04-12",
                        "2021-04-13",
                        "2021-04-20",
                        "2021-04-27",
                        "")),
                "报告已送交");
        desk.correct(
                LocalDate.of(2021, 8, 10),
                10,
                "supervision/replies",
                "研究处理方案送交2021.csv",
                () -> List.of(gone(
                        "2020年法治政府建设工作评议意见研究处理方案",
                        "2021-1；2021-2；2021-3；2021-4",
                        "2021-08-04",
                        "",
                        "",
                        "2021-08-09",
                        "2021-08-20")),
                "方案已送交");
        desk.correct(
                LocalDate.of(2022, 4, 8),
                10,
                "supervision/replies",
                "研究处理情况报告征求意见.csv",
                () -> List.of(
                        gone("2020年法治政府建设工作评议意见研究处理情况报告", "2021-1；2021-2；2021-3；2021-4", "", "2022-04-07", "", "", "")),
                "送委员会征求意见");
    }

    private static Row owed(String document, String kind, String hearing, LocalDate received) {
        return Row.of("document kind hearing organ receivedOn", document, kind, hearing, "区政府", received);
    }

    private static Row gone(
            String document,
            String answers,
            String approved,
            String sent,
            String commented,
            String submitted,
            String published) {
        return Row.of("document answers approvedOn sentForCommentOn", document, answers, approved, sent)
                .and("commentedOn submittedOn publishedOn", commented, submitted, published);
    }

    private static void progress(Desk desk) {
        for (LocalDate day : List.of(
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2021, 9, 30),
                LocalDate.of(2021, 12, 31),
                LocalDate.of(2022, 3, 31))) {
            List<Row> rows = new ArrayList<>();
            for (String[] said : lines(TASKS, day.getYear() == 2020 ? "2020-" : "2021-")) {
                LocalDate due = LocalDate.parse(said[6]);
                LocalDate claimed = said[7].isEmpty() ? null : LocalDate.parse(said[7]);
                if (claimed != null && claimed.isBefore(day.minusMonths(3))) continue;
                if (said[10].equals("退回分工") && day.getYear() == 2022) continue;
                boolean done = claimed != null && !claimed.isAfter(day);
                rows.add(told(desk, said, day, done, rate(said, day, due, done)));
            }
            desk.send(
                    desk.workingDays().plus(day, 4),
                    15,
                    "supervision/progress",
                    day + "任务进展.csv",
                    () -> List.copyOf(rows));
        }
    }

    private static int rate(String[] said, LocalDate day, LocalDate due, boolean done) {
        if (done) return 100;
        if (said[0].equals("2021-3-3")) return day.getYear() == 2022 ? 55 : day.getMonthValue() == 9 ? 40 : 70;
        LocalDate start = LocalDate.parse(said[5]);
        long whole = due.toEpochDay() - start.toEpochDay();
        long gone = Math.min(day.toEpochDay() - start.toEpochDay(), whole);
        return (int) (10 + 80 * gone / whole);
    }

    private static Row told(Desk desk, String[] said, LocalDate day, boolean done, int rate) {
        boolean down = said[0].equals("2021-3-3") && day.getYear() == 2022;
        String[] evidence = evidence(desk, said[0], day, done);
        return Row.of("headline task", done ? "已完成：" + said[4] : down ? "样本退回重拟" : "正在推进：" + said[1], said[0])
                .and("organ reportedOn details rate", said[2], day, "", rate)
                .and("decreaseReason evidenceLedger", down ? "新修订的文书格式规定出台，样本需要重拟。" : "", evidence[0])
                .and("evidenceRecord", evidence[1]);
    }

    /** What shows it: another ledger's record, or the task itself where only its own record does. */
    private static String[] evidence(Desk desk, String task, LocalDate day, boolean done) {
        return switch (task) {
            case "2021-1-2" ->
                done ? new String[] {"责任制度文件台账", AccountabilityAnnals.STATEMENT_PLAN} : new String[] {"", ""};
            case "2021-1-4" ->
                desk.suits().stream()
                        .filter(suit -> suit.head() && !suit.late && !suit.heardOn.isAfter(LocalDate.of(2021, 6, 30)))
                        .map(suit -> new String[] {"出庭应诉台账", suit.number})
                        .reduce((earlier, later) -> later)
                        .orElseGet(() -> new String[] {"整改任务台账", task});
            case "2021-2-2" -> done ? new String[] {"培训班次台账", TrainingAnnals.DOCUMENTS_COURSE} : new String[] {"", ""};
            case "2021-3-1" ->
                day.getYear() == 2021 && !done
                        ? new String[] {"培训班次台账", TrainingAnnals.lecture(2021, 9)}
                        : new String[] {"培训班次台账", TrainingAnnals.lecture(2021, 18)};
            default -> done ? new String[] {"整改任务台账", task} : new String[] {"", ""};
        };
    }
}
