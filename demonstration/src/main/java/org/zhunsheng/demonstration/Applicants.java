package org.zhunsheng.demonstration;

import java.util.List;

/** Enterprises and people who apply for something in the demonstration district; none of them exists. */
final class Applicants {

    private static final int ENTERPRISES = 18_000;
    private static final List<String> BRANDS = words("望舒 云岫 青禾 松石 澄怀 听澜 拾光 远志 瑞麦 和畅 晴川 一苇 知微 万卷 同尘 素履 明德 安和 长庚 天工");
    private static final List<String> SECOND = words("达 源 兴 泰 恒 禾 润 捷 诚 创 华 盛 联 益 辰");
    private static final List<String> TRADES =
            words("商贸 餐饮管理 信息技术 文化传播 物业管理 建筑工程 货运 教育咨询 医疗器械 食品 装饰设计 人力资源 体育发展 汽车服务 环保科技 广告 酒店管理 药房 美容 电子商务");
    private static final List<String> FAMILY = words("赵 钱 孙 李 周 吴 郑 王 冯 陈 沈 韩 杨 朱 秦 许 何 吕 张 孔 曹 严 金 魏 陶 姜 邹 苏 潘 葛");
    private static final List<String> GIVEN = words("秋 禾 宁 川 岚 平 安 言 行 真 棠 远 庭 章 诚 义 礼 容 修 林 石 田 和 园 舟 遥 野 序");

    private final String[] codes = new String[ENTERPRISES];

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /**
     * One that applies.
     *
     * @param code its credit code, valid by its check character, in a division that doesn't exist
     */
    record Enterprise(String name, String code) {}

    /** Any of them, each as likely. */
    Enterprise enterprise(Draw draw) {
        int number = draw.between(0, ENTERPRISES - 1);
        return new Enterprise(name(number), code(number));
    }

    private static String name(int number) {
        int brand = number / TRADES.size();
        return "示范" + BRANDS.get(brand % BRANDS.size()) + SECOND.get(brand / BRANDS.size() % SECOND.size())
                + TRADES.get(number % TRADES.size())
                + (number < BRANDS.size() * SECOND.size() * TRADES.size() ? "有限公司" : "中心");
    }

    private String code(int number) {
        if (codes[number] == null) codes[number] = Codes.enterprise(number + 1);
        return codes[number];
    }

    /** A name that others may bear too. */
    static String person(Draw draw) {
        return draw.one(FAMILY) + draw.one(GIVEN) + (draw.percent(60) ? draw.one(GIVEN) : "");
    }
}
