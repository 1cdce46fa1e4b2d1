package org.zhunsheng.demonstration;

import static org.zhunsheng.demonstration.Issued.yes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.demonstration.Dossier.Kind;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * The decisions and agreements that the Justice Bureau reviewed, and what became of them: most in order, some decided in
 * the wrong meeting, without experts or unpublished, some agreements signed before their review or without one.
 */
final class DecisionsAnnals implements Annals {

    private static final String DECISIONS = "decisions/major-decisions";
    private static final String AGREEMENTS = "decisions/agreements";

    /** What a clerk knows once a day has come. */
    private static final Map<String, List<String>> TOLD = Map.of(
            "reviewedOn", List.of("reviewResult", "advisersTookPart", "opinions", "opinionsAdopted"),
            "deliberatedOn", List.of("papers", "meeting", "headSpokeLast", "dissent", "outcome"),
            "publishedOn", List.of("channel"),
            "archivedOn", List.of("archived"),
            "signedOn", List.of("signedBy", "archiveNumber", "performanceDueOn"),
            "performedOn", List.of(),
            "changedOn", List.of("change", "publicInterest", "compensated", "changeRoute"));

    private static final List<String> KINDS = List.of("公共政策和措施", "重要规划", "公共建设项目", "公共建设项目", "其他重大事项");

    /** An entry with everything that ever came of it, and the day from which it is known. */
    private record Course(LocalDate begunOn, Row full) {

        Row row(LocalDate known) {
            Row row = new Row(full);
            TOLD.forEach((day, with) -> {
                String then = row.text(day);
                if (then.isEmpty() || LocalDate.parse(then).isAfter(known)) {
                    row.computeIfPresent(day, (column, text) -> "");
                    with.forEach(column -> row.computeIfPresent(column, (name, text) -> ""));
                }
            });
            return row;
        }
    }

    @Override
    public void write(Desk desk) {
        Dossiers dossiers = new Dossiers(desk.roll(), desk.workingDays());
        List<Course> decisions = new ArrayList<>();
        for (Dossier dossier : dossiers.of(Kind.DECISION)) decisions.add(decision(desk, dossier, decisions.size()));
        List<Course> agreements = new ArrayList<>();
        for (Dossier dossier : dossiers.of(Kind.AGREEMENT)) agreements.add(agreement(desk, dossier, agreements.size()));
        unreviewed(desk, agreements);
        LocalDate before = LocalDate.of(2020, 1, 2);
        for (LocalDate end = LocalDate.of(2020, 6, 30);
                !end.isAfter(LocalDate.of(2022, 6, 30));
                end = end.plusDays(1).plusMonths(6).minusDays(1)) {
            LocalDate known = end.isAfter(Docket.TODAY)
                    ? desk.workingDays().plus(Docket.TODAY, -1)
                    : desk.workingDays().plus(end, 8);
            String half = end.getYear() + (end.getMonthValue() == 6 ? "年上半年" : "年下半年");
            send(desk, DECISIONS, half + "重大行政决策", decisions, before, known);
            send(desk, AGREEMENTS, half + "协议", agreements, before, known);
            before = known;
        }
    }

    private static void send(
            Desk desk, String ledger, String name, List<Course> courses, LocalDate before, LocalDate known) {
        List<Course> fresh = courses.stream()
                .filter(course ->
                        course.begunOn().isAfter(before) && !course.begunOn().isAfter(known))
                .toList();
        List<Course> changed = courses.stream()
                .filter(course ->
                        !course.begunOn().isAfter(before) && !course.row(before).equals(course.row(known)))
                .toList();
        int hour = ledger.equals(DECISIONS) ? 9 : 10;
        if (!fresh.isEmpty()) desk.send(known, hour, ledger, name + ".csv", () -> rows(fresh, known));
        if (!changed.isEmpty())
            desk.correct(known, hour + 4, ledger, name + "进展.csv", () -> rows(changed, known), "补填进展");
    }

    private static List<Row> rows(List<Course> courses, LocalDate known) {
        return courses.stream().map(course -> course.row(known)).toList();
    }

    /** Each fifth one or so has a fault of its own. */
    private static Course decision(Desk desk, Dossier dossier, int i) {
        Draw draw = desk.draw();
        LocalDate sent = dossier.completeOn();
        LocalDate initiated = draw.before(sent, 110, 160);
        LocalDate commentTo = draw.before(sent, 14, 25);
        LocalDate commentFrom = i % 7 == 3 ? draw.before(commentTo, 15, 15) : draw.before(commentTo, 30, 34);
        boolean technical = dossier.subject().matches(".*(规划|建设|改造|治理).*");
        boolean competition = dossier.subject().contains("停车");
        Row row = Row.of(
                        "name organ undertakenBy",
                        dossier.subject(),
                        "区政府",
                        dossier.organ().shortName())
                .and("kind", dossier.subject().contains("规划") ? "重要规划" : KINDS.get(i % KINDS.size()))
                .and("initiatedOn", initiated)
                .and(
                        "startedBecause",
                        draw.weighted(List.of("区政府年度重点工作 6", "区人大代表建议 3", "区政协委员提案 2", "部门依职责提出 3", "市级部署 2")))
                .and("catalogueYear", i % 4 == 1 ? "" : String.valueOf(sent.getYear()))
                .and(
                        "partyConsentOn",
                        i % 4 == 1 ? "" : draw.before(initiated, 20, 26).toString())
                .and(
                        "cataloguePublishedOn",
                        i % 4 == 1 ? "" : draw.before(initiated, 8, 14).toString())
                .and("participation commentFrom commentTo", "已履行", commentFrom, commentTo)
                .and("commentUrgent urgencyReason", yes(i % 14 == 3), i % 14 == 3 ? "临近汛期，需要在汛前完成" : "")
                .and("expertArgument", !technical ? "不适用" : i % 9 == 5 ? "应当履行而未履行" : "已履行")
                .and("expertReason", technical ? "" : "不涉及专业性、技术性较强的问题");
        boolean argued = row.text("expertArgument").equals("已履行");
        row.and(
                        "experts",
                        argued
                                ? draw.one(List.of("城市规划、工程和公共政策专家五名", "高校学者、行业专家共七名", "工程造价、环境影响专家五名", "公共管理、财政专家六名"))
                                : "")
                .and(
                        "expertsOn expertsSigned",
                        argued ? draw.before(sent, 6, 12).toString() : "",
                        argued ? "是" : "")
                .and("expertsImpartial riskAssessment", argued ? "是" : "", "已履行")
                .and("riskAssessedOn riskConclusion", draw.before(sent, 4, 11).toString(), "可控")
                .and("competitionReview", competition ? "已履行" : "不适用")
                .and("competitionReason", competition ? "" : "不涉及经营主体经济活动")
                .and(
                        "competitionReviewedOn",
                        competition ? draw.before(sent, 3, 8).toString() : "")
                .and("sentForReviewOn reviewNumber secret", sent.toString(), dossier.number(), "否");
        LocalDate reviewed = dossier.opinionOn();
        if (reviewed != null) deliberation(draw, dossier, reviewed, i, argued, competition, row);
        return new Course(sent, row);
    }

    private static void deliberation(
            Draw draw, Dossier dossier, LocalDate reviewed, int i, boolean argued, boolean competition, Row row) {
        LocalDate deliberated = draw.after(reviewed, 5, 20);
        LocalDate published = draw.after(deliberated, 3, 18);
        boolean unpublished = i == 6;
        row.and("reviewedOn reviewResult", reviewed.toString(), dossier.result())
                .and("advisersTookPart", yes(dossier.adviser()))
                .and(
                        "papers",
                        "决策草案；意见采纳情况；风险评估报告；合法性审查意见" + (argued && i % 8 != 2 ? "；专家意见采纳情况" : "")
                                + (competition ? "；公平竞争审查情况" : ""))
                .and("deliberatedOn meeting", deliberated.toString(), i % 11 == 4 ? "其他会议" : "常务会议")
                .and("headSpokeLast dissent", "是", i % 6 == 2 ? "" : i % 5 == 0 ? "一名组成人员建议分期实施" : "无")
                .and("outcome publishedOn", i % 3 == 0 ? "修改后通过" : "通过", unpublished ? "" : published.toString())
                .and(
                        "channel executedBy",
                        unpublished ? "" : "区政府网站；区报",
                        dossier.organ().shortName())
                .and("archivedOn", draw.after(published, 20, 60).toString())
                .and("archived", "公众参与记录；风险评估记录；合法性审查记录；会议记录" + (argued && i % 10 != 7 ? "；专家论证记录" : ""));
    }

    private static Course agreement(Desk desk, Dossier dossier, int i) {
        Draw draw = desk.draw();
        LocalDate reviewed = Objects.requireNonNull(dossier.opinionOn());
        boolean unlawful = dossier.result().equals("不合法");
        LocalDate drafted = draw.before(dossier.receivedOn(), 15, 40);
        LocalDate signed = i % 13 == 6 ? draw.before(reviewed, 1, 3) : draw.after(reviewed, 4, 25);
        int adopted = draw.between(Math.max(0, dossier.opinions() - 1), dossier.opinions());
        Row row = base(desk, dossier.organ(), dossier.subject(), drafted, i);
        row.and("sentForReviewOn reviewedOn", dossier.receivedOn().toString(), reviewed.toString())
                .and("reviewNumber reviewResult", dossier.number(), dossier.result())
                .and("opinions opinionsAdopted", String.valueOf(dossier.opinions()), String.valueOf(adopted))
                .and("signedOn", unlawful ? "" : signed.toString())
                .and("signedBy", unlawful ? "" : signer(desk, dossier.organ(), signed))
                .and("archiveNumber", unlawful ? "" : "合同档" + dossier.number().replaceAll("\\D+", ""));
        LocalDate due = signed.plusDays(draw.between(90, 240));
        row.and("performanceDueOn", unlawful ? "" : due.toString())
                .and(
                        "performedOn",
                        unlawful || i % 12 == 5 ? "" : draw.before(due, 0, 20).toString())
                .and("disputed", yes(i % 23 == 9));
        boolean changed = i % 31 == 11;
        row.and("changedOn change", changed ? draw.after(signed, 60, 120).toString() : "", changed ? "机关单方" : "")
                .and("publicInterest compensated", changed ? "是" : "", changed ? "否" : "");
        return new Course(dossier.receivedOn(), row);
    }

    /** Two that nobody sent for review, and one on a standard text. */
    private static void unreviewed(Desk desk, List<Course> agreements) {
        for (String line :
                List.of("2020-09-14 听泉街道 公益广告发布协议 否", "2021-06-07 松风街道 便民菜店运营协议 否", "2021-09-13 区民政局 社会救助服务采购合同 是")) {
            String[] said = line.split(" ", -1);
            Organ organ = desk.roll().named(said[1]);
            LocalDate drafted = LocalDate.parse(said[0]);
            LocalDate signed = desk.workingDays().plus(drafted, 9);
            Row row = base(
                    desk, organ, drafted.getYear() + "年" + organ.shortName() + said[2], drafted, agreements.size());
            row.put("standardText", said[3]);
            for (String none : List.of(
                    "sentForReviewOn", "reviewedOn", "reviewNumber", "reviewResult", "opinions", "opinionsAdopted"))
                row.put(none, "");
            row.and("signedOn signedBy", signed.toString(), signer(desk, organ, signed));
            for (String none : List.of("archiveNumber", "performanceDueOn", "performedOn")) row.put(none, "");
            row.put("disputed", "否");
            for (String none : List.of("changedOn", "change", "publicInterest", "compensated")) row.put(none, "");
            agreements.add(new Course(drafted, row));
        }
    }

    private static Row base(Desk desk, Organ organ, String name, LocalDate drafted, int i) {
        Draw draw = desk.draw();
        Applicants.Enterprise party = new Applicants().enterprise(draw);
        boolean administrative = name.matches(".*(特许|征收|公租房|停车|公共自行车|养老服务运营|委托运营).*");
        return Row.of(
                        "number",
                        organ.shortName().replaceFirst("^区", "") + "合〔" + drafted.getYear() + "〕" + (i + 1) + "号")
                .and("name organ kind administrative", name, organ.shortName(), kind(name), yes(administrative))
                .and("standardText counterparty counterpartyCode", "否", party.name(), party.code())
                .and("subject", name.replaceFirst("^\\d{4}年", "").replaceFirst("(协议|合同).*$", ""))
                .and("amount", name.contains("框架") ? "0" : String.valueOf(draw.between(12, 960) * 5_000L))
                .and("amountInWords funding termFrom termTo", "", "部门预算", "", "")
                .and("guarantee", i % 37 == 15 ? "政府一方提供" : draw.percent(25) ? "对方提供" : "无")
                .and("disputeSettlement", administrative && i % 6 == 1 ? "仲裁" : draw.percent(90) ? "诉讼" : "只约定协商")
                .and("clauses", draw.percent(85) ? "当事人；标的；数量；质量；价款；履行；违约责任；争议解决" : "当事人；标的；价款；履行；争议解决")
                .and("approvalNeeded approvalIsCondition draftedOn", "否", "", drafted);
    }

    private static String kind(String name) {
        if (name.contains("特许经营")) return "特许经营";
        if (name.contains("征收补偿")) return "征收补偿";
        if (name.contains("公租房")) return "保障性住房";
        if (name.contains("框架")) return "战略框架";
        if (name.matches(".*(服务|工程|改造|承办|发布).*")) return "采购和服务";
        return "合作";
    }

    private static String signer(Desk desk, Organ organ, LocalDate day) {
        List<Cast.Tenure> leaders = desk.cast().leaders(organ, day);
        return leaders.isEmpty() ? organ.chief() : leaders.getFirst().name();
    }
}
