package org.zhunsheng.engine.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("不可信的文本")
class UntrustedTextTest {

    private static final long SEED = 20211231;
    private static final String[] SCRAPS = {
        "第",
        "一",
        "十",
        "百",
        "二",
        "之",
        "条",
        "章",
        "节",
        "编",
        "分编",
        "（",
        "）",
        "(",
        ")",
        "、",
        "。",
        "；",
        "：",
        "“",
        "”",
        "\n",
        "\n\n",
        " ",
        "　",
        "\u200b",
        "# ",
        "**",
        "目录",
        "附件",
        "附：",
        "修改",
        "决定",
        "的",
        "规定",
        "款",
        "1",
        "2",
        ".",
        "①",
        "㈠",
        "|",
        "《",
        "》",
        "<!-- INFO END -->",
        "2021年3月5日",
        "自公布之日起施行",
        "同时废止",
        "有效期",
        "号",
        "〔2021〕",
        "令第",
        "\ud840\udc00",
        "\ud840",
        "＝",
        "第一条 ",
        "\n第二条 ",
        "\n（一）",
        "\n一、",
        "\n1.",
        "\n第一章 ",
        "\u000b",
        "\r\n"
    };

    @Test
    @DisplayName("任意拼凑的文本：不抛异常，各级首尾相接，拼回来一字不差")
    void anythingIsReadAndGivenBack() {
        Random random = new Random(SEED);
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(120); j >= 0; j--) text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            check(text.toString(), i);
        }
    }

    @Test
    @DisplayName("截断、打乱、删改的法规：不抛异常，拼回来一字不差")
    void aMaimedStatuteIsReadAndGivenBack() {
        Random random = new Random(SEED);
        String whole = statute(60);
        for (int i = 0; i < 600; i++) {
            check(whole.substring(0, random.nextInt(whole.length())), i);
            List<String> lines = new ArrayList<>(whole.lines().toList());
            Collections.shuffle(lines, random);
            check(String.join("\n", lines), i);
            StringBuilder changed = new StringBuilder(whole);
            for (int j = 0; j < 40; j++) {
                int at = random.nextInt(changed.length());
                changed.replace(
                        at, Math.min(changed.length(), at + random.nextInt(3)), SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            check(changed.toString(), i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一条 ",
                "第一条 一。",
                "第一章 ",
                "（一）",
                "：（一）；（二）",
                "第",
                "第 ",
                "目录\n第一章 甲\n",
                "附件\n",
                "一、甲\n",
                "“",
                "《",
                "《修改",
                "1.",
                "1.\n",
                "（一）\n（二）\n",
                "第二条 二。\n第一条 一。\n",
                "（三）甲\n乙。\n",
                "甲：\n乙；\n",
                "2021年",
                "起施行",
                "有效期",
                "号",
                "\n",
                " ",
                "第一编\n第一章\n第一条 一。\n",
                "甲\n",
                "①",
                "第一条 甲：\n（一）乙\n丙。\n（三）丁\n",
                "甲。第一条 乙。第二条 丙。 ",
                "甲。 （一）乙； 二、丙。 3.丁。 ",
                "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉\n",
                "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉）\n（",
                "条例 2021年 第一章"
            })
    @DisplayName("同一片段重复十万字：一样读得完，深度有限")
    void repetitionIsReadInOneWalk(String scrap) {
        check(scrap.repeat(100_000 / scrap.length()), 0);
        check("关于修改示范的决定\n" + scrap.repeat(100_000 / scrap.length()), 0);
    }

    private static void check(String text, int round) {
        Instrument instrument = Instrument.parse(text);
        assertThat(instrument.particulars()).isNotNull();
        List<Node> outermost = new ArrayList<>(instrument.nodes());
        outermost.addAll(instrument.annexes());
        StringBuilder again = new StringBuilder(text.length());
        append(text, outermost, 0, text.length(), again, 0);
        assertThat(again.toString()).as("种子 %d，第 %d 次", SEED, round).isEqualTo(text);
        for (Node article : instrument.articles())
            assertThat(article.children()).isNotEmpty().allMatch(child -> child.level() == Level.PARAGRAPH);
    }

    private static void append(String text, List<Node> nodes, int from, int to, StringBuilder out, int depth) {
        assertThat(depth).isLessThan(16);
        int at = from;
        for (Node node : nodes) {
            assertThat(node.start()).isBetween(at, node.end());
            out.append(text, at, node.start());
            append(text, node.children(), node.start(), node.end(), out, depth + 1);
            at = node.end();
        }
        assertThat(at).isLessThanOrEqualTo(to);
        out.append(text, at, to);
    }

    private static String statute(int articles) {
        StringBuilder text = new StringBuilder("# 示范条例\n2020年1月1日 示范大会通过\n<!-- INFO END -->\n");
        for (int i = 1; i <= articles; i++) {
            if (i % 7 == 1) text.append("## 第").append(i / 7 + 1).append("章 甲\n");
            text.append("第")
                    .append(i)
                    .append("条 有下列情形之一的，责令改正：\n（一）甲；\n（二）乙，包括：\n1.子；\n2.丑。\n")
                    .append("前款以外的，不适用本条例。\n");
        }
        return text + "附件：\n示范表\n| 甲 | 乙 |\n";
    }
}
