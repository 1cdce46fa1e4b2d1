package org.zhunsheng.demonstration;

import static org.zhunsheng.demonstration.Issued.day;
import static org.zhunsheng.demonstration.Issued.yes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Dossier.Kind;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * What the district issued, had reviewed, filed, looked at again and cleaned up. 106 documents are in force on the day
 * when the Penalty Law's new text begins; in 2021 five of the government's are filed upward and five of departments'
 * received. One department never published its document, one document was filed late, some opinions were not followed.
 */
final class DocumentsAnnals implements Annals {

    private static final String REVIEWS = "documents/legality-reviews";
    private static final String OPINIONS = "documents/review-opinions";
    private static final String DOCUMENTS = "documents/normative-documents";
    private static final String FILINGS = "documents/filings";
    private static final String SPOT_CHECKS = "documents/spot-checks";
    private static final String CAMPAIGNS = "documents/cleanup-campaigns";
    private static final String RESULTS = "documents/cleanup-results";
    private static final String LISTS = "documents/annual-lists";

    private static final String BUREAU = "区司法局";
    private static final LocalDate PENALTY_LAW = LocalDate.of(2021, 7, 15);
    private static final LocalDate CIVIL_CODE_BASE = LocalDate.of(2020, 9, 30);
    private static final int IN_FORCE = 106;
    private static final String UNPUBLISHED = "示范区生活垃圾分类激励资金管理办法";
    private static final String FILED_LATE = "示范区物业管理委员会组建指导办法";
    private static final String SHORT_COMMENT = "示范区校外培训机构预收费资金监管实施细则";
    private static final String FILED_NEXT_YEAR = "示范区公园绿地认养管理办法";

    private static final List<String> REVIEWERS = List.of("温栖言", "康筠禾", "邵知庭");

    private static final List<String> SUBJECTS = Texts.lines("documents-subjects.txt");

    private static final List<String> FORMS = List.of("管理办法", "实施办法", "实施细则", "若干规定", "实施意见");

    /** Clause, kind, grounds, suggestion. */
    private static final List<String> DRAFT_OPINIONS = Texts.lines("documents-draft-opinions.txt");

    private static final List<String> DECISION_OPINIONS = Texts.lines("documents-decision-opinions.txt");

    private static final List<String> AGREEMENT_OPINIONS = Texts.lines("documents-agreement-opinions.txt");

    private static final List<String> REASONS =
            List.of("市级主管部门文件已有明确要求", "涉及在办事项的衔接，拟在下次修订时一并处理", "经与对方协商未能达成一致，已提示风险", "文字表述沿用上级文件的用语");

    private final List<Issued> issued = new ArrayList<>();
    private final Phrases reasons = new Phrases("cleanup-reasons");
    private final Phrases compared = new Phrases("cleanup-compared");

    @Override
    public void write(Desk desk) {
        Dossiers dossiers = new Dossiers(desk.roll(), desk.workingDays());
        Map<String, Integer> numbers = new HashMap<>();
        newDocuments(desk, dossiers, numbers);
        oldDocuments(desk, numbers);
        otherPapers(desk, numbers);
        issued.sort(Comparator.comparing((Issued document) -> document.issuedOn)
                .thenComparing(document -> document.number));
        send(desk, dossiers);
        spotChecks(desk);
        cleanups(desk);
        lists(desk);
    }

    /** What came of the drafts that were reviewed, except those found unlawful. */
    private void newDocuments(Desk desk, Dossiers dossiers, Map<String, Integer> numbers) {
        Draw draw = desk.draw();
        for (Dossier review : dossiers.of(Kind.DRAFT)) {
            if (review.opinionOn() == null || review.result().equals("不合法")) continue;
            LocalDate deliberatedOn = draw.after(review.opinionOn(), 6, 18);
            LocalDate issuedOn = draw.after(deliberatedOn, 2, 7);
            Issued document =
                    new Issued(number(review.organ(), issuedOn, numbers), review.subject(), review.organ(), issuedOn);
            document.review = review;
            document.operators = review.subject().matches(".*(企业|消费|商业|餐饮|培训机构|经济).*");
            document.commentTo = draw.before(review.receivedOn(), 6, 12);
            document.commentFrom = review.subject().equals(SHORT_COMMENT)
                    ? document.commentTo.minusDays(12)
                    : document.operators
                            ? draw.before(document.commentTo, 30, 33)
                            : draw.before(document.commentTo, 10, 30);
            document.initiatedOn = draw.before(document.commentFrom, 25, 60);
            document.comments = draw.between(0, 24);
            document.answered = document.comments;
            if (document.operators) document.competitionReviewedOn = draw.before(review.receivedOn(), 1, 4);
            document.deliberatedOn = deliberatedOn;
            document.effectiveOn = issuedOn.plusDays(draw.between(36, 50));
            if (!review.subject().equals(UNPUBLISHED)) {
                document.publishedOn = draw.after(issuedOn, 1, 5);
                document.filedOn = draw.after(
                        document.publishedOn,
                        review.subject().equals(FILED_LATE) ? 41 : 12,
                        review.subject().equals(FILED_LATE) ? 41 : 24);
                if (review.subject().equals(FILED_NEXT_YEAR)) document.filedOn = LocalDate.of(2022, 1, 20);
                // what is published in December is filed when the new year's work begins
                if (document.publishedOn.getMonthValue() == 12
                        && document.filedOn.getYear() == document.publishedOn.getYear())
                    document.filedOn = desk.workingDays().plus(LocalDate.of(document.publishedOn.getYear(), 12, 31), 5);
            }
            document.expiresOn = review.subject().contains("试行")
                    ? document.effectiveOn.plusYears(2)
                    : draw.percent(60) ? document.effectiveOn.plusYears(5) : null;
            issued.add(document);
        }
    }

    /** So many older ones that 106 are in force when the new Penalty Law begins, and some that ended before. */
    private void oldDocuments(Desk desk, Map<String, Integer> numbers) {
        Draw draw = desk.draw();
        List<Organ> issuers = issuers(desk.roll());
        long newer = issued.stream()
                .filter(document -> document.inForceOn(PENALTY_LAW))
                .count();
        List<LocalDate> days = new ArrayList<>();
        int kept = (int) (IN_FORCE - newer);
        int ended = 9;
        for (int i = 0; i < kept + ended; i++)
            days.add(draw.workday(LocalDate.of(2010, 3, 1), LocalDate.of(2019, 10, 31)));
        days.sort(Comparator.naturalOrder());
        for (int i = 0; i < days.size(); i++) {
            Organ organ = issuers.get(i % issuers.size());
            LocalDate issuedOn = days.get(i);
            String title = (organ.kind().equals("STREET") || organ.kind().equals("TOWN") ? organ.shortName() : "示范区")
                    + SUBJECTS.get(i % SUBJECTS.size())
                    + FORMS.get(draw.between(0, FORMS.size() - 1));
            Issued document = new Issued(number(organ, issuedOn, numbers), title, organ, issuedOn);
            document.publishedOn = draw.after(issuedOn, 1, 9);
            document.effectiveOn = document.publishedOn.plusDays(31);
            if (issuedOn.getYear() >= 2017) document.filedOn = draw.after(document.publishedOn, 8, 27);
            if (issuedOn.getYear() >= 2018 && draw.percent(50)) document.expiresOn = document.effectiveOn.plusYears(5);
            if (i < ended) {
                document.ending = i % 3 == 0 ? "宣布失效" : "废止";
                document.endedOn = draw.workday(LocalDate.of(2020, 3, 2), LocalDate.of(2021, 5, 31));
            }
            issued.add(document);
        }
    }

    /** The government and its office more often than others, then departments and some streets. */
    private static List<Organ> issuers(Roll roll) {
        List<Organ> issuers = new ArrayList<>();
        List<Organ> departments = roll.all().stream()
                .filter(organ -> organ.kind().equals("DEPARTMENT"))
                .toList();
        for (int i = 0; i < departments.size(); i++) {
            issuers.add(departments.get(i));
            if (i % 4 == 0) issuers.add(roll.government());
            if (i % 5 == 0) issuers.add(roll.named("区政府办"));
            if (i % 6 == 0) issuers.add(roll.streetsAndTowns().get(i));
        }
        return issuers;
    }

    /** Letters and the like, entered because somebody asked whether they are normative. */
    private void otherPapers(Desk desk, Map<String, Integer> numbers) {
        for (String line : List.of(
                "2020-05-18 区教委 关于做好校园消防安全检查的函",
                "2020-10-12 区商务局 关于召开商贸企业座谈会的函",
                "2021-04-19 区民政局 关于报送养老机构名册的函",
                "2021-09-06 区水务局 关于配合开展河道巡查的函",
                "2022-02-16 区交通局 关于提供停车设施数据的函")) {
            String[] said = line.split(" ", -1);
            Organ organ = desk.roll().named(said[1]);
            LocalDate day = LocalDate.parse(said[0]);
            Issued paper = new Issued(number(organ, day, numbers), organ.shortName() + said[2], organ, day);
            paper.normative = false;
            issued.add(paper);
        }
    }

    private static String number(Organ organ, LocalDate day, Map<String, Integer> numbers) {
        String sign = switch (organ.shortName()) {
            case "区政府" -> "示政发";
            case "区政府办" -> "示政办发";
            default -> "示" + organ.shortName().replaceFirst("^区", "") + "发";
        };
        String series = sign + "〔" + day.getYear() + "〕";
        return series + numbers.merge(series, 1, Integer::sum) + "号";
    }

    private void send(Desk desk, Dossiers dossiers) {
        LocalDate opening = LocalDate.of(2020, 1, 6);
        desk.send(
                opening,
                9,
                DOCUMENTS,
                "2019年以前规范性文件.csv",
                () -> issued.stream()
                        .filter(document -> document.issuedOn.isBefore(opening))
                        .map(document -> document.row(opening))
                        .toList());
        LocalDate before = opening;
        for (LocalDate end = LocalDate.of(2020, 3, 31);
                end.isBefore(Docket.TODAY);
                end = end.plusDays(1).plusMonths(3).minusDays(1)) {
            boolean last = !end.isBefore(LocalDate.of(2022, 3, 31));
            LocalDate known = last
                    ? desk.workingDays().plus(Docket.TODAY, -1)
                    : desk.workingDays().plus(end, desk.draw().between(9, 12));
            String quarter = end.getYear() + "年第" + "一二三四".charAt((end.getMonthValue() - 1) / 3) + "季度";
            quarter(desk, dossiers, quarter, before, known, last);
            before = known;
        }
    }

    private void quarter(
            Desk desk, Dossiers dossiers, String quarter, LocalDate before, LocalDate known, boolean last) {
        List<Dossier> reviews = dossiers.all().stream()
                .filter(review -> review.opinionOn() == null ? last : within(review.opinionOn(), before, known))
                .toList();
        List<Row> opinions = new ArrayList<>();
        for (Dossier review : reviews) opinions.addAll(opinions(desk.draw(), review, known));
        desk.send(
                known,
                9,
                REVIEWS,
                quarter + "合法性审核.csv",
                () -> reviews.stream().map(review -> review(review)).toList());
        desk.send(known, 10, OPINIONS, quarter + "审核意见.csv", () -> opinions);

        List<Issued> fresh = issued.stream()
                .filter(document -> within(document.issuedOn, before, known))
                .toList();
        if (!fresh.isEmpty())
            desk.send(
                    known,
                    11,
                    DOCUMENTS,
                    quarter + "规范性文件.csv",
                    () -> fresh.stream().map(document -> document.row(known)).toList());
        List<Issued> changed = issued.stream()
                .filter(document -> !document.issuedOn.isAfter(before)
                        && !document.row(before).equals(document.row(known)))
                .toList();
        if (!changed.isEmpty())
            desk.correct(
                    known,
                    12,
                    DOCUMENTS,
                    quarter + "备案和效力.csv",
                    () -> changed.stream().map(document -> document.row(known)).toList(),
                    "补填公布、备案和效力");
        List<Row> filings = issued.stream()
                .filter(document -> document.filedOn != null && within(document.filedOn, before, known))
                .flatMap(document -> filings(desk.draw(), document, known).stream())
                .toList();
        if (!filings.isEmpty()) desk.send(known, 14, FILINGS, quarter + "备案.csv", () -> filings);
    }

    private static boolean within(LocalDate day, LocalDate after, LocalDate to) {
        return day.isAfter(after) && !day.isAfter(to);
    }

    private static Row review(Dossier review) {
        boolean done = review.opinionOn() != null;
        Row row = Row.of("number", review.number())
                .and(
                        "subjectKind",
                        switch (review.kind()) {
                            case DRAFT -> "行政规范性文件";
                            case DECISION -> "重大行政决策";
                            case AGREEMENT -> "协议";
                        })
                .and(
                        "subject submittedBy organ",
                        review.subject(),
                        review.organ().shortName(),
                        BUREAU)
                .and("receivedOn", review.receivedOn())
                .and(
                        "materials",
                        switch (review.kind()) {
                            case DRAFT -> "送审稿；起草说明；制定依据；征求意见及采纳情况；起草单位审核意见";
                            case DECISION -> "送审稿；起草说明；制定依据；履行程序的说明";
                            case AGREEMENT -> "送审稿；起草说明；起草单位审核意见；对方主体和资信材料";
                        })
                .and("supplementAskedOn completeOn urgent", day(review.askedOn()), review.completeOn(), "否")
                .and("opinionOn result", day(review.opinionOn()), done ? review.result() : "");
        String reviewer = REVIEWERS.get(review.subject().length() % REVIEWERS.size());
        row.and("reviewer", done ? reviewer : "")
                .and("certificate", done ? "A2015119901" + (4100 + REVIEWERS.indexOf(reviewer)) : "")
                .and("adviser", review.adviser() ? "法律顾问、公职律师" : "");
        return row;
    }

    private static List<Row> opinions(Draw draw, Dossier review, LocalDate known) {
        List<String> texts = draw.shuffled(
                switch (review.kind()) {
                    case DRAFT -> DRAFT_OPINIONS;
                    case DECISION -> DECISION_OPINIONS;
                    case AGREEMENT -> AGREEMENT_OPINIONS;
                });
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= review.opinions(); i++) {
            LocalDate given = Objects.requireNonNull(review.opinionOn());
            LocalDate answered = draw.after(given, 3, 11);
            String adoption = draw.weighted(List.of("采纳 84", "部分采纳 9", "未采纳 7"));
            boolean told = !answered.isAfter(known);
            String[] said = texts.get((i - 1) % texts.size()).split("\\|", -1);
            Row row = Row.of("number review organ", review.number() + "第" + i + "条", review.number(), BUREAU)
                    .and("givenOn clause kind legalGrounds suggestion", given, said[0], said[1], said[2], said[3])
                    .and("adoption", told ? adoption : "");
            // one in eight gives no reason: true, and flagged
            row.and("reason", !told || adoption.equals("采纳") || draw.percent(12) ? "" : draw.one(REASONS))
                    .and("answeredOn", told ? answered.toString() : "");
            rows.add(row);
        }
        return rows;
    }

    private List<Row> filings(Draw draw, Issued document, LocalDate known) {
        List<Row> rows = new ArrayList<>();
        if (document.forTheGovernment()) {
            rows.add(filing(draw, document, "本机关报出", "市政府", document.filedOn, known));
            LocalDate congress = Objects.requireNonNull(document.filedOn);
            rows.add(filing(draw, document, "本机关报出", "区人大常委会", congress, known));
        } else {
            rows.add(filing(draw, document, "本机关报出", "区政府", document.filedOn, known));
            rows.add(filing(draw, document, "收到下级报备", "区政府", document.filedOn, known));
        }
        return rows;
    }

    private Row filing(
            Draw draw,
            Issued document,
            String direction,
            String recipient,
            @Nullable LocalDate filedOn,
            LocalDate known) {
        LocalDate checked = draw.after(Objects.requireNonNull(filedOn), 3, 9);
        LocalDate concluded = draw.after(checked, 20, 60);
        boolean isChecked = !checked.isAfter(known);
        boolean isConcluded = !concluded.isAfter(known);
        return Row.of("documentNumber direction recipient", document.number, direction, recipient)
                .and("organ", direction.equals("收到下级报备") ? "区政府" : document.organ.shortName())
                .and("issuer issuedAs", document.organ.shortName(), document.issuedAs())
                .and("publishedOn filedOn", day(document.publishedOn), filedOn)
                .and("papers", draw.percent(90) ? "备案报告；正式文本；电子文本；起草说明；制定依据；合法性审核意见" : "备案报告；正式文本")
                .and("copies", recipient.equals("区人大常委会") ? "5" : "2")
                .and("formCheckedOn formCheck", isChecked ? checked.toString() : "", isChecked ? "登记" : "")
                .and(
                        "registerNumber",
                        isChecked
                                ? "%s备〔%d〕%d号".formatted(recipient, checked.getYear(), issued.indexOf(document) + 1)
                                : "")
                .and("concludedOn conclusion", isConcluded ? concluded.toString() : "", isConcluded ? "未发现问题" : "");
    }

    private void spotChecks(Desk desk) {
        spotCheck(desk, LocalDate.of(2020, 9, 15), 12, "2020年第1次抽查");
        spotCheck(desk, LocalDate.of(2021, 5, 18), 12, "2021年第1次抽查");
        spotCheck(desk, LocalDate.of(2021, 10, 19), 16, "2021年第2次抽查");
        spotCheck(desk, LocalDate.of(2022, 3, 15), 8, "2022年第1次抽查");
    }

    /** The latest documents first, so that what was never published is among them. */
    private void spotCheck(Desk desk, LocalDate day, int number, String name) {
        Draw draw = desk.draw();
        List<Issued> drawn = issued.stream()
                .filter(document -> document.issuedOn.isBefore(day.minusDays(40)))
                .sorted(Comparator.comparing((Issued document) -> document.issuedOn)
                        .reversed())
                .limit(number)
                .toList();
        LocalDate sent = desk.workingDays().plus(day, 15);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Issued document = drawn.get(i);
            boolean filed = document.filedOn != null && !document.filedOn.isAfter(day);
            List<String> findings = new ArrayList<>();
            if (document.title.equals(SHORT_COMMENT)) findings.add("征求意见期限不足");
            if (document.normative && document.publishedOn == null) findings.add("未公布");
            if (document.title.equals(FILED_LATE) && filed) findings.add("迟报备案");
            if (document.normative && !filed) findings.add("应备未备");
            if (findings.isEmpty() && draw.percent(12)) findings.add("体例格式不规范");
            boolean mended = !findings.isEmpty() && !findings.contains("未公布");
            Row row = Row.of("number organ checkedOn", name + (i + 1) + "号", document.organ.shortName(), day)
                    .and("checkedBy documentNumber", REVIEWERS.getFirst(), document.number)
                    .and("documentTitle normative filed", document.title, yes(document.normative), yes(filed))
                    .and("findings", String.join("；", findings))
                    .and(
                            "notifiedOn",
                            findings.isEmpty()
                                    ? ""
                                    : desk.workingDays().plus(day, 2).toString())
                    .and("mendedOn", mended ? desk.workingDays().plus(day, 10).toString() : "")
                    .and(
                            "dueOn",
                            findings.isEmpty()
                                    ? ""
                                    : desk.workingDays().plus(day, 14).toString())
                    .and("mending", mended ? "已补办手续并完善制定程序" : "")
                    .and(
                            "recheckedOn",
                            findings.isEmpty()
                                    ? ""
                                    : desk.workingDays().plus(day, 14).toString())
                    .and("result", findings.isEmpty() ? "" : mended ? "已整改" : "未整改");
            rows.add(row);
        }
        desk.send(sent, 15, SPOT_CHECKS, name + ".csv", () -> rows);
    }

    private void cleanups(Desk desk) {
        List<Issued> civil = issued.stream()
                .filter(document ->
                        document.inForceOn(CIVIL_CODE_BASE) && document.title.matches(".*(居住|物业|征收|宅基地|出租|养老|补贴|人才).*"))
                .toList();
        List<Issued> penalty = issued.stream()
                .filter(document -> document.inForceOn(PENALTY_LAW))
                .toList();
        campaign(
                desk,
                "2020年民法典涉及规范性文件清理",
                "民法典",
                LocalDate.of(2021, 1, 1),
                CIVIL_CODE_BASE,
                LocalDate.of(2020, 10, 9),
                false,
                civil,
                2);
        campaign(
                desk,
                "2021年涉及行政处罚规范性文件清理",
                "行政处罚法",
                PENALTY_LAW,
                PENALTY_LAW,
                LocalDate.of(2021, 7, 20),
                true,
                penalty,
                0);
    }

    /** @param inconsistent so many of the first are found to disagree with the law; then one result is unsigned and the report late */
    private void campaign(
            Desk desk,
            String name,
            String law,
            LocalDate lawInForceOn,
            LocalDate baseOn,
            LocalDate startedOn,
            boolean whole,
            List<Issued> documents,
            int inconsistent) {
        LocalDate decided = desk.workingDays().plus(startedOn, 45);
        LocalDate reported = desk.workingDays().plus(decided, 8);
        Row open = Row.of("name organ trigger law lawInForceOn", name, BUREAU, "上位法修改", law, lawInForceOn)
                .and("noticeNumber", "示司发〔" + startedOn.getYear() + "〕" + (whole ? 21 : 17) + "号")
                .and("startedOn baseOn whole documents", startedOn, baseOn, yes(whole), documents.size())
                .and(
                        "reportDueOn",
                        desk.workingDays().plus(decided, whole ? 10 : 6).toString());
        desk.send(startedOn, 15, CAMPAIGNS, name + ".csv", () -> List.of(open));

        List<Row> results = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++)
            results.add(result(
                    desk,
                    name,
                    law,
                    documents.get(i),
                    startedOn,
                    i < inconsistent,
                    inconsistent == 0 || i != documents.size() - 1));
        desk.send(desk.workingDays().plus(startedOn, 40), 15, RESULTS, name + "结果.csv", () -> results);

        Row closed = new Row(open);
        closed.and(
                        "decidedOn publishedOn",
                        decided.toString(),
                        desk.workingDays().plus(decided, 5).toString())
                .and("channel reportedOn reportedTo", "区政府网站", reported.toString(), "市司法局");
        desk.correct(
                desk.workingDays().plus(reported, 1), 15, CAMPAIGNS, name + "办结.csv", () -> List.of(closed), "清理结束");
    }

    private Row result(
            Desk desk,
            String name,
            String law,
            Issued document,
            LocalDate startedOn,
            boolean inconsistent,
            boolean signed) {
        LocalDate compared = desk.draw().workday(startedOn.plusDays(10), startedOn.plusDays(40));
        List<Cast.Tenure> officers = desk.cast().officers(document.organ, compared);
        Map<String, List<String>> facts = desk.trade(document.organ);
        facts.put("法", List.of(law));
        facts.put(
                "题",
                List.of(document.title
                        .replaceFirst("^示范区(关于)?", "")
                        .replaceFirst("(与|和|的)*(管理|实施)?(办法|细则|规定|意见|通告|若干措施|若干规定).*$", "")));
        return Row.of("documentNumber campaign organ", document.number, name, document.organ.shortName())
                .and(
                        "comparedOn comparedBy",
                        compared,
                        officers.isEmpty() ? "办公室法制专员" : officers.getFirst().name())
                .and("compared", this.compared.say(desk.draw(), facts))
                .and("hits inconsistent", inconsistent ? "第七条与" + law + "的规定不一致" : "", yes(inconsistent))
                .and("outcome", inconsistent ? "拟修改" : "继续有效")
                .and("reason", inconsistent ? "第七条与" + law + "不一致，列入修改计划" : reasons.say(desk.draw(), facts))
                .and("reviewedBy", signed ? desk.draw().one(REVIEWERS) : "")
                .and("reviewedOn", signed ? desk.draw().after(compared, 2, 8).toString() : "");
    }

    private void lists(Desk desk) {
        list(desk, 2019, LocalDate.of(2020, 1, 21));
        list(desk, 2020, LocalDate.of(2021, 2, 9));
        list(desk, 2021, LocalDate.of(2022, 1, 25));
    }

    private void list(Desk desk, int year, LocalDate submitted) {
        Row row = Row.of("name organ coversTo", year + "年区政府规范性文件目录", "区政府", year + "-12-31")
                .and(
                        "made",
                        issued.stream()
                                .filter(document -> document.normative
                                        && document.forTheGovernment()
                                        && document.issuedOn.getYear() == year)
                                .count())
                .and("amended", "0")
                .and(
                        "repealed",
                        issued.stream()
                                .filter(document -> document.forTheGovernment()
                                        && document.endedOn != null
                                        && document.endedOn.getYear() == year)
                                .count())
                .and("submittedOn", submitted);
        desk.send(submitted, 16, LISTS, year + "年度目录.csv", () -> List.of(row));
    }
}
