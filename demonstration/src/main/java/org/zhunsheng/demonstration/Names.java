package org.zhunsheng.demonstration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invented names, each given once: no reader should recognise anybody. */
final class Names {

    private static final List<String> FAMILY = ("赵 钱 孙 李 周 吴 郑 王 冯 陈 卫 蒋 沈 韩 杨 朱 秦 许 何 吕 张 孔 曹 严 金 魏 陶 姜 谢 邹 章 苏 潘"
                    + " 葛 范 彭 郎 鲁 马 方 任 袁 柳 史 唐 薛 雷 贺 汤 殷 罗 郝 安 常 傅 齐 康 余 顾 孟 黄 萧 尹 姚 邵 汪 毛 戴 宋 庞 熊 纪")
            .transform(Names::split);

    private static final List<String> FIRST =
            "砚 怀 栖 牧 岫 汀 蘅 澍 筠 翊 珩 昀 煦 芷 叙 莳 屿 渡 觅 衡 谨 朔 勉 恪 敏 知 守 允 予 存".transform(Names::split);

    private static final List<String> SECOND =
            "舟 川 遥 和 宁 秋 野 岚 序 平 安 言 行 真 棠 远 庭 禾 章 诚 义 礼 容 修 林 石 田 和 园".transform(Names::split);

    private final Draw draw;
    private final Set<String> given = new HashSet<>();

    Names(Draw draw) {
        this.draw = draw;
    }

    private static List<String> split(String text) {
        return List.of(text.split(" ", -1));
    }

    String next() {
        while (true) {
            String first = draw.one(FIRST);
            String second = draw.one(SECOND);
            String name = draw.one(FAMILY) + first + second;
            if (!first.equals(second) && given.add(name)) return name;
        }
    }
}
