package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhunsheng.demonstration.Roll.Organ;

/** Services that one asks for together (主题事项), and the seals under which they are answered. */
final class Themes {

    private Themes() {}

    private static final int THEMES_BEGUN = 397;
    private static final int THEMES_ENDED = 4;

    private static final List<LocalDate> WAVES = List.of(
            LocalDate.of(2020, 7, 15),
            LocalDate.of(2020, 11, 18),
            LocalDate.of(2021, 4, 20),
            LocalDate.of(2021, 7, 20),
            LocalDate.of(2021, 11, 23));

    /** From 393 on offer at the end of 2021, all of them online; two have a member that is not. */
    static void themes(Desk desk, Catalogue catalogue) {
        int seed = desk.draw().between(0, 1_000_000);
        for (int wave = 0; wave < WAVES.size(); wave++) {
            int from = THEMES_BEGUN * wave / WAVES.size();
            int to = THEMES_BEGUN * (wave + 1) / WAVES.size();
            LocalDate day = WAVES.get(wave);
            desk.send(
                    desk.workingDays().plus(day, 2),
                    11,
                    ServicesAnnals.THEMES,
                    day + "上线主题事项.csv",
                    () -> IntStream.range(from, to)
                            .mapToObj(theme -> theme(desk, catalogue, seed, theme, day))
                            .toList());
        }
        desk.correct(
                LocalDate.of(2021, 10, 12),
                11,
                ServicesAnnals.THEMES,
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
    static void seals(Desk desk) {
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
        desk.send(LocalDate.of(2021, 9, 15), 10, ServicesAnnals.SEALS, "电子印章.csv", () -> rows);
        desk.correct(LocalDate.of(2022, 4, 8), 10, ServicesAnnals.SEALS, "电子印章用印情况.csv", () -> uses, "补填用印情况");
    }
}
