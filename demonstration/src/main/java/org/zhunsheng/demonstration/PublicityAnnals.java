package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhunsheng.demonstration.Roll.Organ;

/** What the demonstration district did to explain the law: its lists of duties, events, quizzes and channels. */
final class PublicityAnnals implements Annals {

    private static final String DUTIES = "publicity/duties";
    private static final String EVENTS = "publicity/events";
    private static final String QUIZZES = "publicity/quizzes";
    private static final String CHANNELS = "publicity/channels";

    /** Which laws each organ enforces or governs, beside those that all explain. */
    private static final String LAWS = Texts.text("publicity-laws.txt");

    private static final List<String> STREETS =
            List.of("北京市街道办事处条例", "北京市生活垃圾管理条例", "北京市物业管理条例", "城市居民委员会组织法", "人民调解法", "北京市文明行为促进条例", "北京市禁止违法建设若干规定");

    private static final List<String> EVERYBODY = List.of("宪法", "民法典", "国家安全法", "行政处罚法");

    private static final List<String> AUDIENCES =
            List.of("社区居民", "社区居民；老年人", "企业经营管理人员", "青少年", "来京务工人员", "国家工作人员", "社会公众", "村民；社会公众", "妇女");

    /** So many lectures with evidence a month; the year 2021 comes to 1246. */
    private static final Map<Integer, int[]> LECTURES = Map.of(
            2020, new int[] {38, 12, 20, 35, 90, 95, 80, 75, 100, 95, 90, 120},
            2021, new int[] {70, 45, 85, 110, 150, 120, 95, 90, 120, 115, 106, 140},
            2022, new int[] {75, 50, 95});

    private static final LocalDate ADOPTED = LocalDate.of(2020, 5, 28);
    private static final long CIVIL_CODE_AUDIENCE = 1_803_426;
    private static final int CIVIL_CODE_BROADCASTS = 34;
    /** Of all quizzes up to the end of the year: 67,214 in 2020, 53,629 in 2021, 8,702 in the first quarter of 2022. */
    private static final Map<Integer, Integer> PARTICIPATIONS = Map.of(2020, 67_214, 2021, 53_629, 2022, 8_702);

    @Override
    public void write(Desk desk) {
        new Lists(desk).write();
        new Events(desk).write();
        quizzes(desk);
        channels(desk);
    }

    private static final class Lists {

        private static final LocalDate THIRD = LocalDate.of(2019, 5, 10);
        private static final LocalDate FOURTH = LocalDate.of(2021, 6, 28);

        private final Desk desk;
        private final Draw draw;

        Lists(Desk desk) {
            this.desk = desk;
            this.draw = desk.draw();
        }

        void write() {
            List<Row> third = new ArrayList<>();
            List<Row> fourth = new ArrayList<>();
            List<Organ> listed = listed(desk.roll());
            for (int i = 0; i < listed.size(); i++) {
                boolean listedBefore = i % 13 != 5;
                if (listedBefore) duties(3, listed.get(i), THIRD, third);
                duties(4, listed.get(i), FOURTH, fourth);
            }
            desk.send(LocalDate.of(2020, 1, 9), 10, DUTIES, "普法责任制清单（第三批）.csv", () -> third);
            evaluate(LocalDate.of(2020, 12, 24), third);
            correct(
                    LocalDate.of(2021, 6, 29),
                    10,
                    "第三批清单废止.csv",
                    "第四批清单印发，第三批废止",
                    third,
                    row -> with(row, "validTo", FOURTH.minusDays(1).toString()));
            desk.send(LocalDate.of(2021, 6, 30), 10, DUTIES, "普法责任制清单（第四批）.csv", () -> fourth);
            plans(fourth);
            evaluate(LocalDate.of(2021, 12, 27), fourth);
        }

        private void duties(int batch, Organ organ, LocalDate from, List<Row> rows) {
            boolean street = organ.kind().equals("STREET") || organ.kind().equals("TOWN");
            List<String> laws = new ArrayList<>(
                    street ? draw.shuffled(STREETS).subList(0, draw.between(3, 5)) : ofDepartment(organ.shortName()));
            laws.addAll(draw.shuffled(EVERYBODY).subList(0, draw.between(1, 2)));
            if (batch == 3) laws.replaceAll(law -> law.equals("民法典") ? "合同法" : law);
            if (batch == 3) laws.remove("法律援助法");
            // one organ copied its old row into the new list
            if (batch == 4 && organ.shortName().equals("区商务局")) laws.add("合同法");
            for (String law : laws) rows.add(duty(batch, organ, street, law, from));
        }

        private Row duty(int batch, Organ organ, boolean street, String law, LocalDate from) {
            return Row.of("batch organ", batch, organ.shortName())
                    .and("responsibility law", EVERYBODY.contains(law) ? "谁主管谁普法" : street ? "谁服务谁普法" : "谁执法谁普法", law)
                    .and("audiences", draw.one(AUDIENCES))
                    .and(
                            "themes",
                            law.equals("宪法") ? "宪法" : law.equals("民法典") ? "民法典" : law.equals("国家安全法") ? "国家安全" : "")
                    .and("content", law + "的主要制度和常见案例")
                    .and("measures", draw.one(List.of("讲堂、以案释法", "集中宣传、新媒体推送", "入户宣讲、发放资料", "执法现场说理、培训")))
                    .and("standard", draw.percent(70) ? "全年不少于" + draw.between(2, 6) + "场" : "")
                    .and("leader office", draw.one(List.of("分管", "主管")) + organ.deputy(), street ? "司法所" : "法制科")
                    .and("contact validFrom validTo", "", from, "")
                    .and(
                            "plannedOn evaluation",
                            batch == 3 ? draw.after(from, 20, 85).toString() : "",
                            "")
                    .and("evaluatedOn rectifiedOn", "", "");
        }

        /** Most issue their plan within three months of the list, some later, and two organs have none to this day. */
        private void plans(List<Row> rows) {
            List<Organ> listed = listed(desk.roll());
            Map<String, String> plans = new LinkedHashMap<>();
            for (Organ organ : listed)
                plans.put(
                        organ.shortName(),
                        (draw.percent(93) ? draw.after(FOURTH, 25, 90) : draw.after(FOURTH, 95, 106)).toString());
            List.of("区体育局", "黄粟乡").forEach(plans::remove);
            correct(
                    LocalDate.of(2021, 10, 14),
                    10,
                    "年度普法计划.csv",
                    "补填年度普法计划",
                    rows.stream()
                            .filter(row -> plans.containsKey(row.get("organ")))
                            .toList(),
                    row -> with(row, "plannedOn", plans.getOrDefault(row.get("organ"), "")));
        }

        /** What was not fulfilled is mended within two months, or not. */
        private void evaluate(LocalDate day, List<Row> rows) {
            List<Row> found = new ArrayList<>();
            List<Row> mended = new ArrayList<>();
            for (Row row : rows) {
                String evaluation = draw.weighted(List.of("已落实 90", "部分落实 8", "未落实 2"));
                Row evaluated = with(
                        with(key(row), "evaluation", evaluation),
                        "evaluatedOn",
                        draw.before(day, 2, 16).toString());
                found.add(evaluated);
                if (!evaluation.equals("已落实") && draw.percent(85))
                    mended.add(with(
                            key(row), "rectifiedOn", draw.after(day, 20, 52).toString()));
            }
            desk.judge(day, 15, DUTIES, day.getYear() + "年普法责任落实评估.csv", "organ", () -> found, "补填年度评估结果");
            desk.correct(
                    desk.workingDays().onOrAfter(day.plusDays(66)),
                    9,
                    DUTIES,
                    day.getYear() + "年评估问题整改.csv",
                    () -> mended,
                    "补填整改完成日期");
        }

        private void correct(
                LocalDate day, int hour, String file, String reason, List<Row> rows, UnaryOperator<Row> change) {
            List<Row> changed = rows.stream().map(Lists::key).map(change).toList();
            desk.correct(day, hour, DUTIES, file, () -> changed, reason);
        }

        private static Row key(Row row) {
            Row key = new Row();
            for (String column : List.of("batch", "organ", "law")) key.put(column, row.text(column));
            return key;
        }

        private static Row with(Row row, String column, String value) {
            row.put(column, value);
            return row;
        }

        private static List<Organ> listed(Roll roll) {
            List<Organ> listed = new ArrayList<>(
                    LAWS.lines().map(line -> roll.named(line.split(" ", -1)[0])).toList());
            listed.addAll(roll.streetsAndTowns());
            return listed;
        }

        private static List<String> ofDepartment(String shortName) {
            return LAWS.lines()
                    .map(line -> List.of(line.split(" ", -1)))
                    .filter(words -> words.getFirst().equals(shortName))
                    .map(words -> words.subList(1, words.size()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final class Events {

        private static final List<String> PLACES =
                List.of("社区服务站", "文化活动中心", "产业园会议室", "中学礼堂", "集市广场", "便民服务中心", "党群服务中心", "村民活动室");
        private static final List<String> OTHER_KINDS =
                List.of("法律咨询 30", "展览 10", "文艺演出 6", "以案释法 26", "旁听庭审 8", "集中宣传 20");

        private final Desk desk;
        private final Draw draw;
        private final List<Organ> hosts = new ArrayList<>();
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Row> late = new ArrayList<>();
        private final Map<YearMonth, List<Row>> byMonth = new LinkedHashMap<>();

        Events(Desk desk) {
            this.desk = desk;
            this.draw = desk.draw();
            for (Organ organ : Lists.listed(desk.roll())) {
                int weight = organ.shortName().equals("区司法局") ? 4 : organ.kind().equals("OTHER") ? 1 : 2;
                for (int i = 0; i < weight; i++) hosts.add(organ);
            }
        }

        void write() {
            for (YearMonth month = YearMonth.of(2020, 1);
                    month.isBefore(YearMonth.of(2022, 4));
                    month = month.plusMonths(1)) byMonth.put(month, ofMonth(month));
            broadcasts();
            for (YearMonth first = YearMonth.of(2020, 1);
                    first.isBefore(YearMonth.of(2022, 4));
                    first = first.plusMonths(3)) quarter(first);
            for (int i = 0; i < late.size(); i++) {
                Row row = late.get(i);
                LocalDate day =
                        desk.workingDays().plus(LocalDate.parse(row.text("startedOn")), 60 + draw.between(0, 30));
                if (day.isBefore(Docket.TODAY))
                    desk.send(day, 16, EVENTS, row.get("organ") + "补登普法活动" + (i + 1) + ".csv", () -> List.of(row));
            }
        }

        private void quarter(YearMonth first) {
            LocalDate day =
                    desk.workingDays().plus(first.plusMonths(2).atEndOfMonth(), first.getYear() == 2022 ? 3 : 5);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 3; i++) rows.addAll(byMonth.getOrDefault(first.plusMonths(i), List.of()));
            String file = first.getYear() + "年第" + (first.getMonthValue() / 3 + 1) + "季度普法活动.csv";
            desk.send(day, 11, EVENTS, file, () -> rows);
        }

        private List<Row> ofMonth(YearMonth month) {
            List<Row> rows = new ArrayList<>();
            int lectures = LECTURES.getOrDefault(month.getYear(), new int[0])[month.getMonthValue() - 1];
            for (int i = 0; i < lectures; i++) rows.add(event(month, "普法讲堂", true));
            if (draw.percent(60)) rows.add(event(month, "普法讲堂", false));
            for (int i = 0; i < lectures * 2 / 5; i++)
                rows.add(event(month, draw.weighted(OTHER_KINDS), draw.percent(97)));
            if (month.equals(YearMonth.of(2021, 2))) rows.stream().limit(2).forEach(row -> row.put("laws", "合同法"));
            if (month.getMonthValue() % 4 == 1 && month.isBefore(YearMonth.of(2022, 1))) late.add(rows.removeLast());
            return rows;
        }

        private Row event(YearMonth month, String kind, boolean proven) {
            Organ host = draw.one(hosts);
            LocalDate day = draw.workday(month.atDay(1), month.atEndOfMonth());
            String theme = theme(day);
            int number = numbers.merge(host.shortName(), 1, Integer::sum);
            Row row = Row.of("name", host.shortName() + (theme.isEmpty() ? "法治惠民" : theme) + kind + "第" + number + "场")
                    .and("organ coHosts kind", host.shortName(), draw.percent(11) ? coHost(host) : "", kind)
                    .and("theme laws audiences", theme, laws(theme), draw.one(AUDIENCES))
                    .and("speaker", kind.equals("普法讲堂") ? draw.one(List.of("区法律服务团律师", "司法所所长", "法制科科长", "驻区法官")) : "")
                    .and(
                            "startedOn endedOn",
                            day,
                            draw.percent(4) ? day.plusDays(2).toString() : "")
                    .and("venue", draw.one(PLACES));
            boolean online = kind.equals("普法讲堂") && draw.percent(9);
            row.and("platform", online ? "微信视频号" : "")
                    .and("offlineAudience", String.valueOf(draw.between(28, kind.equals("普法讲堂") ? 130 : 420)))
                    .and("onlineAudience", online ? String.valueOf(draw.between(180, 2_400)) : "");
            boolean estimated = !kind.equals("普法讲堂") && draw.percent(35);
            row.and("counted", estimated ? "估算" : kind.equals("普法讲堂") ? "签到" : "现场清点")
                    .and("countingNote", estimated ? "按发放资料份数估算" : "")
                    .and("handouts", String.valueOf(draw.between(0, 8) * 50))
                    .and("evidence", proven ? draw.one(List.of("签到表；照片", "照片", "照片；新闻报道", "照片；宣传材料", "签到表；录音录像")) : "");
            return row;
        }

        private String coHost(Organ host) {
            Organ other = draw.one(hosts);
            return other.equals(host) ? "" : other.shortName();
        }

        private String theme(LocalDate day) {
            boolean code = !day.isBefore(ADOPTED) && day.getYear() < 2022;
            return switch (day.getMonth()) {
                case DECEMBER -> draw.percent(55) ? "宪法" : code && draw.percent(20) ? "民法典" : "";
                case APRIL -> draw.percent(40) ? "国家安全" : code && draw.percent(20) ? "民法典" : "";
                case MARCH -> draw.percent(40) ? "消费者权益" : code && draw.percent(15) ? "民法典" : "";
                case JUNE ->
                    draw.percent(30) ? "安全生产" : draw.percent(20) ? "禁毒" : code && draw.percent(40) ? "民法典" : "";
                case MAY -> code && draw.percent(75) ? "民法典" : "";
                case NOVEMBER -> draw.percent(35) ? "消防" : code && draw.percent(20) ? "民法典" : "";
                case JANUARY -> draw.percent(40) ? "劳动者权益" : code && draw.percent(20) ? "民法典" : "";
                default -> code && draw.percent(28) ? "民法典" : "";
            };
        }

        private String laws(String theme) {
            return switch (theme) {
                case "宪法", "民法典" -> theme;
                case "国家安全" -> "国家安全法";
                case "消费者权益" -> "消费者权益保护法";
                case "禁毒" -> "禁毒法";
                case "安全生产" -> "安全生产法";
                case "消防" -> "消防法";
                case "劳动者权益" -> "劳动合同法、保障农民工工资支付条例";
                default -> draw.one(List.of("北京市生活垃圾管理条例", "北京市物业管理条例", "行政处罚法", "人民调解法", "反家庭暴力法", "食品安全法"));
            };
        }

        /** Who watched on the Civil Code brings its audience to the number that the district counted. */
        private void broadcasts() {
            List<Row> rows = new ArrayList<>();
            List<Integer> weights = new ArrayList<>();
            Organ justice = desk.roll().named("区司法局");
            for (int i = 1; i <= CIVIL_CODE_BROADCASTS; i++) {
                LocalDate day = draw.workday(
                        LocalDate.of(2020, 6, 5).plusDays(i * 16L - 16),
                        LocalDate.of(2020, 6, 5).plusDays(i * 16L - 3));
                rows.add(broadcast("“走近民法典”直播第" + i + "期", justice, "民法典", "民法典", day));
                weights.add(draw.between(60, 190));
            }
            long missing = CIVIL_CODE_AUDIENCE - audience();
            long all = weights.stream().mapToLong(weight -> weight).sum();
            long given = 0;
            for (int i = 0; i < rows.size(); i++) {
                long watched = i == rows.size() - 1 ? missing - given : missing * weights.get(i) / all;
                given += watched;
                rows.get(i).put("onlineAudience", String.valueOf(watched));
            }
            // the one large audience that nobody can prove
            Row claimed = broadcast("秋季普法云课堂", desk.roll().named("区文化和旅游局"), "", "旅游法", LocalDate.of(2021, 10, 20));
            claimed.putAll(Row.of("onlineAudience counted countingNote evidence", "126000", "估算", "按平台推荐量估算", "照片"));
            rows.add(claimed);
            rows.forEach(row -> byMonth.getOrDefault(
                            YearMonth.from(LocalDate.parse(row.text("startedOn"))), new ArrayList<>())
                    .add(row));
        }

        private long audience() {
            List<Row> all = new ArrayList<>(late);
            byMonth.values().forEach(all::addAll);
            return all.stream()
                    .filter(row -> "民法典".equals(row.get("theme")) && !"".equals(row.get("evidence")))
                    .mapToLong(row -> number(row, "offlineAudience") + number(row, "onlineAudience"))
                    .sum();
        }

        private static long number(Row row, String column) {
            String text = row.text(column);
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }

        private Row broadcast(String name, Organ host, String theme, String laws, LocalDate day) {
            return Row.of("name organ coHosts kind theme", name, host.shortName(), "", "网络直播", theme)
                    .and("laws audiences speaker startedOn endedOn", laws, "社会公众", "区法律服务团律师", day, "")
                    .and("venue platform offlineAudience", "", draw.one(List.of("微信视频号", "抖音号", "微博")), "")
                    .and("onlineAudience counted countingNote handouts evidence", "", "平台数据", "", "", "平台后台数据");
        }
    }

    private static void quizzes(Desk desk) {
        Draw draw = desk.draw();
        Map<YearMonth, Row> rows = new LinkedHashMap<>();
        PARTICIPATIONS.keySet().stream().sorted().forEach(year -> {
            int months = year == 2022 ? 3 : 12;
            int left = PARTICIPATIONS.getOrDefault(year, 0);
            for (int i = 1; i <= months; i++) {
                int even = left / (months - i + 1);
                int taken = i == months ? left : even * draw.between(82, 118) / 100;
                left -= taken;
                rows.put(YearMonth.of(year, i), quiz(draw, YearMonth.of(year, i), taken));
            }
        });
        for (YearMonth half : List.of(
                YearMonth.of(2020, 6),
                YearMonth.of(2020, 12),
                YearMonth.of(2021, 6),
                YearMonth.of(2021, 12),
                YearMonth.of(2022, 3))) {
            List<Row> told = rows.entrySet().stream()
                    .filter(month -> !month.getKey().isAfter(half)
                            && month.getKey()
                                    .isAfter(half.getMonthValue() == 3 ? half.minusMonths(3) : half.minusMonths(6)))
                    .map(Map.Entry::getValue)
                    .toList();
            desk.send(
                    desk.workingDays().plus(half.atEndOfMonth(), 4),
                    9,
                    QUIZZES,
                    half.getYear() + "年" + half.getMonthValue() + "月底前有奖竞答.csv",
                    () -> told);
        }
    }

    private static Row quiz(Draw draw, YearMonth month, int taken) {
        LocalDate opened = draw.workday(month.atDay(6), month.atDay(10));
        int people = taken * draw.between(80, 93) / 100;
        return Row.of("month organ platform", month.toString().replace("-", ""), "区司法局", "微信公众号")
                .and(
                        "subject",
                        switch (month.getMonth()) {
                            case DECEMBER -> "宪法";
                            case MAY -> "民法典";
                            case MARCH -> "消费者权益保护法";
                            case NOVEMBER -> "消防法";
                            default -> "综合";
                        })
                .and(
                        "bankCheckedOn",
                        month.equals(YearMonth.of(2020, 8))
                                ? ""
                                : draw.before(opened, 1, 5).toString())
                .and("openedOn closedOn", opened, opened.plusDays(14).toString())
                .and("questions participants people", draw.percent(70) ? "10" : "20", taken, people)
                .and("passed prizes", people * draw.between(84, 96) / 100, draw.between(2, 4) * 50);
    }

    private static final List<String> ACCOUNTS = Texts.lines("publicity-accounts.txt");

    /** Two of them are asleep, and one was closed. */
    private static void channels(Desk desk) {
        Draw draw = desk.draw();
        List<Row> rows = new ArrayList<>();
        List<Row> posts = new ArrayList<>();
        for (String account : ACCOUNTS) {
            String[] said = account.split(" ", -1);
            Row row = Row.of("account platform organ", said[0], said[1], said[2])
                    .and(
                            "openedOn",
                            draw.workday(LocalDate.of(2018, 3, 1), LocalDate.of(2019, 10, 31))
                                    .toString())
                    .and("closedOn followers lastPostOn", "", draw.between(8, 260) * 100, "2020-01-08");
            rows.add(row);
            boolean asleep = account.startsWith("燕落") || account.startsWith("示范城管");
            boolean closed = account.endsWith("快手号 区司法局");
            Row post = Row.of("account platform closedOn", said[0], said[1], closed ? "2021-08-31" : "")
                    .and("followers", draw.between(90, 900) * 100)
                    .and(
                            "lastPostOn",
                            closed ? "2021-07-20" : asleep ? "2022-02-17" : "2022-04-0" + draw.between(1, 7));
            posts.add(post);
        }
        desk.send(LocalDate.of(2020, 1, 10), 15, CHANNELS, "普法新媒体账号.csv", () -> rows);
        desk.correct(LocalDate.of(2022, 4, 8), 15, CHANNELS, "普法新媒体账号巡查.csv", () -> posts, "补填最近发布日期");
    }
}
