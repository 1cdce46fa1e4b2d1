package org.zhunsheng.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/** Texts that nobody should write (残缺文本): scraps thrown together, documents maimed, one thing said without end. */
final class Scraps {

    private Scraps() {}

    /** What some room of the engine stops at. */
    static final List<String> ALL = List.of(
            "第",
            "第一条 ",
            "第一条",
            "\n第一条 甲。",
            "\n第二条 乙。",
            "第一章 ",
            "\n第一章 总则\n",
            "第一节 ",
            "（一）",
            "\n（一）甲；",
            "：（一）；（二）",
            "一、",
            "\n一、",
            "\n二、",
            "1.",
            "\n1.",
            "①",
            "“",
            "”",
            "‘",
            "’",
            "《",
            "》",
            "〈",
            "〉",
            "（",
            "）",
            "(",
            ")",
            "、",
            "。",
            "；",
            "：",
            "，",
            "的",
            "之一",
            "至",
            "和",
            "或者",
            "本法",
            "本条",
            "前款",
            "前两款",
            "前三条",
            "前项",
            "该条",
            "该法",
            "同条",
            "刑法",
            "民法典",
            "行政处罚法",
            "条例",
            "规定",
            "办法",
            "解释",
            "以下简称",
            "关于",
            "适用",
            "最高人民法院",
            "依照",
            "合同",
            "将第一条修改为：“",
            "将第一条",
            "修改为：“",
            "改为第二条",
            "增加一条，作为第二条：",
            "增加一款，作为第二款：“",
            "删去第三条。",
            "\n二、第二条改为第三条",
            "其中的“甲”修改为“乙”",
            "合并为",
            "分为两条",
            "作相应调整",
            "序言第一自然段",
            "附件一",
            "内容如下：",
            "第一条第一款、",
            "第一条至第九百条",
            "2021年",
            "2021年3月5日",
            "2021年13月40日",
            "同比增长",
            "增长16%",
            "占52.1%",
            "96件",
            "共96件，",
            "其中甲50件、",
            "约300余",
            "人",
            "万元",
            "亿元",
            "%",
            "个百分点",
            "上年",
            "上半年",
            "1—7月",
            "自公布之日起施行",
            "同时废止",
            "有效期五年",
            "目录\n",
            "附件\n",
            "附：",
            "修改",
            "决定",
            "\t",
            "甲\t1\n",
            "|",
            "\n| 甲 | 1 |",
            "\n",
            "\r\n",
            "\n\n",
            " ",
            "　",
            "\u200b",
            "\u2028",
            "\ud840",
            "\udc00",
            "\ud840\udc00",
            "\ud83d\ude00",
            "\u0000",
            "\uffff",
            "\ue000",
            "\uf000",
            "A",
            "9",
            "一",
            "十",
            "百",
            "万",
            "亿",
            "零",
            "９",
            "不得",
            "应当",
            "处罚款",
            "处二百元罚款",
            "收取",
            "缴纳",
            "公司",
            "协会",
            "责令",
            "吊销许可证",
            "由甲、乙、",
            "分别为",
            "其中",
            "合计",
            "比上年",
            "倍",
            "成",
            "番",
            "平均每",
            "人均",
            "号",
            "〔2021〕",
            "[2021]1号",
            "令第",
            "示政发",
            "＝",
            "#",
            "# ",
            "**",
            "<!-- INFO END -->",
            "<",
            "&",
            "甲",
            "甲乙丙丁",
            "甲。\n",
            "，乙",
            "1",
            "1.5",
            "1,000",
            "99999999999999999999",
            "-",
            "—",
            "～",
            "之",
            "款",
            "项",
            "条",
            "章",
            "乙方",
            "甲方",
            "协议",
            "违约金",
            "补充协议");

    static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) text.append(ALL.get(random.nextInt(ALL.size())));
        return text.toString();
    }

    /** Any characters at all, halves of pairs and those that are none among them. */
    static String characters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append((char) random.nextInt(0x10000));
        return text.toString();
    }

    /** A document cut off, its lines shuffled, or scraps set in place of its words. */
    static String maimed(String whole, Random random) {
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(whole.length());
            return whole.substring(from, from + random.nextInt(whole.length() - from));
        }
        List<String> lines = new ArrayList<>(whole.lines().toList());
        if (random.nextBoolean()) Collections.shuffle(lines, random);
        StringBuilder changed = new StringBuilder(String.join("\n", lines));
        for (int i = random.nextInt(30); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            int to = Math.min(changed.length(), at + random.nextInt(5));
            changed.replace(at, to, ALL.get(random.nextInt(ALL.size())));
        }
        return changed.toString();
    }

    static final String STATUTE = """
            # 示范条例
            2020年1月1日 示范大会通过 2021年3月5日 示范大会修正
            <!-- INFO END -->
            ## 第一章 总则
            第一条 为了示范，根据《中华人民共和国行政处罚法》第九条、第十条至第十二条，制定本条例。
            第二条 本条例所称示范，是指：
            （一）甲；
            （二）乙，包括：
            1.子；
            2.丑。
            前款第一项规定的示范，不适用本法第三条。
            ### 第一节 示范人
            第三条 示范人应当在十日内报告。违反前款规定的，处二百元以上五百元以下罚款。
            ## 第二章 附则
            第四条 本条例自2021年4月1日起施行。《示范办法》同时废止。
            附件：
            示范表
            | 甲 | 乙 |
            """;

    static final String DECISION = """
            关于修改《示范条例》的决定
            一、将第一条修改为：“为了示范，制定本条例。”
            二、将第二条第一款第二项中的“乙”修改为“丙”，增加一项，作为第三项：“（三）丁；”
            三、增加一条，作为第三条：“示范人应当如实报告。
            “不报告的，给予警告。”
            四、第三条改为第四条，修改为：“示范人应当在五日内报告。”
            五、删去第四条第一款。
            六、将第三条、第四条合并，作为第五条，修改为：“合并。”
            本决定自公布之日起施行。
            《示范条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。
            """;

    static final String REPORT = """
            示范区2021年工作情况报告
            一、基本情况
            2021年，全区共办结案件96件，其中甲类50件、乙类40件，占52.1%；上年为80件，同比增长16%。满意率由90%升至93%，提高3%。
            甲\t1\t2
            合计\t1\t3
            《中华人民共和国示范法》由示政发[2021]1号印发，约300余人参加，共计5万元，于2021年2月30日施行。
            """;

    static final String DOCUMENT = """
            示范区人民政府关于加强停车管理的通知
            示政发〔2021〕1号
            各街道办事处：
            一、停车人应当向示范公司缴纳停车费，逾期不缴的，处二百元罚款，并吊销许可证。
            二、外地企业不得参加投标，依照道路交通安全法第五十六条执行。
            三、本通知自发布之日起施行，有效期五年。
            甲方：示范公司　乙方承担违约金百分之五十。
            2021年3月5日
            """;

    /** A scrap over and over, or text that grows by a rule and never says the same twice, so many characters of it. */
    static String endless(String scrap, int characters) {
        Grown grown = Grown.named(scrap);
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < characters; i++) text.append(grown == null ? scrap : grown.line(i));
        return text.toString();
    }

    /** Text that goes on counting. */
    enum Grown {
        ARTICLES {
            @Override
            String line(int i) {
                return "第" + number(i) + "条 甲" + i + "应当依照本条例第" + number(i / 2 + 1) + "条报告。\n";
            }
        },
        EQUAL_ARTICLES {
            @Override
            String line(int i) {
                return "第" + number(i) + "条 应当依法。\n";
            }
        },
        ITEMS {
            @Override
            String line(int i) {
                return "（" + number(i) + "）甲" + i + "；\n";
            }
        },
        CHAPTERS {
            @Override
            String line(int i) {
                return "第" + number(i) + "章 甲" + i + "\n第" + number(i) + "条 乙。\n";
            }
        },
        FIGURES {
            @Override
            String line(int i) {
                return "全年办结案件" + i + "件，同比增长" + i % 50 + "%，其中甲类" + i / 2 + "件、乙类" + (i - i / 2) + "件。\n";
            }
        },
        ONE_SENTENCE {
            @Override
            String line(int i) {
                return "办结案件" + i + "件，其中甲类" + i / 2 + "件，";
            }
        },
        TABLE {
            @Override
            String line(int i) {
                return "甲" + i + "\t" + i + "\t" + 2 * i + "\n";
            }
        },
        REWRITTEN {
            @Override
            String line(int i) {
                return number(i) + "、将第" + number(i) + "条修改为：“乙" + i + "。”\n";
            }
        },
        ADDED {
            @Override
            String line(int i) {
                return number(i) + "、增加一条，作为第" + number(i) + "条：“乙" + i + "。”\n";
            }
        },
        RENUMBERED {
            @Override
            String line(int i) {
                return number(i) + "、第" + number(i) + "条改为第" + number(i + 1) + "条。\n";
            }
        },
        TITLES {
            @Override
            String line(int i) {
                return "《某某" + i + "办法》（以下简称《办法" + i + "》）第" + number(i) + "条、";
            }
        },
        DAYS {
            @Override
            String line(int i) {
                return 2000 + i % 30 + "年" + (1 + i % 12) + "月" + (1 + i % 28) + "日，甲" + i + "。";
            }
        };

        abstract String line(int i);

        private static String number(int i) {
            return Numerals.chinese(Math.min(i, 9999));
        }

        static @Nullable Grown named(String name) {
            for (Grown grown : values()) {
                if (grown.name().equals(name)) return grown;
            }
            return null;
        }
    }
}
