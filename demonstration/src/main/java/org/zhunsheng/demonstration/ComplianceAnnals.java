package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        List<Map<String, String>> objections = new ArrayList<>();
        List<Map<String, String>> quarter = new ArrayList<>();
        for (int i = 0; i < APPLIED.length; i++) {
            YearMonth month = YearMonth.of(2021, 5).plusMonths(i);
            for (int number = 1; number <= APPLIED[i]; number++) {
                Map<String, String> row = query(desk, applicants, month, number);
                quarter.add(row);
                if (desk.draw().between(1, 45) == 1
                        && !row.getOrDefault("issuedOn", "").isEmpty()) objections.add(objection(desk, row));
            }
            if (month.getMonthValue() % 3 != 0) continue;
            List<Map<String, String>> told = List.copyOf(quarter);
            quarter.clear();
            LocalDate day = desk.workingDays().plus(month.atEndOfMonth(), 5);
            String file = month.getYear() + "年第" + month.getMonthValue() / 3 + "季度合规查询.csv";
            desk.send(day, 15, QUERIES, file, () -> told);
        }
        desk.correct(LocalDate.of(2022, 4, 11), 15, QUERIES, "报告异议处理.csv", () -> objections, "补填异议处理");
    }

    private static Map<String, String> query(Desk desk, Applicants applicants, YearMonth month, int number) {
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
        Map<String, String> row = Row.of(
                "number enterprise creditCode organ applicant agent",
                "HG" + month.toString().replace("-", "") + "%04d".formatted(number),
                enterprise.name(),
                enterprise.code(),
                "区政务服务局",
                agent ? "代理人" : "企业本身",
                agent ? Applicants.person(draw) : "");
        // one agent used the same writing for all
        boolean reused = month.equals(YearMonth.of(2021, 11)) && number <= 6 && agent;
        row.put("authorisation", agent ? reused ? "SQ-2021-0777" : "SQ-" + month + "-%04d".formatted(number) : "");
        row.put("authorisedOn", agent ? draw.before(applied, 1, 20).toString() : "");
        row.put(
                "authorisedUntil",
                agent
                        ? applied.plusDays(draw.percent(2) ? -1 : draw.between(10, 90))
                                .toString()
                        : "");
        row.put("purpose", draw.weighted(List.of("上市 18", "融资 34", "招标投标 30", "申请补贴 12", "其他 6")));
        row.put("fields", String.join("；", asked));
        row.put("spanFrom", applied.minusYears(years).toString());
        row.put("spanTo", applied.minusDays(1).toString());
        row.put("appliedOn", applied.toString());
        row.put("clean", open ? "" : String.join("；", clean));
        row.put("found", open ? "" : String.join("；", found));
        row.put("silent", open ? "" : String.join("；", silent));
        row.put("cutOffOn", open ? "" : applied.toString());
        row.put("report", open ? "" : "HGBG" + month.toString().replace("-", "") + "%04d".formatted(number));
        row.put("issuedOn", open ? "" : issued.toString());
        row.put(
                "expiresOn",
                open ? "" : issued.plusDays(draw.between(1, 200) == 1 ? 60 : 30).toString());
        row.put("certificatesAvoided", open ? "" : String.valueOf(asked.size() - silent.size()));
        row.put("verifications", open ? "" : String.valueOf(draw.between(0, 4)));
        return row;
    }

    private static Map<String, String> objection(Desk desk, Map<String, String> query) {
        Draw draw = desk.draw();
        LocalDate issued = LocalDate.parse(query.getOrDefault("issuedOn", ""));
        LocalDate raised = desk.workingDays().plus(issued, draw.between(0, 1));
        LocalDate closed = desk.workingDays().plus(raised, draw.between(0, 2));
        boolean upheld = draw.percent(40);
        return Row.of(
                "number objectedOn objectionClosedOn objectionUpheld reissuedOn",
                query.getOrDefault("number", ""),
                raised,
                closed,
                upheld ? "是" : "否",
                upheld && draw.percent(90) ? desk.workingDays().plus(closed, 1).toString() : "");
    }
}
