package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What enterprises asked at the demonstration district's compliance window, which opened in May 2021. */
final class ComplianceAnnals implements Annals {

    static final String QUERIES = "compliance/queries";

    private static final List<String> FIELDS =
            List.of("市场监管", "税务", "劳动保障", "社会保险", "生态环境", "消防", "应急管理", "住房城乡建设", "规划和自然资源", "城管执法", "卫生健康", "文化和旅游");

    /** So many applications a month from May 2021 to March 2022. */
    private static final int[] APPLIED = {34, 61, 72, 78, 85, 66, 92, 104, 88, 70, 118};

    @Override
    public void write(Desk desk) {
        Applicants applicants = new Applicants();
        List<Row> objections = new ArrayList<>();
        List<Row> quarter = new ArrayList<>();
        for (int i = 0; i < APPLIED.length; i++) {
            YearMonth month = YearMonth.of(2021, 5).plusMonths(i);
            for (int number = 1; number <= APPLIED[i]; number++) {
                Row row = query(desk, applicants, month, number);
                quarter.add(row);
                if (desk.draw().between(1, 45) == 1 && !row.text("issuedOn").isEmpty())
                    objections.add(objection(desk, row));
            }
            if (month.getMonthValue() % 3 != 0) continue;
            List<Row> told = List.copyOf(quarter);
            quarter.clear();
            LocalDate day = desk.workingDays().plus(month.atEndOfMonth(), 5);
            String file = month.getYear() + "年第" + month.getMonthValue() / 3 + "季度合规查询.csv";
            desk.send(day, 15, QUERIES, file, () -> told);
        }
        desk.correct(LocalDate.of(2022, 4, 11), 15, QUERIES, "报告异议处理.csv", () -> objections, "补填异议处理");
    }

    private static Row query(Desk desk, Applicants applicants, YearMonth month, int number) {
        Draw draw = desk.draw();
        LocalDate applied = draw.workday(month.atDay(1), month.atEndOfMonth());
        // three of them say nothing until somebody asks again
        boolean open = month.equals(YearMonth.of(2022, 3)) && number > 115;
        LocalDate issued = desk.workingDays().plus(applied, draw.percent(4) ? 5 : draw.between(1, 3));
        Applicants.Enterprise enterprise = applicants.enterprise(draw);
        boolean agent = draw.percent(35);
        List<String> asked = draw.shuffled(FIELDS).subList(0, draw.between(3, FIELDS.size()));
        List<String> clean = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (String field : asked) {
            int answer = draw.between(1, 100);
            (answer <= 94 ? clean : answer <= 97 ? found : silent).add(field);
        }
        int years = draw.one(List.of(1, 2, 3, 5));
        Row row = Row.of("number", "HG" + month.toString().replace("-", "") + "%04d".formatted(number))
                .and("enterprise creditCode organ", enterprise.name(), enterprise.code(), "区政务服务局")
                .and("applicant agent", agent ? "代理人" : "企业本身", agent ? Applicants.person(draw) : "");
        // one agent used the same writing for all
        boolean reused = month.equals(YearMonth.of(2021, 11)) && number <= 6 && agent;
        row.and("authorisation", agent ? reused ? "SQ-2021-0777" : "SQ-" + month + "-%04d".formatted(number) : "")
                .and("authorisedOn", agent ? draw.before(applied, 1, 20).toString() : "")
                .and(
                        "authorisedUntil",
                        agent
                                ? applied.plusDays(draw.percent(2) ? -1 : draw.between(10, 90))
                                        .toString()
                                : "")
                .and("purpose", draw.weighted(List.of("上市 18", "融资 34", "招标投标 30", "申请补贴 12", "其他 6")))
                .and(
                        "fields spanFrom",
                        String.join("；", asked),
                        applied.minusYears(years).toString())
                .and("spanTo appliedOn", applied.minusDays(1).toString(), applied.toString())
                .and("clean found", open ? "" : String.join("；", clean), open ? "" : String.join("；", found))
                .and("silent cutOffOn", open ? "" : String.join("；", silent), open ? "" : applied.toString())
                .and("report", open ? "" : "HGBG" + month.toString().replace("-", "") + "%04d".formatted(number))
                .and("issuedOn", open ? "" : issued.toString())
                .and(
                        "expiresOn",
                        open
                                ? ""
                                : issued.plusDays(draw.between(1, 200) == 1 ? 60 : 30)
                                        .toString())
                .and("certificatesAvoided", open ? "" : String.valueOf(asked.size() - silent.size()))
                .and("verifications", open ? "" : String.valueOf(draw.between(0, 4)));
        return row;
    }

    private static Row objection(Desk desk, Row query) {
        Draw draw = desk.draw();
        LocalDate issued = LocalDate.parse(query.text("issuedOn"));
        LocalDate raised = desk.workingDays().plus(issued, draw.between(0, 1));
        LocalDate closed = desk.workingDays().plus(raised, draw.between(0, 2));
        boolean upheld = draw.percent(40);
        return Row.of("number objectedOn objectionClosedOn", query.text("number"), raised, closed)
                .and("objectionUpheld", upheld ? "是" : "否")
                .and(
                        "reissuedOn",
                        upheld && draw.percent(90)
                                ? desk.workingDays().plus(closed, 1).toString()
                                : "");
    }
}
