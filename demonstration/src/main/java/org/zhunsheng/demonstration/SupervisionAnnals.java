package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * What the Standing Committee said of the government's work, and what came of it: in 2020 a plan that came late, in 2021
 * four opinions whose report is with the committee for comment, in 2022 a meeting that is still to come.
 */
final class SupervisionAnnals implements Annals {

    private static final String OF_2019 = "关于2019年法治政府建设工作情况的报告";
    static final String OF_2020 = "关于2020年法治政府建设工作情况的报告";
    private static final String OF_2021 = "关于2021年法治政府建设工作情况的报告";

    /** Who keeps for the government what the committee asks of it. */
    private static final String OFFICE = "inspection-office";

    private static final LocalDate RECEIVED_2020 = LocalDate.of(2020, 5, 11);
    private static final LocalDate RECEIVED_2021 = LocalDate.of(2021, 5, 12);

    /** Number, aspect, kind, words, the earlier opinion it comes back to. */
    private static final String OPINIONS = Texts.text("supervision-opinions.txt");

    /** Number, measure, lead, helpers, done when, begins, due, claimed, verified, times sent back, where it stands in the end. */
    private static final String TASKS = Texts.text("supervision-tasks.txt");

    /** Task, ledger and record that show that it is done. */
    private static final String EVIDENCE = Texts.text("supervision-evidence.txt");

    private static final String[] NONE = {"", ""};

    @Override
    public void write(Desk desk) {
        meetings(desk);
        desk.send(LocalDate.of(2020, 5, 13), 10, "supervision/opinions", "2020年评议意见.csv", () -> opinions("2020-"));
        desk.send(LocalDate.of(2021, 5, 14), 10, "supervision/opinions", "2021年评议意见.csv", () -> opinions("2021-"));
        for (String[] said : lines(TASKS, "20")) desk.handle(rectified(desk, said));
        replies(desk);
        progress(desk);
    }

    private static List<String[]> lines(String table, String beginning) {
        return table.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    /** The committee's office says what it heard and wrote, the government's how it prepared for it. */
    private static void meetings(Desk desk) {
        meeting(
                desk,
                LocalDate.of(2020, 5, 13),
                () -> meeting(
                        OF_2019,
                        2019,
                        "第十六届人大常委会第二十八次会议",
                        "2020-04-23",
                        "2020-04-17",
                        "示人常审〔2020〕2号",
                        "2020-05-09",
                        RECEIVED_2020.toString()),
                () -> prepared(desk, OF_2019, "2020-04-23", "2020-04-02", "2020-04-13", true));
        meeting(
                desk,
                LocalDate.of(2021, 5, 14),
                () -> meeting(
                        OF_2020,
                        2020,
                        "第十六届人大常委会第三十七次会议",
                        "2021-04-29",
                        "2021-04-21",
                        "示人常审〔2021〕3号",
                        "2021-05-11",
                        RECEIVED_2021.toString()),
                () -> prepared(desk, OF_2020, "2021-04-29", "2021-04-08", "2021-04-20", true));
        meeting(
                desk,
                LocalDate.of(2022, 4, 8),
                () -> meeting(OF_2021, 2021, "第十七届人大常委会第五次会议", "2022-04-29", "", "", "", ""),
                () -> prepared(desk, OF_2021, "2022-04-29", "2022-04-07", "", false));
    }

    private static void meeting(Desk desk, LocalDate day, Supplier<Row> heard, Supplier<Row> prepared) {
        desk.send(day, 9, "supervision/hearings", day.getYear() + "年听取专项工作报告.csv", () -> List.of(heard.get()));
        desk.correctAs(
                OFFICE,
                day,
                11,
                "supervision/hearings",
                day.getYear() + "年专项工作报告准备情况.csv",
                () -> List.of(prepared.get()),
                "补填报告准备情况");
    }

    private static Row meeting(
            String report,
            int year,
            String session,
            String heardOn,
            String distributed,
            String letter,
            String issued,
            String received) {
        boolean held = !letter.isEmpty();
        return Row.of("report reportYear organ session heardOn", report, year, "区政府", session, heardOn)
                .and("adHoc inquiry distributedOn letterNumber", "否", held ? "询问" : "没有询问", distributed, letter)
                .and("appraisal letterIssuedOn", held ? "会议肯定区政府上一年度的法治建设工作，同时提出意见。" : "", issued)
                .and("receivedOn letterPublishedOn", received, issued);
    }

    private static Row prepared(
            Desk desk, String report, String heardOn, String draft, String revised, boolean answered) {
        Organ justice = desk.roll().named("区司法局");
        return Row.of("report heardOn reporter", report, heardOn, responsible(desk, justice, LocalDate.parse(heardOn)))
                .and("earlierOpinions earlierAdopted", answered ? "5" : "", answered ? "4" : "")
                .and("draftSentOn revisedSubmittedOn", draft, revised);
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

    /** What the ledger says of a task in the end. */
    private static Row task(Desk desk, String[] said) {
        LocalDate starts = LocalDate.parse(said[5]);
        return Row.of("number opinion", said[0], said[0].substring(0, said[0].lastIndexOf('-')))
                .and("measure lead coUnits", said[1], said[2], said[3])
                .and("responsible", responsible(desk, desk.roll().named(said[2]), starts))
                .and("standard startsOn dueOn", said[4], said[5], said[6])
                .and(
                        "state claimedOn verifiedOn sentBack",
                        said[10],
                        said[7],
                        said[8],
                        said[9].isEmpty() ? "0" : said[9])
                .and("returnReason proposedLead", said[10].equals("退回分工") ? "公园用地不属本单位管理，建议由所在街道承担。" : "", "")
                .and("proposedLead", said[10].equals("退回分工") ? "澄湖街道" : "");
    }

    /** Given by the government's office, led and helped, claimed and perhaps sent back, verified; then the committee's turn. */
    private static Handled rectified(Desk desk, String[] said) {
        Handled task = new Handled("rectification", "supervision/tasks", task(desk, said));
        Clerks clerks = desk.clerks();
        Organ lead = desk.roll().named(said[2]);
        Organ office = desk.roll().named("区政府办");
        String giver = clerks.clerk(office);
        String leads = clerks.clerk(lead);
        LocalDate starts = LocalDate.parse(said[5]);
        task.did("begins", giver, starts, 9);
        task.did("assignment", giver, starts, 9);
        if (said[10].equals("待承接")) return task;
        LocalDate accepted = desk.workingDays().plus(starts, desk.draw().between(1, 4));
        task.did("acceptance", leads, accepted, 10);
        boolean agreed = starts.getYear() < 2022;
        if (agreed && !said[3].isEmpty())
            for (String helper : said[3].split("；", -1))
                task.share("consent", helper, clerks.clerk(desk.roll().named(helper)), accepted, 11);
        if (!agreed) return task;
        switch (said[10]) {
            case "退回分工" -> task.did("refusal", leads, LocalDate.of(2022, 1, 5), 10);
            case "长期坚持" -> task.did("permanence", giver, LocalDate.of(2021, 8, 20), 15);
            case "推进中" -> task.urged("completion", giver, LocalDate.of(2022, 3, 17), 10, "临近时限，请抓紧办理。");
            default -> claimed(desk, task, said, lead);
        }
        return task;
    }

    private static void claimed(Desk desk, Handled task, String[] said, Organ lead) {
        Clerks clerks = desk.clerks();
        // who leads does not verify: the bureau's own are looked at by the government's office
        String verifier = lead.shortName().equals("区司法局") ? "inspection-office" : "justice";
        String leads = clerks.clerk(lead);
        int sentBack = Integer.parseInt(said[9]);
        for (int time = sentBack; time > 0; time--) {
            LocalDate day = earlier(desk, said, time);
            task.did("completion", leads, day, 14);
            task.returned(
                    "completion", "verification", verifier, desk.workingDays().plus(day, 3), 10, "佐证材料不足，请补充后再报。");
        }
        task.did("completion", leads, LocalDate.parse(said[7]), 14);
        if (said[8].isEmpty()) return;
        task.did("verification", verifier, LocalDate.parse(said[8]), 10);
        answered(desk, task, said[0]);
    }

    /** On which working day it was claimed before it was sent back so many times. */
    private static LocalDate earlier(Desk desk, String[] said, int times) {
        return desk.workingDays().plus(LocalDate.parse(said[7]), -6 * times);
    }

    /** How far the reply to the committee is, task by task: none of 2021 has gone out. */
    private static final List<String> STAGES =
            List.of("", "comment", "reply", "reply.checking", "reply.signing", "reply.numbering", "reply.sealing");

    private static void answered(Desk desk, Handled task, String number) {
        Organ office = desk.roll().named("区政府办");
        boolean first = number.startsWith("2020");
        LocalDate day = first ? LocalDate.of(2021, 4, 20) : LocalDate.of(2022, 4, 8);
        int stages = first ? STAGES.size() : Math.floorMod(number.hashCode(), STAGES.size());
        Clerks clerks = desk.clerks();
        List<String> by = List.of(
                "",
                "npc",
                clerks.clerk(office),
                clerks.second(office),
                clerks.head(desk.roll().government(), day),
                clerks.clerk(office),
                clerks.clerk(office));
        for (int i = 1; i < stages; i++) task.did(STAGES.get(i), by.get(i), day, 9 + i);
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
        String plan2019 = "2019年法治政府建设工作评议意见研究处理方案";
        String report2019 = "2019年法治政府建设工作评议意见研究处理情况报告";
        String plan2020 = "2020年法治政府建设工作评议意见研究处理方案";
        String of2020 = "2020-1；2020-2；2020-3";
        String of2021 = "2021-1；2021-2；2021-3；2021-4";
        gone(
                desk,
                LocalDate.of(2020, 8, 26),
                "研究处理方案送交.csv",
                "方案已送交",
                Row.of("document answers approvedOn submittedOn", plan2019, of2020, "2020-08-20", "2020-08-25"));
        said(desk, LocalDate.of(2020, 9, 2), plan2019, "publishedOn", "方案印发常委会组成人员");
        gone(
                desk,
                LocalDate.of(2021, 4, 13),
                "研究处理情况报告征求意见2021.csv",
                "送委员会征求意见",
                Row.of("document answers approvedOn sentForCommentOn", report2019, of2020, "2021-04-12", "2021-04-13"));
        said(desk, LocalDate.of(2021, 4, 20), report2019, "commentedOn", "委员会反馈意见");
        gone(
                desk,
                LocalDate.of(2021, 4, 28),
                "研究处理情况报告送交.csv",
                "报告已送交",
                Row.of("document submittedOn", report2019, "2021-04-27"));
        gone(
                desk,
                LocalDate.of(2021, 8, 10),
                "研究处理方案送交2021.csv",
                "方案已送交",
                Row.of("document answers approvedOn submittedOn", plan2020, of2021, "2021-08-04", "2021-08-09"));
        said(desk, LocalDate.of(2021, 8, 20), plan2020, "publishedOn", "方案印发常委会组成人员");
        gone(
                desk,
                LocalDate.of(2022, 4, 8),
                "研究处理情况报告征求意见.csv",
                "送委员会征求意见",
                Row.of("document answers sentForCommentOn", "2020年法治政府建设工作评议意见研究处理情况报告", of2021, "2022-04-07"));
    }

    private static void gone(Desk desk, LocalDate day, String file, String reason, Row row) {
        desk.correct(day, 10, "supervision/replies", file, () -> List.of(row), reason);
    }

    /** What the committee does about an answer its office writes down on the day. */
    private static void said(Desk desk, LocalDate day, String document, String column, String reason) {
        desk.correctAs(
                "npc",
                day,
                15,
                "supervision/replies",
                day + reason + ".csv",
                () -> List.of(Row.of("document " + column, document, day)),
                reason);
    }

    private static Row owed(String document, String kind, String hearing, LocalDate received) {
        return Row.of("document kind hearing organ receivedOn", document, kind, hearing, "区政府", received);
    }

    private static void progress(Desk desk) {
        for (String[] said : lines(TASKS, "20")) if (!said[7].isEmpty()) shown(desk, said);
        for (LocalDate day : List.of(
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2021, 9, 30),
                LocalDate.of(2021, 12, 31),
                LocalDate.of(2022, 3, 31))) {
            List<Row> rows = new ArrayList<>();
            for (String[] said : lines(TASKS, day.getYear() == 2020 ? "2020-" : "2021-")) {
                if (LocalDate.parse(said[5]).isAfter(day)) continue;
                LocalDate due = LocalDate.parse(said[6]);
                LocalDate claimed = said[7].isEmpty() ? null : LocalDate.parse(said[7]);
                if (said[10].equals("退回分工") && day.getYear() == 2022) continue;
                if (claimed != null && !claimed.isAfter(day)) continue;
                rows.add(told(desk, said, day, false, rate(said, day, due)));
            }
            desk.send(
                    desk.workingDays().plus(day, 4),
                    15,
                    "supervision/progress",
                    day + "任务进展.csv",
                    () -> List.copyOf(rows));
        }
    }

    /** What shows that it is done stands in the ledger before the lead says so. */
    private static void shown(Desk desk, String[] said) {
        LocalDate day = earlier(desk, said, Integer.parseInt(said[9]));
        desk.send(
                day, 9, "supervision/progress", said[0] + "完成情况.csv", () -> List.of(told(desk, said, day, true, 100)));
    }

    private static int rate(String[] said, LocalDate day, LocalDate due) {
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

    /** What shows it: another ledger's record. */
    private static String[] evidence(Desk desk, String task, LocalDate day, boolean done) {
        if (task.equals("2021-1-4"))
            return desk.suits().stream()
                    .filter(suit -> suit.head() && !suit.late && !suit.heardOn.isAfter(LocalDate.of(2021, 6, 30)))
                    .map(suit -> new String[] {"出庭应诉台账", suit.number})
                    .reduce((earlier, later) -> later)
                    .orElse(NONE);
        if (task.equals("2021-3-1") && !done && day.getYear() == 2021)
            return new String[] {"培训班次台账", TrainingAnnals.lecture(2021, 9)};
        return done
                ? EVIDENCE.lines()
                        .map(line -> line.split("\\|", -1))
                        .filter(said -> said[0].equals(task))
                        .map(said -> new String[] {said[1], said[2]})
                        .findFirst()
                        .orElse(NONE)
                : NONE;
    }
}
