package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;
import org.zhunsheng.platform.calendar.WorkingDays;

/** The advisers and public lawyers of the demonstration district and what they worked on (法律顾问、公职律师). */
final class Counsellors {

    private static final List<String> WHY_NOT = Texts.lines("matter-reasons.txt");

    private static final String ADVISERS = "counsel/advisers";
    private static final String LAWYERS = "counsel/public-lawyers";
    private static final String ASSESSMENTS = "counsel/lawyer-assessments";
    private static final String MATTERS = "counsel/matters";

    /** One engagement. */
    private record Engaged(String number, Organ organ, String kind, String name, LocalDate from, LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private record Lawyer(
            String number,
            Organ organ,
            String name,
            String qualification,
            LocalDate qualifiedOn,
            LocalDate legalWorkSince,
            boolean former,
            @Nullable LocalDate consentedOn,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn) {

        boolean stoodIn(int year) {
            return issuedOn.getYear() <= year && (endedOn == null || endedOn.getYear() > year);
        }
    }

    /** Matters with an adviser and with a public lawyer alone that were received in a quarter, and of the former those entered late. */
    private record Quarter(int year, int quarter, int advised, int lawyers, int late) {

        LocalDate first() {
            return LocalDate.of(year, quarter * 3 - 2, 1);
        }

        LocalDate last() {
            return YearMonth.of(year, quarter * 3).atEndOfMonth();
        }
    }

    private static final List<Quarter> QUARTERS = List.of(
            new Quarter(2020, 1, 2_214, 190, 0),
            new Quarter(2020, 2, 3_087, 236, 9),
            new Quarter(2020, 3, 3_352, 251, 0),
            new Quarter(2020, 4, 3_466, 274, 7),
            new Quarter(2021, 1, 3_268, 262, 0),
            new Quarter(2021, 2, 3_694, 305, 14),
            new Quarter(2021, 3, 3_815, 318, 0),
            new Quarter(2021, 4, 3_961, 331, 11),
            new Quarter(2022, 1, 3_489, 297, 0));

    private static final List<String> KINDS = Texts.lines("counsellors-kinds.txt");

    private static final List<String> CONTRACTS = Texts.lines("counsellors-contracts.txt");

    private static final List<String> FIRMS =
            List.of("恒序", "启棠", "汀和", "怀筑", "牧云", "珩石", "一禾", "昀达", "谨园", "岫川", "衡野", "芷林", "渡远", "觅田");

    private final List<Engaged> engaged = new ArrayList<>();
    private final List<Lawyer> lawyers = new ArrayList<>();
    private final Map<Organ, List<Engaged>> engagedBy = new HashMap<>();
    private final Map<Organ, List<Lawyer>> lawyersOf = new HashMap<>();
    /** Each organ as often as its share of the matters. */
    private final List<Organ> asking = new ArrayList<>();

    void write(Desk desk) {
        Draw draw = desk.draw();
        Names names = new Names(draw);
        for (Organ organ : desk.roll().all()) {
            if (!organ.kind().equals("CONGRESS")) staff(draw, names, organ);
        }
        WorkingDays days = desk.workingDays();
        engagements(desk);
        desk.send(
                LocalDate.of(2020, 1, 9),
                9,
                LAWYERS,
                "示范区公职律师台账.csv",
                () -> lawyers.stream()
                        .filter(lawyer -> lawyer.issuedOn().getYear() < 2020)
                        .map(lawyer -> row(lawyer, LocalDate.of(2020, 1, 9)))
                        .toList());
        LocalDate before = LocalDate.of(2020, 1, 9);
        for (int year = 2020; year <= 2022; year++) {
            LocalDate day = days.plus(LocalDate.of(year, 3, 7), 1);
            lawyersOf(desk, year, before, day);
            before = day;
        }
        long seed = draw.between(1, 1_000_000);
        for (Quarter quarter : QUARTERS) {
            LocalDate day = days.plus(quarter.last(), 4);
            String name = quarter.year() + "年第" + quarter.quarter() + "季度法律事务";
            desk.send(
                    day,
                    10,
                    MATTERS,
                    name + ".csv",
                    () -> matters(quarter, day, new Draw(seed + code(quarter), days))
                            .subList(0, quarter.advised() + quarter.lawyers() - quarter.late()));
            if (quarter.late() == 0) continue;
            desk.send(
                    days.plus(day, 24),
                    11,
                    MATTERS,
                    name + "补登.csv",
                    () -> matters(quarter, days.plus(day, 24), new Draw(seed + code(quarter), days))
                            .subList(
                                    quarter.advised() + quarter.lawyers() - quarter.late(),
                                    quarter.advised() + quarter.lawyers()));
        }
    }

    private static long code(Quarter quarter) {
        return quarter.year() * 4L + quarter.quarter();
    }

    private void staff(Draw draw, Names names, Organ organ) {
        boolean local = organ.kind().equals("STREET") || organ.kind().equals("TOWN");
        int share = switch (organ.kind()) {
            case "GOVERNMENT" -> 60;
            case "DEPARTMENT" -> draw.between(14, 34);
            case "STREET", "TOWN" -> draw.between(7, 19);
            default -> draw.between(1, 5);
        };
        for (int i = 0; i < share; i++) asking.add(organ);
        int advisers = organ.kind().equals("GOVERNMENT")
                ? 5
                : local || organ.kind().equals("DEPARTMENT") ? 1 : draw.between(0, 1);
        // who has no adviser of its own asks the government's, and enters nothing
        if (advisers == 0) asking.removeIf(organ::equals);
        for (int i = 1; i <= advisers; i++) engage(draw, names.next(), organ, i);
        if (organ.kind().equals("DEPARTMENT") && draw.percent(40)) engage(draw, names.next(), organ, advisers + 1);
        int own = switch (organ.kind()) {
            case "GOVERNMENT" -> 3;
            case "DEPARTMENT" -> draw.between(1, 5);
            case "STREET", "TOWN" -> draw.between(0, 2);
            default -> draw.percent(30) ? 1 : 0;
        };
        for (int i = 0; i < own; i++) lawyer(draw, names.next(), organ);
    }

    /** An adviser is engaged by the year; some are engaged again late, and what they do in between stands outside. */
    private void engage(Draw draw, String name, Organ organ, int index) {
        String kind = index == 2 && organ.kind().equals("DEPARTMENT") ? "内部顾问" : index == 5 ? "专家学者" : "律师事务所律师";
        LocalDate from = LocalDate.of(2019, draw.between(1, 12), 1);
        while (from.isBefore(Docket.TODAY)) {
            LocalDate to = from.plusYears(1).minusDays(1);
            Engaged one =
                    new Engaged(short2(organ) + "顾〔" + from.getYear() + "〕" + index + "号", organ, kind, name, from, to);
            engaged.add(one);
            engagedBy.computeIfAbsent(organ, none -> new ArrayList<>()).add(one);
            from = to.plusDays(draw.percent(5) ? draw.between(9, 25) : 1);
        }
    }

    private static String short2(Organ organ) {
        return organ.shortName().replaceAll("^区|街道$|地区$|乡$", "");
    }

    private void lawyer(Draw draw, String name, Organ organ) {
        LocalDate issuedOn = draw.workday(LocalDate.of(2019, 1, 10), LocalDate.of(2022, 1, 28));
        LocalDate qualifiedOn = LocalDate.of(draw.between(2004, 2017), 3, draw.between(1, 28));
        boolean former = draw.percent(12);
        // one in sixty had not worked long enough, one in fifty has no consent on file
        int years = draw.percent(2) ? 0 : draw.between(2, 9);
        Lawyer lawyer = new Lawyer(
                "19901" + issuedOn.getYear() + "19%05d".formatted(lawyers.size() + 1),
                organ,
                name,
                "A" + qualifiedOn.getYear() + "9901%06d".formatted(lawyers.size() * 7 + 11),
                qualifiedOn,
                issuedOn.minusYears(years).minusDays(draw.between(20, 200)),
                former,
                draw.percent(2) ? null : draw.before(issuedOn, 25, 70),
                issuedOn,
                draw.percent(6) ? draw.workday(issuedOn.plusDays(40), LocalDate.of(2022, 3, 31)) : null);
        lawyers.add(lawyer);
        lawyersOf.computeIfAbsent(organ, none -> new ArrayList<>()).add(lawyer);
    }

    /** The district's list at the opening, and at the end of each half year who was engaged in it. */
    private void engagements(Desk desk) {
        LocalDate before = LocalDate.MIN;
        for (LocalDate end = LocalDate.of(2019, 12, 31);
                end.isBefore(Docket.TODAY);
                end = end.plusDays(1).plusMonths(3).minusDays(1)) {
            LocalDate from = before;
            LocalDate to = end;
            // engagements of a quarter are entered in its first days, before the matters that name them
            desk.send(
                    end.getYear() == 2019
                            ? LocalDate.of(2020, 1, 8)
                            : desk.workingDays().plus(end, 2),
                    9,
                    ADVISERS,
                    end.getYear() + "年" + end.getMonthValue() + "月底法律顾问聘用.csv",
                    () -> engaged.stream()
                            .filter(one ->
                                    one.from().isAfter(from) && !one.from().isAfter(to))
                            .map(Counsellors::row)
                            .toList());
            before = end;
        }
    }

    private static Row row(Engaged engaged) {
        boolean firm = engaged.kind().equals("律师事务所律师");
        int mixed = Math.floorMod(engaged.name().hashCode(), 9_973);
        return Row.of("number organ kind", engaged.number(), engaged.organ().shortName(), engaged.kind())
                .and("name firm", engaged.name(), firm ? "示范" + FIRMS.get(mixed % FIRMS.size()) + "律师事务所" : "")
                .and("licence", firm ? "19901201" + mixed % 9 + "10%06d".formatted(mixed) : "")
                .and(
                        "qualification",
                        engaged.kind().equals("内部顾问") && mixed % 6 != 0 ? "A2016990" + "1%05d".formatted(mixed) : "")
                .and("specialty", List.of("行政法", "合同法", "建设工程和房地产", "劳动法", "综合").get(mixed % 5))
                .and("termFrom termTo fee", engaged.from(), engaged.to(), firm ? (3 + mixed % 9) * 10_000 : "")
                .and("conflictDeclared", mixed % 11 == 0 ? "" : "是");
    }

    /** In the spring how the year before was assessed, and with it who was appointed since; certificates that ended. */
    private void lawyersOf(Desk desk, int year, LocalDate known, LocalDate day) {
        int before = year - 1;
        if (year > 2020) {
            desk.send(
                    day,
                    9,
                    LAWYERS,
                    before + "年新任公职律师.csv",
                    () -> lawyers.stream()
                            .filter(lawyer -> lawyer.issuedOn().getYear() == before)
                            .map(lawyer -> row(lawyer, day))
                            .toList());
        }
        List<Lawyer> ended = lawyers.stream()
                .filter(lawyer -> lawyer.issuedOn().getYear() < Math.max(before, 2020))
                .filter(lawyer -> lawyer.endedOn() != null
                        && lawyer.endedOn().isAfter(known)
                        && !lawyer.endedOn().isAfter(day))
                .toList();
        if (!ended.isEmpty())
            desk.correct(
                    day,
                    10,
                    LAWYERS,
                    year + "年公职律师变动.csv",
                    () -> ended.stream()
                            .map(lawyer ->
                                    Row.of("number endedOn ending", lawyer.number(), lawyer.endedOn(), ending(lawyer)))
                            .toList(),
                    "调离和注销");
        desk.send(
                day,
                14,
                ASSESSMENTS,
                before + "年度公职律师考核.csv",
                () -> lawyers.stream()
                        .filter(lawyer -> lawyer.stoodIn(before) && mixed(lawyer, before) % 23 != 0)
                        .map(lawyer -> Row.of(
                                        "lawyer year organ",
                                        lawyer.number(),
                                        before,
                                        lawyer.organ().shortName())
                                .and("name", lawyer.name())
                                .and(
                                        "assessedOn",
                                        desk.workingDays().plus(LocalDate.of(year, 1, 20), mixed(lawyer, year) % 20))
                                .and("grade", mixed(lawyer, before) % 17 == 0 ? "基本称职" : "称职")
                                .and("trainingHours reportedOn", 24 + mixed(lawyer, before) % 40, day))
                        .toList());
    }

    private static int mixed(Lawyer lawyer, int year) {
        return Math.floorMod(Objects.hash(lawyer.number(), year), 9_973);
    }

    private static String ending(Lawyer lawyer) {
        return mixed(lawyer, 0) % 3 == 0 ? "注销" : "变更单位";
    }

    private static Row row(Lawyer lawyer, LocalDate day) {
        LocalDate ended = lawyer.endedOn() == null || lawyer.endedOn().isAfter(day) ? null : lawyer.endedOn();
        return Row.of("number organ name", lawyer.number(), lawyer.organ().shortName(), lawyer.name())
                .and("qualification qualifiedOn", lawyer.qualification(), lawyer.qualifiedOn())
                .and("legalWorkSince formerLegalOffice", lawyer.legalWorkSince(), lawyer.former() ? "是" : "否")
                .and("consentedOn refusalGround", lawyer.consentedOn(), mixed(lawyer, 1) % 9 == 0 ? "" : "无")
                .and("issuedOn practisesOutside", lawyer.issuedOn(), mixed(lawyer, 2) % 7 == 0 ? "" : "否")
                .and("endedOn ending", ended, ended == null ? "" : ending(lawyer));
    }

    /** The quarter's matters as they are known on the day, those with a public lawyer alone first and the late ones last. */
    private List<Row> matters(Quarter quarter, LocalDate day, Draw draw) {
        List<Row> rows = new ArrayList<>(quarter.advised() + quarter.lawyers());
        Map<Organ, Integer> numbers = new HashMap<>();
        while (rows.size() < quarter.advised() + quarter.lawyers()) {
            boolean advised = rows.size() >= quarter.lawyers();
            Organ organ = draw.one(asking);
            LocalDate received = draw.workday(quarter.first(), quarter.last());
            List<Lawyer> own = lawyersOf.getOrDefault(organ, List.of()).stream()
                    .filter(lawyer -> lawyer.issuedOn().isBefore(received)
                            && lawyer.issuedOn().getYear() < quarter.year()
                            && (lawyer.endedOn() == null || lawyer.endedOn().isAfter(received)))
                    .toList();
            Engaged adviser = advised ? adviser(organ, received, draw) : null;
            Lawyer lawyer = own.isEmpty() || (advised && !draw.percent(4)) ? null : draw.one(own);
            if (adviser == null && lawyer == null) continue;
            int number = numbers.merge(organ, 1, Integer::sum);
            rows.add(matter(quarter, organ, number, received, adviser, lawyer, day, draw));
            // now and then what came back is entered again
            if (advised && number > 1 && draw.between(1, 900) == 1 && rows.size() > quarter.lawyers() + 1)
                rows.getLast().put("subject", Objects.requireNonNull(again(rows).get("subject")));
        }
        return rows;
    }

    /** The last matter of the same organ and kind before the last one, or the last one itself. */
    private static Row again(List<Row> rows) {
        Row last = rows.getLast();
        for (int i = rows.size() - 2; i >= 0; i--) {
            Row row = rows.get(i);
            if (Objects.equals(row.get("organ"), last.get("organ"))
                    && Objects.equals(row.get("kind"), last.get("kind"))) return row;
        }
        return last;
    }

    /** Who is engaged on the day; where nobody is, whoever was engaged last goes on. */
    private @Nullable Engaged adviser(Organ organ, LocalDate day, Draw draw) {
        List<Engaged> of = engagedBy.getOrDefault(organ, List.of());
        List<Engaged> now = of.stream().filter(one -> one.on(day)).toList();
        if (!now.isEmpty()) return draw.one(now);
        return of.stream()
                .filter(one -> one.to().isBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Row matter(
            Quarter quarter,
            Organ organ,
            int number,
            LocalDate received,
            @Nullable Engaged adviser,
            @Nullable Lawyer lawyer,
            LocalDate day,
            Draw draw) {
        String kind = draw.weighted(KINDS);
        String company = "示范" + draw.one(FIRMS) + draw.one(List.of("物业管理", "建筑工程", "科技", "环境服务", "文化传播")) + "有限公司";
        int serial = (quarter.quarter() - 1) * 400 + number;
        String document = "（" + short2(organ) + "〔" + quarter.year() + "〕" + serial + "号）";
        LocalDate opinion = draw.percent(93) ? draw.after(received, 1, 9) : null;
        boolean given = opinion != null && !opinion.isAfter(day);
        // drawn whether it is known already or not, so that the lots fall the same way for whoever reads the quarter
        // later
        String answer = draw.weighted(List.of("全部采纳 71", "部分采纳 17", "未采纳 4", " 8"));
        String why = draw.one(WHY_NOT);
        String adopted = given ? answer : "";
        return Row.of("number", short2(organ) + "法务" + quarter.year() + "-%04d".formatted(serial))
                .and("organ receivedOn kind", organ.shortName(), received, kind)
                .and(
                        "subject",
                        switch (kind) {
                            case "合同协议审查" -> draw.one(CONTRACTS) + document;
                            case "行政执法和处罚审核" -> "拟作行政处罚决定审核" + document;
                            case "诉讼仲裁" -> company + "诉本机关一案" + document;
                            case "重大决策咨询" -> "决策事项合法性咨询" + document;
                            case "规范性文件审核" -> "规范性文件送审稿" + document;
                            case "行政复议" -> "行政复议答复意见" + document;
                            case "信访和调解" -> "信访事项法律意见" + document;
                            case "立法意见" -> "法规规章征求意见稿回复" + document;
                            case "政府信息公开" -> "信息公开申请答复" + document;
                            case "普法培训" -> "执法人员法律知识培训" + document;
                            default -> "其他法律咨询" + document;
                        })
                .and("rounds", draw.weighted(List.of("1 74", "2 19", "3 6", "4 1")))
                .and("adviser lawyer", adviser == null ? "" : adviser.number(), lawyer == null ? "" : lawyer.number())
                .and("counterparty", kind.equals("合同协议审查") || kind.equals("诉讼仲裁") ? company : "")
                .and("conflict", draw.between(1, 2_400) == 1 ? "是" : draw.percent(70) ? "否" : "")
                .and("hours opinionOn", draw.percent(60) ? draw.between(2, 24) * 0.5 : "", given ? opinion : "")
                .and("adopted reason", adopted, adopted.equals("未采纳") || adopted.equals("部分采纳") ? why : "");
    }
}
