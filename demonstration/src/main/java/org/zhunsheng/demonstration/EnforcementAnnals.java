package org.zhunsheng.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhunsheng.demonstration.PowerList.Power;
import org.zhunsheng.demonstration.PowerList.Version;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/**
 * Two years and a quarter of penalties and licences, as organs report them each quarter in the disclosure format; what
 * was reviewed and published beside them; and how streets and departments worked together.
 */
final class EnforcementAnnals implements Annals {

    private static final String PENALTIES = "enforcement/penalties";
    private static final String PERMITS = "enforcement/permits";
    private static final String REVIEWS = "enforcement/legal-reviews";
    private static final String PUBLICATIONS = "enforcement/publications";
    private static final String LINKAGES = "enforcement/linkages";

    /** The ledgers' quarters: how many penalties and licences, and the part of them that streets decide. */
    record Quarter(LocalDate first, int penalties, int permits, int streets) {

        LocalDate last() {
            return first.plusMonths(3).minusDays(1);
        }

        String name() {
            return first.getYear() + "年" + number() + "季度";
        }

        int number() {
            return (first.getMonthValue() + 2) / 3;
        }
    }

    static final List<Quarter> QUARTERS = List.of(
            new Quarter(LocalDate.of(2020, 1, 1), 820, 640, 0),
            new Quarter(LocalDate.of(2020, 4, 1), 1_090, 760, 0),
            new Quarter(LocalDate.of(2020, 7, 1), 1_310, 880, 24),
            new Quarter(LocalDate.of(2020, 10, 1), 1_460, 900, 30),
            new Quarter(LocalDate.of(2021, 1, 1), 1_240, 820, 34),
            new Quarter(LocalDate.of(2021, 4, 1), 1_610, 1_010, 38),
            new Quarter(LocalDate.of(2021, 7, 1), 1_720, 1_080, 42),
            new Quarter(LocalDate.of(2021, 10, 1), 1_830, 1_090, 45),
            new Quarter(LocalDate.of(2022, 1, 1), 1_280, 840, 47));

    /** Weights of departments that punish; the others decide nothing in these years. */
    private static final List<String> BUSY = Texts.lines("enforcement-busy.txt");

    private static final List<String> LICENSING = Texts.lines("enforcement-licensing.txt");

    @Override
    public void write(Desk desk) {
        PowerList list = new PowerList(desk.roll());
        for (int i = 0; i < QUARTERS.size(); i++) {
            Quarter quarter = QUARTERS.get(i);
            LocalDate day = desk.workingDays().plus(quarter.last(), 5);
            Quarterly rows = new Quarterly(desk.roll(), list, desk.workingDays(), quarter, i);
            desk.send(day, 9, REVIEWS, quarter.name() + "法制审核.csv", rows::reviews);
            desk.parted(day, 10, PENALTIES, quarter.name() + "行政处罚.csv", 60, () -> rows.penalties(day));
            desk.parted(day, 14, PERMITS, quarter.name() + "行政许可.csv", 60, () -> rows.permits(day));
            desk.send(day, 16, PUBLICATIONS, quarter.name() + "执法公示.csv", rows::publications);
            desk.send(day, 17, LINKAGES, quarter.name() + "五联动.csv", rows::linkages);
            if (i == QUARTERS.size() - 1) continue;
            LocalDate next = desk.workingDays().plus(QUARTERS.get(i + 1).last(), 4);
            desk.correct(
                    next,
                    10,
                    PENALTIES,
                    quarter.name() + "处罚补填.csv",
                    () -> rows.penaltiesLater(day, next),
                    "补填公示和送达日期");
            desk.correct(next, 14, PERMITS, quarter.name() + "许可补填.csv", () -> rows.permitsLater(day, next), "补填公示日期");
        }
    }

    /** The files of one quarter. Each begins with lots of its own, so that asking twice gives the same rows. */
    private static final class Quarterly {

        private final Roll roll;
        private final PowerList list;
        private final WorkingDays workingDays;
        private final Quarter quarter;
        private final int seed;
        private final Trades trades = new Trades();
        private final Phrases objections = new Phrases("review-opinions");
        private final Phrases questions = new Phrases("linkage-questions");
        private final Phrases conclusions = new Phrases("linkage-conclusions");
        private final Phrases followUps = new Phrases("linkage-follow-up");

        Quarterly(Roll roll, PowerList list, WorkingDays workingDays, Quarter quarter, int seed) {
            this.roll = roll;
            this.list = list;
            this.workingDays = workingDays;
            this.quarter = quarter;
            this.seed = seed;
        }

        private Draw lots(int kind) {
            return new Draw(7_000L + 100L * kind + seed, workingDays);
        }

        /** So many organs of departments, and of streets as many in a hundred as the quarter says. */
        private Organ punishing(Draw draw) {
            if (!draw.percent(quarter.streets())) return roll.named(draw.weighted(BUSY));
            List<Organ> streets = roll.streetsAndTowns();
            int at = Math.min(draw.between(0, streets.size() - 5), draw.between(0, streets.size() - 1));
            return streets.get(at);
        }

        /** What came to be known of the quarter's decisions between the two days. */
        List<Row> penaltiesLater(LocalDate before, LocalDate now) {
            return later(penalties(before), penalties(now), List.of("publishedOn", "servedOn"));
        }

        List<Row> permitsLater(LocalDate before, LocalDate now) {
            return later(permits(before), permits(now), List.of("publishedOn"));
        }

        private static List<Row> later(List<Row> before, List<Row> now, List<String> columns) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                if (now.get(i).equals(before.get(i))) continue;
                Row row = new Row();
                for (String column : Stream.concat(Stream.of("documentNumber", "organ"), columns.stream())
                        .toList()) row.put(column, now.get(i).getOrDefault(column, ""));
                rows.add(row);
            }
            return rows;
        }

        /** @param known the last day of which the rows tell */
        List<Row> penalties(LocalDate known) {
            Draw draw = lots(1);
            Parties parties = new Parties(draw);
            Map<Organ, Integer> numbers = new HashMap<>();
            List<Row> rows = new ArrayList<>();
            while (rows.size() < quarter.penalties()) {
                Organ organ = punishing(draw);
                LocalDate decided = draw.workday(quarter.first(), quarter.last());
                Power power = draw.one(list.of(organ));
                Version version = power.on(decided);
                if (version == null || !power.slip().isEmpty()) continue;
                Row row = new Row();
                parties.fill(row);
                int number = numbers.merge(organ, 1, Integer::sum) + 1_000 * quarter.number();
                row.put("documentNumber", word(organ) + "罚字〔" + decided.getYear() + "〕" + number + "号");
                decide(draw, row, power, version, decided);
                from(row, organ);
                published(draw, row, decided, known);
                procedure(draw, row, organ, decided, known);
                spoil(draw, row);
                rows.add(row);
            }
            twice(draw, rows);
            return rows;
        }

        private void decide(Draw draw, Row row, Power power, Version version, LocalDate decided) {
            boolean severe = power.kinds().contains("停产") || power.kinds().contains("吊销");
            String kinds = severe && !draw.percent(35) ? "罚款" : power.kinds();
            row.and("violationKind", power.violation())
                    .and(
                            "facts",
                            decided.minusDays(draw.between(3, 40)) + "检查发现当事人" + power.violation()
                                    + "，证据有现场检查笔录、询问笔录和照片")
                    .and("basis kinds", power.basis(), kinds);
            int steps = draw.between(0, 6);
            int yuan = version.fineFrom() + (version.fineTo() - version.fineFrom()) * steps / 10 / 50 * 50;
            if (yuan == 0) yuan = version.fineTo() / 2;
            boolean fined = kinds.contains("罚款");
            row.and("fine", fined ? tenThousands(yuan) : "")
                    .and("confiscated", kinds.contains("没收") ? tenThousands(draw.between(2, 60) * 50) : "")
                    .and("licence", kinds.contains("吊销") ? "许可证 SF" + draw.between(10_000, 99_999) : "")
                    .and("content decidedOn validTo", content(kinds, yuan), decided.toString(), "2099-12-31")
                    .and("disclosedUntil", decided.plusYears(severe ? 3 : 1).toString())
                    .and("powerCode", draw.percent(90) ? power.code() : "");
        }

        private static String content(String kinds, int yuan) {
            return kinds.replace("；", "，").replace("罚款", "罚款人民币" + yuan + "元");
        }

        private static String tenThousands(int yuan) {
            return BigDecimal.valueOf(yuan)
                    .movePointLeft(4)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        private static void from(Row row, Organ organ) {
            row.and("organ organCode source", organ.shortName(), organ.code(), organ.name())
                    .and("sourceCode", organ.code());
        }

        private static String word(Organ organ) {
            String name = organ.shortName();
            return switch (organ.kind()) {
                case "STREET", "TOWN" -> name;
                default -> name.substring(1).replace("局", "").replace("委", "");
            };
        }

        /** Nearly all within seven working days; a few later, a few not yet. */
        private void published(Draw draw, Row row, LocalDate decided, LocalDate known) {
            LocalDate on = workingDays.plus(decided, draw.between(1, 7));
            int lot = draw.between(1, 1_000);
            if (lot <= 24) on = workingDays.plus(decided, draw.between(8, 26));
            boolean never = lot > 24 && lot <= 28;
            row.put("publishedOn", never || on.isAfter(known) ? "" : on.toString());
        }

        /** Those who keep their cases here and not only report them. */
        private void procedure(Draw draw, Row row, Organ organ, LocalDate decided, LocalDate known) {
            boolean kept = organ.kind().equals("DEPARTMENT") ? organ.code().charAt(15) % 2 == 0 : draw.percent(60);
            boolean summary = kept && row.text("kinds").equals("警告");
            row.put("summary", kept ? summary ? "是" : "否" : "");
            LocalDate filed = draw.before(decided, 12, draw.percent(2) ? 120 : 75);
            row.and("filedOn", kept && !summary ? filed.toString() : "")
                    .and("noticedOn", kept ? (summary ? decided : draw.before(decided, 4, 11)).toString() : "");
            LocalDate served = draw.percent(3) ? draw.after(decided, 14, 21) : draw.after(decided, 0, 4);
            row.put("servedOn", kept && !served.isAfter(known) ? served.toString() : "");
        }

        /** What clerks get wrong now and then. */
        private static void spoil(Draw draw, Row row) {
            int lot = draw.between(1, 1_000);
            String fine = row.text("fine");
            if (lot <= 4 && !fine.isEmpty())
                row.put("fine", new BigDecimal(fine).movePointRight(4).toPlainString());
            if (lot > 4 && lot <= 10) row.put("basis", "《示范市综合管理条例》第二十四条");
            if (lot > 10 && lot <= 13) row.put("basis", "有关法律法规的规定");
            if (lot > 13 && lot <= 17) row.put("powerCode", "C9900001");
            if (lot > 17 && lot <= 22) row.put("disclosedUntil", "2099-12-31");
            if (lot == 23 && !row.text("creditCode").isEmpty()) row.put("creditCode", "00000000000000000X");
        }

        /** One or two decisions fine a party again for what it was fined for on the same day. */
        private void twice(Draw draw, List<Row> rows) {
            List<Row> fined =
                    rows.stream().filter(row -> row.text("kinds").equals("罚款")).toList();
            for (int i = 0; i < 2; i++) {
                Row again = new Row(draw.one(fined));
                again.put(
                        "documentNumber",
                        again.getOrDefault("documentNumber", "").replace("号", "-" + (i + 1) + "号"));
                rows.set(draw.between(0, rows.size() - 1), again);
            }
        }

        List<Row> permits(LocalDate known) {
            Draw draw = lots(2);
            Parties parties = new Parties(draw);
            Map<Organ, Integer> numbers = new HashMap<>();
            List<Row> rows = new ArrayList<>();
            while (rows.size() < quarter.permits()) {
                Organ organ = roll.named(draw.weighted(LICENSING));
                Licence licence = draw.one(Licence.of(organ));
                LocalDate decided = draw.workday(quarter.first(), quarter.last());
                Row row = new Row();
                parties.fill(row);
                int number = numbers.merge(organ, 1, Integer::sum) + 1_000 * quarter.number();
                row.and("documentName", "准予行政许可决定书")
                        .and("documentNumber", word(organ) + "许字〔" + decided.getYear() + "〕" + number + "号")
                        .and(
                                "kind",
                                licence.name().contains("登记") ? "登记" : draw.weighted(List.of("普通 78", "核准 15", "认可 7")))
                        .and("certificate", licence.certificate())
                        .and("certificateNumber", "SF" + decided.getYear() + "%06d".formatted(draw.between(1, 999_999)))
                        .and("content decidedOn", "准予" + licence.name(), decided.toString())
                        .and("validFrom", decided.toString());
                int years = draw.between(1, 5);
                row.put("validTo", decided.plusYears(years).minusDays(1).toString());
                from(row, organ);
                row.and("status", draw.percent(97) ? "1" : "2")
                        .and("powerCode", draw.between(1, 400) == 1 ? "X9900001" : licence.code());
                published(draw, row, decided, known);
                rows.add(row);
            }
            return rows;
        }

        /** Every major penalty but a few, and some drafts that were sent back. */
        List<Row> reviews() {
            Draw draw = lots(3);
            Map<String, Integer> numbers = new HashMap<>();
            List<Row> rows = new ArrayList<>();
            for (Row penalty : penalties(quarter.last())) {
                String kinds = penalty.text("kinds");
                boolean major = kinds.contains("停产") || kinds.contains("吊销");
                if (!major && draw.between(1, 100) > 2) continue;
                if (major && draw.between(1, 100) <= 2) continue;
                LocalDate decided = LocalDate.parse(penalty.text("decidedOn"));
                if (draw.percent(9))
                    rows.add(review(draw, numbers, penalty, draw.before(decided, 16, 24), false, decided));
                rows.add(review(draw, numbers, penalty, draw.before(decided, 6, 12), true, decided));
            }
            return rows;
        }

        private Row review(
                Draw draw,
                Map<String, Integer> numbers,
                Row penalty,
                LocalDate drafted,
                boolean agreed,
                LocalDate decided) {
            LocalDate submitted = drafted.isBefore(Chronicle.OPENING) ? Chronicle.OPENING : drafted;
            String organ = penalty.text("organ");
            int number = numbers.merge(organ, 1, Integer::sum) + 100 * quarter.number();
            LocalDate concluded = workingDays.plus(submitted, draw.percent(4) ? 7 : draw.between(1, 4));
            if (concluded.isAfter(decided)) concluded = decided;
            boolean qualified = draw.percent(88);
            Row row = Row.of("number organ", organ + "法审〔" + decided.getYear() + "〕" + number + "号", organ)
                    .and("matter", penalty.text("party") + penalty.text("violationKind") + "案")
                    .and("kind scope", "行政处罚", draw.weighted(List.of("关系重大权益并经过听证 5", "案件疑难复杂 3", "涉及重大公共利益 2")))
                    .and("reviewer", roll.named(organ).kind().equals("DEPARTMENT") ? "法制科" : "司法所")
                    .and("reviewerQualified", qualified ? "是" : "否")
                    .and("reviewerSince", qualified ? "" : draw.percent(70) ? "2016-05-01" : "2019-09-01")
                    .and("submittedOn acceptedOn concludedOn", submitted, submitted, concluded)
                    .and("opinion", agreed ? "同意" : draw.weighted(List.of("改正后重新送审 7", "补充调查 3")))
                    .and("opinionText", agreed ? "" : objections.any(draw, trades.of(roll.named(organ))));
            boolean answered = !agreed && !draw.percent(5);
            row.and("response", answered ? "采纳" : "")
                    .and("respondedOn", answered ? draw.after(concluded, 1, 3).toString() : "")
                    .and("decisionNumber", agreed ? penalty.text("documentNumber") : "")
                    .and("decidedOn", agreed ? decided.toString() : "");
            return row;
        }

        /** Compulsion and inspections on the government's site, and penalties that were annulled. */
        List<Row> publications() {
            Draw draw = lots(4);
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i <= 110; i++) {
                Organ organ = punishing(draw);
                String kind = draw.weighted(List.of("行政检查 70", "行政强制 26", "行政征收 4"));
                LocalDate decided = draw.workday(quarter.first(), quarter.last());
                Row row = publication(
                        word(organ) + kind.substring(2, 3) + "字〔" + decided.getYear() + "〕"
                                + (quarter.number() * 1_000 + i) + "号",
                        organ.shortName(),
                        kind + "结果",
                        kind,
                        decided);
                LocalDate on = workingDays.plus(decided, draw.percent(4) ? draw.between(21, 32) : draw.between(2, 18));
                boolean done = !on.isAfter(workingDays.plus(quarter.last(), 5));
                if (done) row.put("publishedOn", on.toString());
                boolean personal = draw.percent(20);
                row.and("personal", personal ? "是" : "否")
                        .and("masked", personal && done ? draw.percent(97) ? "是" : "否" : "");
                rows.add(row);
            }
            List<Row> penalties = penalties(quarter.last());
            for (int i = 0; i < 6; i++) {
                Row penalty = penalties.get(i * 97 + 5);
                LocalDate decided = LocalDate.parse(penalty.text("decidedOn"));
                Row row = publication(penalty.text("documentNumber"), penalty.text("organ"), "行政处罚决定", "行政处罚", decided);
                LocalDate on = workingDays.plus(decided, 3);
                row.and("publishedOn personal", on.toString(), "否");
                LocalDate annulled = workingDays.plus(on, 20 + i);
                if (annulled.isBefore(quarter.last().minusDays(7))) {
                    row.and("changedOn", annulled.toString())
                            .and(
                                    "withdrawnOn",
                                    workingDays.plus(annulled, i == 4 ? 6 : 2).toString())
                            .and("withdrawalReason", "行政复议决定撤销原处罚");
                }
                rows.add(row);
            }
            return rows;
        }

        private static Row publication(String number, String organ, String title, String kind, LocalDate decided) {
            Row row = Row.of("documentNumber organ title kind channel", number, organ, title, kind, "政府网站")
                    .and("decidedOn", decided);
            Stream.of("publishedOn", "personal", "masked", "changedOn", "withdrawnOn", "withdrawalReason")
                    .forEach(column -> row.put(column, ""));
            return row;
        }

        List<Row> linkages() {
            Draw draw = lots(5);
            List<Row> rows = new ArrayList<>();
            if (quarter.streets() == 0) return List.of(linkage(draw, 0));
            for (int i = 1; i <= 14 + seed; i++) rows.add(linkage(draw, i));
            return rows;
        }

        private Row linkage(Draw draw, int number) {
            String kind = draw.weighted(List.of("街乡与下放职权部门联动 9", "法制与专业联动 5", "下放职权部门之间联动 3", "市区街乡联动 3", "政府与法院联动 2"));
            boolean streetLeads = kind.startsWith("街乡") && draw.percent(50);
            Organ street = draw.one(roll.streetsAndTowns());
            Organ department = roll.named(draw.weighted(List.of("区城管执法局 5", "区水务局 2", "区生态环境局 2", "区司法局 3")));
            Map<String, List<String>> facts = trades.of(department);
            facts.put("街", List.of(street.shortName()));
            LocalDate held = draw.workday(quarter.first(), quarter.last());
            LocalDate due = held.plusDays(30);
            LocalDate done = draw.after(held, 8, 43);
            boolean followed = done.isBefore(quarter.last());
            return Row.of("matter", quarter.name() + draw.one(facts.getOrDefault("领域", List.of())) + "执法衔接" + number)
                    .and("organ kind heldOn", (streetLeads ? street : department).shortName(), kind, held)
                    .and("partners", (streetLeads ? department : street).shortName())
                    .and("outsiders", kind.contains("法院") ? "示范区人民法院" : kind.startsWith("市区") ? "市级主管部门" : "")
                    .and("question conclusion", questions.any(draw, facts), conclusions.any(draw, facts))
                    .and("followUpDueOn followedUpOn", due, followed ? done.toString() : "")
                    .and("followUp", followed ? followUps.any(draw, facts) : "");
        }
    }
}
