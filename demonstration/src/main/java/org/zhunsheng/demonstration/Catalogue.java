package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.zhunsheng.demonstration.Roll.Organ;

/** The catalogue of services: 9874 items in 2020; in March 2021 212 are cancelled and 800 added, which makes 10462 from then on. */
final class Catalogue {

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

    static boolean cancelled(int item) {
        return item % 46 == 7 && item / 46 < CANCELLED;
    }

    private static boolean revised(int item) {
        return item % 15 == 3 && item / 15 < REVISED + 20 && !cancelled(item) && number(item) < REVISED;
    }

    /** How many of the items before this one are revised too. */
    private static int number(int item) {
        int before = item / 15;
        int cancelledBefore = (int)
                IntStream.range(0, before).filter(i -> cancelled(i * 15 + 3)).count();
        return before - cancelledBefore;
    }

    private static boolean revisedAgain(int item) {
        return item % 101 == 50 && item / 101 < REVISED_AGAIN && !cancelled(item) && !revised(item);
    }

    void write() {
        desk.send(
                OPENED.plusDays(1),
                9,
                ServicesAnnals.ITEMS,
                "政务服务事项清单（2020年版）.csv",
                () -> rows(0, FIRST, 1, OPENED, item -> true));
        ended(10, "取消的政务服务事项.csv", SECOND, "事项取消", Catalogue::cancelled);
        ended(11, "变更的政务服务事项.csv", SECOND, "办事指南变更", Catalogue::revised);
        desk.send(
                SECOND.plusDays(2),
                14,
                ServicesAnnals.ITEMS,
                "政务服务事项清单（2021年版）变更.csv",
                () -> rows(0, FIRST, 2, SECOND, Catalogue::revised));
        desk.send(
                SECOND.plusDays(2),
                15,
                ServicesAnnals.ITEMS,
                "政务服务事项清单（2021年版）新增.csv",
                () -> rows(FIRST, FIRST + ADDED, 1, SECOND, item -> true));
        ended(10, "2022年变更的政务服务事项.csv", THIRD, "办事指南变更", Catalogue::revisedAgain);
        desk.send(
                THIRD.plusDays(2),
                14,
                ServicesAnnals.ITEMS,
                "政务服务事项清单2022年变更.csv",
                () -> rows(0, FIRST, 2, THIRD, Catalogue::revisedAgain));
    }

    /** The first versions of these end on the day before the next ones begin. */
    private void ended(int hour, String file, LocalDate next, String reason, IntPredicate which) {
        desk.correct(
                next.plusDays(1),
                hour,
                ServicesAnnals.ITEMS,
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
                : draw.weighted(
                        List.of("行政许可 30", "行政确认 12", "行政给付 8", "行政备案 14", "行政裁决 1", "行政奖励 3", "其他行政权力 7", "公共服务 25"));
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
