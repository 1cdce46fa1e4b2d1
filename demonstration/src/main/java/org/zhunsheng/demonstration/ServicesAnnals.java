package org.zhunsheng.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.zhunsheng.demonstration.Roll.Organ;

/** What one could apply for in the demonstration district, and what was handled; the big files are written month by month. */
final class ServicesAnnals implements Annals {

    static final String ITEMS = "services/items";
    static final String THEMES = "services/themes";
    static final String SEALS = "services/seals";
    static final String COMMITMENT_ITEMS = "services/commitment-items";
    static final String COMMITMENT_CASES = "services/commitment-cases";
    static final String LICENCE_CASES = "services/licence-cases";

    @Override
    public void write(Desk desk) {
        Catalogue catalogue = new Catalogue(desk);
        catalogue.write();
        themes(desk, catalogue);
        seals(desk);
        Commitments commitments = new Commitments(desk);
        commitments.write();
        licences(desk);
    }

    static Row row(String... columnsAndValues) {
        Row row = new Row();
        for (int i = 0; i < columnsAndValues.length; i += 2) row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        return row;
    }

    // ---- the catalogue ---------------------------------------------------------------------------------------------

    /** 9874 items in 2020; in March 2021 212 are cancelled and 800 added, which makes 10462 from then on. */
    private static final class Catalogue {

        static final int FIRST = 9_874;
        private static final int CANCELLED = 212;
        private static final int ADDED = 800;
        private static final int REVISED = 640;
        private static final int REVISED_AGAIN = 85;
        static final LocalDate OPENED = LocalDate.of(2020, 4, 28);
        private static final LocalDate SECOND = LocalDate.of(2021, 3, 22);
        private static final LocalDate THIRD = LocalDate.of(2022, 1, 17);

        private static final List<String> OF_STREETS = Texts.lines("matters-of-streets.txt");

        private static final List<String> OFFLINE = Texts.lines("offline-reasons.txt");
        static final List<String> STEPS = List.of("新办", "变更", "延续", "注销", "补证", "查询", "申请", "年度报告", "信息更正", "资格确认");
        private static final List<String> SITUATIONS = List.of("个人", "企业", "事业单位", "社会组织", "个体工商户", "首次", "再次", "委托代办");

        static List<String> subjects(Organ organ) {
            return Texts.table("matters.tsv").stream()
                    .filter(words -> words.getFirst().equals(organ.shortName()))
                    .map(words -> List.of(words.get(1).split("、", -1)))
                    .findFirst()
                    .orElse(OF_STREETS);
        }

        /** What most of the organ's matters rest on. */
        static String basis(Organ organ) {
            return Texts.table("matters.tsv").stream()
                    .filter(words -> words.getFirst().equals(organ.shortName()))
                    .map(words -> words.get(2))
                    .findFirst()
                    .orElseThrow();
        }

        private final Desk desk;
        private final List<Organ> slots = new ArrayList<>();
        private final Map<String, List<String>> matters = new LinkedHashMap<>();
        private final int seed;

        Catalogue(Desk desk) {
            this.desk = desk;
            this.seed = desk.draw().between(0, 1_000_000);
            Texts.table("matters.tsv").forEach(words -> matters.put(words.getFirst(), words));
            for (int round = 0; round < 6; round++) {
                for (String organ : matters.keySet()) {
                    Organ department = desk.roll().named(organ);
                    if (department.kind().equals("DEPARTMENT") || round < 2) slots.add(department);
                }
                if (round < 2) slots.addAll(desk.roll().streetsAndTowns());
            }
        }

        private static boolean cancelled(int item) {
            return item % 46 == 7 && item / 46 < CANCELLED;
        }

        private static boolean revised(int item) {
            return item % 15 == 3 && item / 15 < REVISED + 20 && !cancelled(item) && number(item) < REVISED;
        }

        /** How many of the items before this one are revised too. */
        private static int number(int item) {
            int before = item / 15;
            int cancelledBefore = (int) IntStream.range(0, before)
                    .filter(i -> cancelled(i * 15 + 3))
                    .count();
            return before - cancelledBefore;
        }

        private static boolean revisedAgain(int item) {
            return item % 101 == 50 && item / 101 < REVISED_AGAIN && !cancelled(item) && !revised(item);
        }

        void write() {
            desk.send(
                    OPENED.plusDays(1),
                    9,
                    ITEMS,
                    "政务服务事项清单（2020年版）.csv",
                    () -> rows(0, FIRST, 1, OPENED, item -> true));
            ended(10, "取消的政务服务事项.csv", SECOND, "事项取消", Catalogue::cancelled);
            ended(11, "变更的政务服务事项.csv", SECOND, "办事指南变更", Catalogue::revised);
            desk.send(
                    SECOND.plusDays(2),
                    14,
                    ITEMS,
                    "政务服务事项清单（2021年版）变更.csv",
                    () -> rows(0, FIRST, 2, SECOND, Catalogue::revised));
            desk.send(
                    SECOND.plusDays(2),
                    15,
                    ITEMS,
                    "政务服务事项清单（2021年版）新增.csv",
                    () -> rows(FIRST, FIRST + ADDED, 1, SECOND, item -> true));
            ended(10, "2022年变更的政务服务事项.csv", THIRD, "办事指南变更", Catalogue::revisedAgain);
            desk.send(
                    THIRD.plusDays(2),
                    14,
                    ITEMS,
                    "政务服务事项清单2022年变更.csv",
                    () -> rows(0, FIRST, 2, THIRD, Catalogue::revisedAgain));
        }

        /** The first versions of these end on the day before the next ones begin. */
        private void ended(int hour, String file, LocalDate next, String reason, IntPredicate which) {
            desk.correct(
                    next.plusDays(1),
                    hour,
                    ITEMS,
                    file,
                    () -> IntStream.range(0, FIRST)
                            .filter(which)
                            .mapToObj(item -> Row.of(
                                    "code version validTo",
                                    code(item),
                                    "1",
                                    next.minusDays(1).toString()))
                            .toList(),
                    reason);
        }

        private List<Row> rows(int from, int to, int version, LocalDate validFrom, IntPredicate which) {
            List<Row> rows = new ArrayList<>();
            for (int item = from; item < to; item++) if (which.test(item)) rows.add(row(item, version, validFrom));
            return rows;
        }

        Organ organ(int item) {
            return slots.get(item % slots.size());
        }

        String code(int item) {
            return organ(item).code() + "2%09d".formatted(item + 1) + "00";
        }

        private Draw lots(int item) {
            return new Draw(seed * 100_000L + item, desk.workingDays());
        }

        boolean online(int item) {
            return lots(item).percent(97);
        }

        private Row row(int item, int version, LocalDate validFrom) {
            Draw draw = lots(item);
            boolean online = draw.percent(97);
            Organ organ = organ(item);
            List<String> words = matters.get(organ.shortName());
            int serial = item / slots.size() * 7 + item % slots.size();
            List<String> subjects =
                    words == null ? OF_STREETS : List.of(words.get(1).split("、", -1));
            String subject = subjects.get(serial % subjects.size());
            String name = subject + STEPS.get(serial / subjects.size() % STEPS.size()) + "（"
                    + SITUATIONS.get(serial / subjects.size() / STEPS.size() % SITUATIONS.size()) + "）";
            String kind = words == null
                    ? draw.weighted(List.of("行政给付 20", "行政确认 15", "行政备案 15", "公共服务 50"))
                    : draw.weighted(List.of(
                            "行政许可 30", "行政确认 12", "行政给付 8", "行政备案 14", "行政裁决 1", "行政奖励 3", "其他行政权力 7", "公共服务 25"));
            boolean service = kind.equals("公共服务");
            boolean atOnce = draw.percent(34);
            int statutory = Integer.parseInt(draw.weighted(List.of("5 1", "10 1", "15 1", "20 3", "30 1", "45 1")));
            boolean limited = !service || draw.percent(25);
            int promised = atOnce ? 0 : Math.max(1, statutory * draw.between(15, 60) / 100);
            if (draw.between(1, 1_500) == 1 && !atOnce) promised = statutory + 3;
            int materials = draw.between(1, 6);
            boolean catchAll = draw.between(1, 260) == 1;
            return Row.of("code version name baseCode", code(item), version, name, "000%06d000".formatted(serial + 1))
                    .and("kind organ", kind, organ.shortName())
                    .and(
                            "basis",
                            service || draw.between(1, 900) == 1 ? "" : words == null ? "北京市街道办事处条例第十条" : words.get(2))
                    .and("clients", draw.one(List.of("自然人", "法人和其他组织", "自然人；法人和其他组织")))
                    .and("conditions", "在本区办理，符合" + subject + "规定的条件")
                    .and("materials", materials(materials) + (catchAll ? "；法律、法规规定的其他材料" : ""))
                    .and("materialCount", materials + (catchAll ? 1 : 0))
                    .and("shareable feeBasis", draw.between(1, 60) == 1 && version == 1 ? "1" : "0", "")
                    .and("handling statutoryLimit", atOnce ? "即办件" : "承诺件", limited ? String.valueOf(statutory) : "")
                    .and("promisedLimit limitUnit", version == 1 || promised < 3 ? promised : promised - 1, "工作日")
                    .and("online", online ? "是" : "否")
                    .and("offlineReason", online || draw.percent(4) ? "" : draw.one(OFFLINE))
                    .and("visits validFrom validTo", online ? "0" : "1", validFrom, "");
        }

        private static String materials(int count) {
            List<String> all = List.of("申请表", "身份证明", "场所使用证明", "人员名单", "方案", "承诺书");
            return String.join("；", all.subList(0, count));
        }
    }

    // ---- themes and seals ------------------------------------------------------------------------------------------

    private static final int THEMES_BEGUN = 397;
    private static final int THEMES_ENDED = 4;

    private static final List<LocalDate> WAVES = List.of(
            LocalDate.of(2020, 7, 15),
            LocalDate.of(2020, 11, 18),
            LocalDate.of(2021, 4, 20),
            LocalDate.of(2021, 7, 20),
            LocalDate.of(2021, 11, 23));

    /** From 393 on offer at the end of 2021, all of them online; two have a member that is not. */
    private static void themes(Desk desk, Catalogue catalogue) {
        int seed = desk.draw().between(0, 1_000_000);
        for (int wave = 0; wave < WAVES.size(); wave++) {
            int from = THEMES_BEGUN * wave / WAVES.size();
            int to = THEMES_BEGUN * (wave + 1) / WAVES.size();
            LocalDate day = WAVES.get(wave);
            desk.send(
                    desk.workingDays().plus(day, 2),
                    11,
                    THEMES,
                    day + "上线主题事项.csv",
                    () -> IntStream.range(from, to)
                            .mapToObj(theme -> theme(desk, catalogue, seed, theme, day))
                            .toList());
        }
        desk.correct(
                LocalDate.of(2021, 10, 12),
                11,
                THEMES,
                "下线主题事项.csv",
                () -> IntStream.range(0, THEMES_ENDED)
                        .mapToObj(theme -> Row.of("code endedOn", themeCode(theme * 11), "2021-09-30"))
                        .toList(),
                "合并到新的主题");
    }

    private static String themeCode(int theme) {
        return "ZT%04d".formatted(theme + 1);
    }

    private static Row theme(Desk desk, Catalogue catalogue, int seed, int theme, LocalDate day) {
        List<String> wishes = List.of("我要开", "我要转让", "我要扩建", "我要关闭", "我要装修", "我要更名", "我要延续");
        List<String> places = List.of(
                "餐馆", "便利店", "书店", "药店", "诊所", "幼儿园", "培训机构", "健身房", "游泳馆", "美容院", "宾馆", "网吧", "影院", "养老院", "咖啡馆",
                "面包房", "菜市场", "停车场", "加油站", "汽修店", "物流站", "宠物医院", "花店", "洗衣店", "律师事务所", "旅行社", "剧场", "博物馆", "画廊", "印刷厂",
                "仓库", "农场", "托育机构", "口腔诊所", "体检中心", "食堂", "超市", "眼镜店", "茶馆", "酒吧", "展厅", "会所", "民宿", "文具店", "快递点",
                "理发店", "浴池", "棋牌室", "驾校", "机械厂", "实验室", "中药铺", "医疗器械店", "电影放映点", "广告公司", "家政公司", "装饰公司");
        Draw draw = new Draw(seed * 1_000L + theme, desk.workingDays());
        List<String> codes = new ArrayList<>();
        int first = draw.between(0, Catalogue.FIRST - 1);
        boolean slip = theme % 190 == 77;
        for (int item = first; codes.size() < 3 + theme % 3; item = (item + 97) % Catalogue.FIRST) {
            if (Catalogue.cancelled(item)) continue;
            if (catalogue.online(item) != (slip && codes.isEmpty())) codes.add(catalogue.code(item));
        }
        int materials = draw.between(8, 24);
        int days = draw.between(12, 60);
        return Row.of("code", themeCode(theme))
                .and("name", wishes.get(theme / places.size()) + places.get(theme % places.size()))
                .and("organ clients", catalogue.organ(first).shortName(), draw.one(List.of("法人和其他组织", "自然人；法人和其他组织")))
                .and("items", String.join("；", codes))
                .and(
                        "questions",
                        String.join(
                                "；",
                                draw.shuffled(Texts.lines("theme-questions.txt"))
                                        .subList(0, draw.between(2, 5))))
                .and("definition materialsBefore", "2021年版", materials)
                .and("materialsAfter daysBefore", materials * draw.between(30, 60) / 100, days)
                .and("daysAfter visitsBefore", days * draw.between(15, 45) / 100, draw.between(3, 7))
                .and("visitsAfter online onlineOn endedOn", draw.percent(85) ? "0" : "1", "是", day, "");
    }

    /** Eight departments use a seal at the end of 2021; a ninth one gave its up, and one signed with a dead certificate. */
    private static void seals(Desk desk) {
        List<String> organs =
                List.of("区市场监管局", "区人力社保局", "区规划和自然资源分局", "区住房城乡建设委", "区卫生健康委", "区文化和旅游局", "区城市管理委", "区教委");
        List<Row> rows = new ArrayList<>();
        List<Row> uses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Organ organ = desk.roll().named(i == 11 ? "区体育局" : organs.get(i % 8));
            String code = "99010000%06d".formatted(i + 1);
            LocalDate from = LocalDate.of(2021, 1, 11).plusWeeks(i * 3L);
            rows.add(Row.of("code name organ", code, organ.name() + (i < 8 ? "行政审批专用章" : "电子证照专用章"), organ.shortName())
                    .and("certificate", "%012X".formatted(0x51A3_0000_0000L + i * 7_919L))
                    .and("certificateFrom", from.minusDays(20).toString())
                    .and(
                            "certificateTo",
                            from.minusDays(20)
                                    .plusYears(i == 5 ? 1 : 3)
                                    .minusDays(1)
                                    .toString())
                    .and(
                            "filedOn usedFrom uses",
                            i == 9 ? "" : from.minusDays(6).toString(),
                            from,
                            "0")
                    .and("lastUsedOn endedOn", "", ""));
            uses.add(Row.of("code uses", code, desk.draw().between(40, 5_200))
                    .and(
                            "lastUsedOn",
                            i == 11
                                    ? "2021-10-22"
                                    : "2022-04-0" + (i == 5 ? 7 : desk.draw().between(1, 7)))
                    .and("endedOn", i == 11 ? "2021-11-30" : ""));
        }
        desk.send(LocalDate.of(2021, 9, 15), 10, SEALS, "电子印章.csv", () -> rows);
        desk.correct(LocalDate.of(2022, 4, 8), 10, SEALS, "电子印章用印情况.csv", () -> uses, "补填用印情况");
    }

    // ---- notice and commitment -------------------------------------------------------------------------------------

    /** 203 items with a cut of 80 % and 140000 decided cases from 2021-01-01 to 2022-04-01. */
    private static final class Commitments {

        private static final int LISTED_FIRST = 150;
        private static final int LISTED = 208;
        private static final int DELISTED = 5;
        /** Those before have a limit in law. */
        private static final int LIMITED = LISTED - 8;

        private static final LocalDate SECOND_LIST = LocalDate.of(2021, 4, 1);
        private static final LocalDate DELISTED_ON = LocalDate.of(2021, 9, 30);
        private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
        private static final YearMonth JANUARY = YearMonth.of(2021, 1);
        private static final YearMonth APRIL = YearMonth.of(2022, 4);
        /** Decided in each month from January 2021 to March 2022; with 480 on the first of April they are 140000. */
        private static final int[] DECIDED = {
            7_420, 5_310, 9_860, 9_740, 9_120, 10_080, 9_650, 9_430, 10_260, 7_930, 10_410, 10_590, 9_980, 8_240, 11_500
        };

        private static final int ON_THE_FIRST_OF_APRIL = 480;
        private static final int LATER_IN_APRIL = 2_140;
        private static final int UNDECIDED = 260;
        /** So many items take nine tenths of the cases; they are checked online or exempt. */
        private static final int BUSY = 24;

        /** What a case needs to know of its item. */
        private record Item(String code, Organ organ, String notice, int promised, Way way, int number) {

            boolean listed(YearMonth month) {
                if (number < DELISTED) return month.isBefore(YearMonth.of(2021, 9));
                return number < LISTED_FIRST || month.isAfter(YearMonth.of(2021, 4));
            }
        }

        private enum Way {
            ONLINE,
            ON_SITE,
            EXEMPT
        }

        private final Desk desk;
        private final Applicants applicants = new Applicants();
        private final List<Item> items = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final int seed;
        private final int[] statutoryDays;
        private final int[] promisedDays;
        private final Map<Organ, Integer> named = new HashMap<>();

        Commitments(Desk desk) {
            this.desk = desk;
            this.seed = desk.draw().between(0, 1_000_000);
            this.statutoryDays = new int[LISTED];
            Draw draw = desk.draw();
            for (int i = 0; i < LISTED; i++)
                statutoryDays[i] =
                        Integer.parseInt(draw.weighted(List.of("5 2", "10 4", "15 3", "20 6", "30 3", "45 1", "60 1")));
            this.promisedDays = promised(draw);
            for (int i = 0; i < LISTED; i++) item(i);
        }

        /** Each promises what its procedure allows; those that stay in the list a fifth of the law's days together. */
        private int[] promised(Draw draw) {
            int[] days = new int[LISTED];
            for (int i = 0; i < LISTED; i++)
                days[i] = i >= LIMITED
                        ? draw.between(1, 3)
                        : Math.max(1, statutoryDays[i] * draw.tailed(4, 17, 60) / 100);
            int[] law = Arrays.copyOfRange(statutoryDays, DELISTED, LIMITED);
            int[] least = new int[law.length];
            Arrays.fill(least, 1);
            int[] told =
                    draw.adding(Arrays.stream(law).sum() / 5, Arrays.copyOfRange(days, DELISTED, LIMITED), least, law);
            System.arraycopy(told, 0, days, DELISTED, told.length);
            return days;
        }

        /** One of the organ's matters and what is done in it. */
        private String name(Organ organ) {
            List<String> subjects = Catalogue.subjects(organ);
            int number = named.merge(organ, 1, Integer::sum) - 1;
            return subjects.get(number % subjects.size())
                    + Catalogue.STEPS.get(number / subjects.size() % Catalogue.STEPS.size());
        }

        private void item(int number) {
            List<Organ> organs = desk.roll().all().stream()
                    .filter(organ -> organ.kind().equals("DEPARTMENT")
                            || List.of("区医保局", "区退役军人局", "区残联", "区体育局").contains(organ.shortName()))
                    .toList();
            Draw draw = desk.draw();
            Organ organ = number >= DELISTED && number < DELISTED + BUSY
                    ? desk.roll()
                            .named(List.of("区市场监管局", "区人力社保局", "区卫生健康委", "区公安分局", "区民政局", "区住房城乡建设委")
                                    .get(number % 6))
                    : organs.get(number % organs.size());
            boolean busy = number >= DELISTED && number < DELISTED + BUSY;
            Way way = busy ? number % 3 == 0 ? Way.EXEMPT : Way.ONLINE : number % 4 == 1 ? Way.EXEMPT : Way.ON_SITE;
            int statutory = statutoryDays[number];
            boolean limited = number < LIMITED;
            int promised = promisedDays[number];
            String code = "GZCN-%04d".formatted(number + 1);
            String kind = number % 7 == 6 ? "其他政务服务事项" : number % 3 == 0 ? "涉企经营许可事项" : "证明事项";
            String notice = number % 5 == 0 ? "2021-2" : "2021-1";
            items.add(new Item(code, organ, notice, promised, way, number));
            rows.add(Row.of("code name kind organ", code, name(organ), kind, organ.shortName())
                    .and("basis", kind.equals("涉企经营许可事项") ? Catalogue.basis(organ) : "北京市优化营商环境条例第三十一条")
                    .and(
                            "proof",
                            kind.equals("证明事项")
                                    ? draw.one(List.of("场所使用证明", "从业人员健康证明", "无犯罪记录证明", "学历证明", "收入证明"))
                                    : "")
                    .and(
                            "proofIssuer",
                            kind.equals("证明事项") ? draw.one(List.of("产权单位", "医疗机构", "公安机关", "学校", "用人单位")) : "")
                    .and("notice excluded", notice, number == 131 ? "人身健康、生命财产安全" : "")
                    .and("statutoryLimit promisedLimit", limited ? String.valueOf(statutory) : "", promised)
                    .and("limitUnit", "工作日")
                    .and(
                            "checkModes",
                            switch (way) {
                                case ONLINE -> "在线核查";
                                case ON_SITE -> number % 2 == 0 ? "现场核查" : "在线核查；现场核查";
                                case EXEMPT -> "";
                            })
                    .and("checkWithin", way == Way.ONLINE ? "10" : way == Way.ON_SITE ? "2" : "")
                    .and("checkUnit", way == Way.ONLINE ? "工作日" : way == Way.ON_SITE ? "月" : "")
                    .and(
                            "checkExemption",
                            way == Way.EXEMPT
                                    ? draw.one(List.of("通过日常监管掌握情况", "数据共享可以核验", "由后续年度报告核查", "风险较低，以抽查代替"))
                                    : "")
                    .and("listedOn", (number < LISTED_FIRST ? LocalDate.of(2021, 1, 1) : SECOND_LIST).toString())
                    .and("delistedOn", ""));
        }

        void write() {
            desk.send(
                    LocalDate.of(2020, 12, 29),
                    10,
                    COMMITMENT_ITEMS,
                    "告知承诺事项清单（第一批）.csv",
                    () -> rows.subList(0, LISTED_FIRST));
            desk.send(
                    LocalDate.of(2021, 4, 2),
                    10,
                    COMMITMENT_ITEMS,
                    "告知承诺事项清单（第二批）.csv",
                    () -> rows.subList(LISTED_FIRST, LISTED));
            desk.correct(
                    LocalDate.of(2021, 10, 9),
                    10,
                    COMMITMENT_ITEMS,
                    "移出告知承诺事项清单.csv",
                    () -> rows.subList(0, DELISTED).stream()
                            .map(row -> Row.of("code delistedOn", row.text("code"), DELISTED_ON))
                            .toList(),
                    "事项取消，移出清单");
            for (YearMonth month = JANUARY; month.isBefore(APRIL); month = month.plusMonths(1)) {
                YearMonth of = month;
                desk.send(sent(month), 10, COMMITMENT_CASES, name(month), () -> of(of));
            }
            desk.send(LocalDate.of(2022, 4, 11), 11, COMMITMENT_CASES, "2022年4月上旬告知承诺办件.csv", this::ofApril);
            for (YearMonth month = JANUARY; month.isBefore(YearMonth.of(2022, 1)); month = month.plusMonths(3)) {
                YearMonth first = month;
                LocalDate day = desk.workingDays()
                        .plus(
                                month.plusMonths(5).atEndOfMonth(),
                                month.getYear() == 2021 && month.getMonthValue() == 10 ? 4 : 9);
                desk.correct(
                        day,
                        16,
                        COMMITMENT_CASES,
                        month.getYear() + "年第" + (month.getMonthValue() / 3 + 1) + "季度现场核查.csv",
                        () -> checks(first, day),
                        "补填核查情况");
            }
        }

        private static String name(YearMonth month) {
            return month.getYear() + "年" + month.getMonthValue() + "月告知承诺办件.csv";
        }

        private LocalDate sent(YearMonth month) {
            return desk.workingDays().plus(month.atEndOfMonth(), month.equals(APRIL.minusMonths(1)) ? 5 : 7);
        }

        private static boolean late(int number) {
            return number % 997 == 5;
        }

        private static int decided(YearMonth month) {
            return DECIDED[(month.getYear() - 2021) * 12 + month.getMonthValue() - 1];
        }

        /** The month's cases but for those that come two months late, those that come late from two months before, and some that were withdrawn. */
        private List<Row> of(YearMonth month) {
            List<Row> cases = new ArrayList<>(decided(month) + 200);
            LocalDate known = sent(month);
            YearMonth before = month.minusMonths(2);
            cases(month, known, number -> !late(number) || lastMonths(month), cases);
            if (!before.isBefore(JANUARY))
                cases(before, sent(before), number -> late(number) && !lastMonths(before), cases);
            List<LocalDate> days = days(month);
            List<Item> listed = listed(month);
            for (int i = 0; i < decided(month) / 350; i++) {
                Draw draw = lots(month, 500_000 + i);
                Row row = decision(month, 500_000 + i, draw, listed, draw.one(days), known);
                row.put("outcome", "申请人撤回");
                for (String column : List.of(
                        "deliveredOn",
                        "checkMode",
                        "checkers",
                        "checkedOn",
                        "conclusion",
                        "rating",
                        "ratedOn",
                        "answeredOn")) row.put(column, "");
                cases.add(row);
            }
            return cases;
        }

        /** Of February and March 2022 nothing is late: there is no file in which it could still come. */
        private static boolean lastMonths(YearMonth month) {
            return month.isAfter(YearMonth.of(2022, 1));
        }

        private void cases(YearMonth month, LocalDate known, IntPredicate which, List<Row> cases) {
            List<LocalDate> days = days(month);
            List<Item> listed = listed(month);
            for (int number = 0; number < decided(month); number++) {
                if (!which.test(number)) continue;
                Draw draw = lots(month, number);
                cases.add(decision(month, number, draw, listed, draw.one(days), known));
            }
        }

        private List<Row> ofApril() {
            List<Row> cases = new ArrayList<>();
            List<LocalDate> later = List.of(
                    LocalDate.of(2022, 4, 2),
                    LocalDate.of(2022, 4, 6),
                    LocalDate.of(2022, 4, 7),
                    LocalDate.of(2022, 4, 8));
            List<Item> listed = listed(APRIL);
            LocalDate known = LocalDate.of(2022, 4, 11);
            for (int number = 0; number < ON_THE_FIRST_OF_APRIL + LATER_IN_APRIL + UNDECIDED; number++) {
                Draw draw = lots(APRIL, number);
                LocalDate day = number < ON_THE_FIRST_OF_APRIL ? LocalDate.of(2022, 4, 1) : draw.one(later);
                Row row = decision(APRIL, number, draw, listed, day, known);
                if (number >= ON_THE_FIRST_OF_APRIL + LATER_IN_APRIL) {
                    for (String column : List.of(
                            "decidedOn",
                            "outcome",
                            "deliveredOn",
                            "checkMode",
                            "checkers",
                            "checkedOn",
                            "conclusion",
                            "rating",
                            "ratedOn",
                            "answeredOn")) row.put(column, "");
                    if (number % 6 == 0) row.put("acceptedOn", "");
                }
                cases.add(row);
            }
            return cases;
        }

        private List<LocalDate> days(YearMonth month) {
            return month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(day -> desk.workingDays().isWorkday(day) && !day.isBefore(FIRST_DAY))
                    .toList();
        }

        private List<Item> listed(YearMonth month) {
            return items.stream().filter(item -> item.listed(month)).toList();
        }

        private Draw lots(YearMonth month, int number) {
            return new Draw(
                    seed * 1_000_000_000L + month.getYear() * 12_000_000L + month.getMonthValue() * 1_000_000L + number,
                    desk.workingDays());
        }

        private Item item(Draw draw, List<Item> listed) {
            if (!draw.percent(91)) return draw.one(listed);
            int busy = draw.between(0, BUSY - 1);
            return items.get(DELISTED + Math.min(busy, draw.between(0, BUSY - 1)));
        }

        private Row decision(
                YearMonth month, int number, Draw draw, List<Item> listed, LocalDate decidedOn, LocalDate known) {
            Item item = item(draw, listed);
            int took = draw.between(0, item.promised());
            int paused = 0;
            int slip = draw.between(1, 1_000);
            if (slip <= 4) took = item.promised() + draw.between(1, 5);
            else if (slip <= 9) {
                paused = draw.between(2, 6);
                took = item.promised() + paused;
            }
            LocalDate accepted = notBeforeTheFirst(desk.workingDays().plus(decidedOn, -took));
            LocalDate submitted = notBeforeTheFirst(desk.workingDays()
                    .plus(accepted, -(draw.between(1, 700) == 1 ? draw.between(6, 9) : draw.between(0, 2))));
            int room = Math.max(0, desk.workingDays().between(decidedOn, known) - 1);
            boolean granted = !draw.percent(1);
            LocalDate delivered = desk.workingDays()
                    .plus(decidedOn, Math.min(room, draw.between(1, 900) == 1 ? 12 : draw.between(0, 3)));
            boolean organisation = draw.percent(54);
            Applicants.Enterprise enterprise = organisation ? applicants.enterprise(draw) : null;
            boolean checked = granted && item.way() == Way.ONLINE;
            boolean rated = draw.percent(62);
            boolean bad = draw.between(1, 1_600) == 1;
            Row row = Row.of("number", "GZ" + month.toString().replace("-", "") + "%06d".formatted(number + 1))
                    .and("item organ client", item.code(), item.organ().shortName(), organisation ? "法人和其他组织" : "自然人")
                    .and("enterprise", enterprise == null ? "" : enterprise.name())
                    .and("creditCode", enterprise == null ? "" : enterprise.code())
                    .and("applicant", organisation ? "" : Applicants.person(draw))
                    .and("notice submittedOn", draw.between(1, 800) == 1 ? "2020-1" : item.notice(), submitted)
                    .and("committedOn acceptedOn", submitted, accepted)
                    .and("pausedDays", paused == 0 ? "" : String.valueOf(paused))
                    .and(
                            "pauseNotice",
                            paused == 0 || slip == 9 ? "" : "中止〔" + month.getYear() + "〕" + (number % 900 + 1) + "号")
                    .and("decidedOn outcome", decidedOn, granted ? "准予" : "不予准予")
                    .and("deliveredOn checkMode", granted ? delivered.toString() : "", checked ? "在线核查" : "")
                    .and("checkers", "")
                    .and(
                            "checkedOn",
                            checked
                                    ? desk.workingDays()
                                            .plus(decidedOn, Math.min(room, draw.between(0, 6)))
                                            .toString()
                                    : "")
                    .and("conclusion", checked ? "属实" : "")
                    .and(
                            "rating",
                            !rated && !bad
                                    ? ""
                                    : bad ? draw.one(List.of("不满意", "非常不满意")) : draw.percent(90) ? "非常满意" : "满意");
            LocalDate ratedOn = granted ? delivered : decidedOn;
            row.put("ratedOn", rated || bad ? ratedOn.toString() : "");
            int left = Math.max(0, desk.workingDays().between(ratedOn, known) - 1);
            row.put(
                    "answeredOn",
                    !bad || draw.percent(12)
                            ? ""
                            : desk.workingDays()
                                    .plus(ratedOn, Math.min(left, draw.between(1, 7)))
                                    .toString());
            return row;
        }

        private static LocalDate notBeforeTheFirst(LocalDate day) {
            return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
        }

        // ---- what the checks on site found, entered three months after each quarter --------------------------------

        private List<Row> checks(YearMonth first, LocalDate known) {
            List<Row> checks = new ArrayList<>();
            for (YearMonth month = first; month.isBefore(first.plusMonths(3)); month = month.plusMonths(1)) {
                List<LocalDate> days = days(month);
                List<Item> listed = listed(month);
                for (int number = 0; number < decided(month); number++) {
                    if (late(number) && !lastMonths(month)) continue;
                    Draw draw = lots(month, number);
                    LocalDate decidedOn = draw.one(days);
                    Item item = item(draw, listed);
                    if (item.way() != Way.ON_SITE) continue;
                    Draw again = lots(month, number);
                    again.one(days);
                    Row base = decision(month, number, again, listed, decidedOn, sent(month));
                    if (!"准予".equals(base.get("outcome"))) continue;
                    Draw lots = lots(month, number + 700_000);
                    if (lots.percent(98)) checks.add(check(base.text("number"), lots, decidedOn, known));
                }
            }
            return checks;
        }

        private Row check(String number, Draw draw, LocalDate decidedOn, LocalDate known) {
            LocalDate checkedOn = draw.after(decidedOn, 12, draw.percent(3) ? 66 : 52);
            int found = draw.between(1, 1_000);
            boolean lied = found <= 8;
            boolean unfulfilled = found > 8 && found <= 30;
            LocalDate correctBy = checkedOn.plusDays(15);
            boolean mended = unfulfilled && draw.percent(80);
            boolean revoked = lied ? draw.percent(94) : unfulfilled && !mended && draw.percent(80);
            LocalDate revokedOn = desk.workingDays()
                    .plus(lied ? checkedOn : desk.workingDays().onOrAfter(correctBy), 3);
            boolean pushed = (lied || unfulfilled) && draw.percent(93);
            LocalDate pushedOn = desk.workingDays().plus(checkedOn, draw.percent(8) ? 9 : draw.between(1, 6));
            boolean repaired = pushed && (mended || (lied && draw.percent(25)));
            LocalDate repairedOn = desk.workingDays().plus(pushedOn, 12);
            return Row.of("number checkMode checkers", number, "现场核查", draw.percent(1) ? "1" : "2")
                    .and("checkedOn conclusion", checkedOn, lied ? "虚假承诺" : unfulfilled ? "未履行承诺" : "属实")
                    .and("correctBy", unfulfilled ? correctBy.toString() : "")
                    .and("correctedOn", mended ? draw.after(checkedOn, 3, 14).toString() : "")
                    .and("revokedOn", revoked ? revokedOn.toString() : "")
                    .and("legallyReviewed", revoked ? draw.percent(96) ? "是" : "否" : "")
                    .and("partyHeard", revoked ? draw.percent(95) ? "是" : "否" : "")
                    .and("creditPushedOn", pushed ? pushedOn.toString() : "")
                    .and("repairedOn", repaired && repairedOn.isBefore(known) ? repairedOn.toString() : "");
        }
    }

    // ---- the four-hour service -------------------------------------------------------------------------------------

    /** Finished in each month from January 2021 to March 2022; with 74 on the first of April they are 31246. */
    private static final int[] LICENCES = {
        1_490, 1_120, 2_240, 2_310, 2_080, 2_190, 2_150, 2_060, 2_280, 1_770, 2_330, 2_402, 2_190, 1_760, 2_800
    };

    private static final int LICENCES_ON_THE_FIRST_OF_APRIL = 74;
    private static final int LICENCES_LATER_IN_APRIL = 490;

    private static void licences(Desk desk) {
        int seed = desk.draw().between(0, 1_000_000);
        Applicants applicants = new Applicants();
        for (int i = 0; i < LICENCES.length; i++) {
            YearMonth month = YearMonth.of(2021, 1).plusMonths(i);
            int count = LICENCES[i];
            List<LocalDate> days = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(day -> desk.workingDays().isWorkday(day) && day.isAfter(LocalDate.of(2021, 1, 3)))
                    .toList();
            IntFunction<Row> row = number -> licence(desk, applicants, seed, month, number, days);
            desk.send(
                    desk.workingDays().plus(month.atEndOfMonth(), 4),
                    17,
                    LICENCE_CASES,
                    month.getYear() + "年" + month.getMonthValue() + "月变更注销提速办件.csv",
                    () -> IntStream.range(0, count).mapToObj(row).toList());
        }
        YearMonth april = YearMonth.of(2022, 4);
        List<LocalDate> first = List.of(april.atDay(1));
        List<LocalDate> later = List.of(april.atDay(2), april.atDay(6), april.atDay(7), april.atDay(8));
        desk.send(
                april.atDay(11),
                17,
                LICENCE_CASES,
                "2022年4月上旬变更注销提速办件.csv",
                () -> IntStream.range(0, LICENCES_ON_THE_FIRST_OF_APRIL + LICENCES_LATER_IN_APRIL)
                        .mapToObj(number -> licence(
                                desk,
                                applicants,
                                seed,
                                april,
                                number,
                                number < LICENCES_ON_THE_FIRST_OF_APRIL ? first : later))
                        .toList());
    }

    /** The hall is open from nine to five; what isn't finished by then goes on at nine of its next day. */
    private static Row licence(
            Desk desk, Applicants applicants, int seed, YearMonth month, int number, List<LocalDate> days) {
        Draw draw = new Draw(
                seed * 1_000_000_000L + month.getYear() * 12_000_000L + month.getMonthValue() * 1_000_000L + number,
                desk.workingDays());
        LocalDate finishedOn = draw.one(days);
        String kind = draw.weighted(List.of("变更登记 74", "注销登记 11", "简易注销登记 15"));
        // one of all took as long as the service may take
        boolean longest = number == 0 && month.equals(YearMonth.of(2021, 6));
        int minutes = longest ? 240 : draw.tailed(11, 58, 239);
        boolean overNight = minutes > 20 && minutes < 200 && draw.percent(3);
        int start = overNight ? 17 * 60 - draw.between(10, minutes - 9) : draw.between(9 * 60, 17 * 60 - minutes);
        int end = overNight ? 9 * 60 + minutes - (17 * 60 - start) : start + minutes;
        LocalDate acceptedOn = overNight ? desk.workingDays().plus(finishedOn, -1) : finishedOn;
        Applicants.Enterprise enterprise = applicants.enterprise(draw);
        return Row.of("number kind", "YZ" + month.toString().replace("-", "") + "%05d".formatted(number + 1), kind)
                .and("enterprise creditCode organ", enterprise.name(), enterprise.code(), "区市场监管局")
                .and(
                        "noticeEndedOn",
                        kind.startsWith("简易")
                                ? acceptedOn.minusDays(draw.between(1, 15)).toString()
                                : "")
                .and("acceptedOn acceptedAt finishedOn finishedAt", acceptedOn, clock(start), finishedOn, clock(end))
                .and("hours", hours(minutes));
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
