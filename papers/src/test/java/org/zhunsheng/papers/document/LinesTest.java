package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("断行：避头尾，数字和单位不拆开")
class LinesTest {
    private static final PDFont ANY = new PDType1Font(FontName.HELVETICA);
    private static final float CELL = 16;

    @Test
    @DisplayName("纯汉字每行满二十八字")
    void aLineHoldsTwentyEightCharacters() {
        assertThat(broken("法".repeat(60), 28)).extracting(String::length).containsExactly(28, 28, 4);
    }

    @Test
    @DisplayName("句号不到行首：挤进上一行，挤不下就带一个字下来")
    void aFullStopNeverBeginsALine() {
        assertThat(broken("一、二、三四五六七八。九十", 10)).containsExactly("一、二、三四五六七八。", "九十");
        assertThat(broken("一二三四五六七八九十。子丑", 10)).containsExactly("一二三四五六七八九", "十。子丑");
    }

    @Test
    @DisplayName("标题回行不拆词，“的”不到行首，“对”不到行末")
    void aTitleKeepsItsWords() {
        String title = "示范区人民政府落实区人大常委会对《示范区人民政府关于2020年法治政府建设工作情况的报告》评议意见的报告";
        for (int cells = 10; cells <= 22; cells++) {
            List<String> lines = Lines.balanced(set(title), cells * CELL).stream()
                    .map(LinesTest::text)
                    .toList();
            assertThat(String.join("", lines)).isEqualTo(title);
            assertThat(String.join("｜", lines))
                    .doesNotContain("法｜治", "报｜告", "常委｜会", "人民｜政府", "评｜议", "建｜设", "｜的", "对｜", "《｜", "｜》");
        }
    }

    @Test
    @DisplayName("前书名号、前引号不到行末")
    void anOpeningSignNeverEndsALine() {
        assertThat(broken("一二三四五六七八九《子丑》", 10)).containsExactly("一二三四五六七八九", "《子丑》");
    }

    @Test
    @DisplayName("破折号、省略号、数字连同单位、网址单词不拆")
    void whatIsReadAsOneStaysTogether() {
        assertThat(broken("一二三四五六七——子丑", 8)).containsExactly("一二三四五六", "七——子丑");
        assertThat(broken("一二三四五六共1277案次", 9)).containsExactly("一二三四五六共", "1277案次");
        assertThat(broken("一二三四五六七2022年起", 9)).containsExactly("一二三四五六七", "2022年起");
        assertThat(broken("一二三四五六增长102.2%了", 9)).containsExactly("一二三四五六增长", "102.2%了");
        assertThat(broken("一二三四五六government", 9)).containsExactly("一二三四五六", "government");
    }

    @Test
    @DisplayName("表、图与其序号不拆；长网址可以在点和斜线之后断开")
    void numbersOfTablesAndLongAddresses() {
        assertThat(broken("一二三四五六七八九表1。", 10)).containsExactly("一二三四五六七八九", "表1。");
        assertThat(broken("见www.pingchuan.example.gov.cn。", 11)).containsExactly("见www.pingchuan.", "example.gov.cn。");
    }

    @Test
    @DisplayName("比一行还长的词才拆")
    void onlyAWordLongerThanALineIsCut() {
        assertThat(broken("a".repeat(50), 10)).containsExactly("a".repeat(20), "a".repeat(20), "a".repeat(10));
    }

    @Test
    @DisplayName("标题分作长短相近的几行")
    void aLongTitleIsBalanced() {
        assertThat(Lines.balanced(set("关于进一步加强和改进行政机关负责人出庭应诉工作的实施意见"), 20 * CELL))
                .extracting(line -> line.glyphs().size())
                .containsExactly(14, 14);
    }

    @Test
    @DisplayName("任意文字：一字不少，行首行末无禁则符号，每行不超出版心")
    void anyTextKeepsTheRules() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            int measure = 10 + random.nextInt(19);
            List<Line> lines = Lines.justified(set(text), (measure - 2) * CELL, measure * CELL);
            String reason = "seed " + seed + ", round " + i + ", " + measure + ": " + text;
            assertThat(lines.stream()
                            .map(LinesTest::text)
                            .collect(Collectors.joining())
                            .replace(" ", ""))
                    .as(reason)
                    .isEqualTo(text.replace(" ", ""));
            for (int n = 0; n < lines.size(); n++) {
                Line line = lines.get(n);
                float room = (n == 0 ? measure - 2 : measure) * CELL;
                assertThat(line.width()).as(reason).isLessThanOrEqualTo(room + 0.1f);
                if (n > 0)
                    assertThat(Signs.neverFirst(line.glyphs().getFirst().codePoint()))
                            .as(reason + "\n" + text(line))
                            .isFalse();
                if (n + 1 < lines.size())
                    assertThat(Signs.neverLast(line.glyphs().getLast().codePoint()))
                            .as(reason + "\n" + text(line))
                            .isFalse();
            }
        }
    }

    /** Sentences with quotes, titles of laws, figures, words and addresses, as a report has them. */
    static String text(Random random) {
        String[] parts = {
            "法治政府",
            "依法行政",
            "负责人出庭应诉",
            "的",
            "和",
            "《行政诉讼法》",
            "“应出尽出”",
            "（三）",
            "〔2022〕15号",
            "277案次",
            "102.2%",
            "3万余件",
            "2022年12月31日",
            "——",
            "……",
            "、",
            "，",
            "；",
            "：",
            "。",
            "government",
            "12345",
            "第十一条第二款",
            "“一网通办”",
            "《意见》（试行）",
            " "
        };
        StringBuilder text = new StringBuilder("平川");
        int count = 5 + random.nextInt(60);
        while (count-- > 0) {
            String part = parts[random.nextInt(parts.length)];
            // a run of signs longer than a line can't be set by any rule, and nobody writes it
            boolean signs = part.codePoints().allMatch(Signs::neverFirst);
            if (signs && !Character.isLetterOrDigit(text.charAt(text.length() - 1))) continue;
            text.append(part);
        }
        return text.toString().strip();
    }

    private static List<String> broken(String text, int characters) {
        return Lines.justified(set(text), characters * CELL, characters * CELL).stream()
                .map(LinesTest::text)
                .toList();
    }

    private static String text(Line line) {
        return line.glyphs().stream()
                .map(g -> Character.toString(g.codePoint()))
                .collect(Collectors.joining());
    }

    private static List<Glyph> set(String text) {
        List<Glyph> glyphs = new ArrayList<>();
        text.codePoints().forEach(c -> {
            float width = c < 0x2E80 && !Signs.isWide(c) ? CELL / 2 : CELL;
            glyphs.add(new Glyph(c, ANY, CELL, false, false, width, width, 0));
        });
        return glyphs;
    }
}
