package org.zhunsheng.engine.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zhunsheng.engine.Shared;
import org.zhunsheng.engine.text.Numerals;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("条文结构的准确度：全部法规")
class StructureAccuracyTest {

    private static final Pattern MARK =
            Pattern.compile("(?m)^[#* \\u3000\\u200b]*第[ ]?([一二三四五六七八九十百千零〇0-9]+)[ ]*(分编|编|章|节|条)(.*)$");

    private static final int LINES_OF_A_PAGE = 24;
    /** Characters. */
    private static final int PAGE = 600;

    private final Map<String, String> sources = new HashMap<>();

    @BeforeAll
    void readAll() throws IOException {
        Path laws = Shared.laws("");
        try (Stream<Path> tree = Files.walk(laws)) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file);
                if (text.contains(Scan.HEAD_END)) sources.put("laws/" + laws.relativize(file), text);
            }
        }
    }

    @Test
    @DisplayName("编章节条的数目与逐行独立清点的一致：99% 以上")
    void countsAgreeWithACountByLine() {
        List<String> differing = new ArrayList<>();
        sources.forEach((file, text) -> {
            if (!counts(Instrument.parse(text).nodes()).equals(countedByLine(text))) differing.add(file);
        });
        assertThat(differing).as("%d 个文件", sources.size()).hasSizeLessThan(sources.size() / 100);
    }

    @Test
    @DisplayName("条号由一起连续不断：除单行本和修正案以外 99.9% 以上")
    void articlesAscendWithoutGaps() {
        List<String> broken = new ArrayList<>();
        sources.forEach((file, text) -> {
            int number = 0;
            int suffix = 0;
            for (Node article : Instrument.parse(text).articles()) {
                boolean follows = article.suffix() == 0
                        ? article.number() == number + 1
                        : article.number() == number && article.suffix() == suffix + 1;
                if (!follows && number > 0) {
                    broken.add(file);
                    break;
                }
                number = article.number();
                suffix = article.suffix();
            }
        });
        assertThat(broken).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("同一部法换成纯文本、半角括号、断行、几条一行，结构不变：99% 以上")
    void theStructureOutlastsNoise() {
        Random random = new Random(20211231);
        assertThat(changedBy(StructureAccuracyTest::plain)).isLessThan(0.01);
        assertThat(changedBy(text -> text.replace('（', '(').replace('）', ')'))).isLessThan(0.01);
        assertThat(changedBy(text -> broken(text, random))).isLessThan(0.01);
        assertThat(changedBy(text -> joined(text, random))).isLessThan(0.01);
    }

    @Test
    @DisplayName("同一部法打印过、从网页上复制过，结构不变：99% 以上")
    void theStructureOutlastsPrintersAndPortals() {
        Random random = new Random(20220412);
        for (UnaryOperator<String> page : List.<UnaryOperator<String>>of(
                number -> "— " + number + " —",
                number -> "- " + number + " -",
                number -> number,
                number -> "第 " + number + " 页 共 90 页",
                number -> number + " / 90"))
            assertThat(changedBy(text -> printed(text, page, random))).isLessThan(0.01);
        assertThat(changedBy(text -> plain(text).replace("\n", "<br/>\n"))).isLessThan(0.01);
        assertThat(changedBy(text -> plain(text)
                        .replaceAll("(?m)^(.+)$", "<p style=\"text-indent:2em\"><span>&nbsp;&nbsp;$1</span></p>")))
                .isLessThan(0.01);
        assertThat(changedBy(text -> numbered(text, "<strong>", "</strong>&nbsp;")))
                .isLessThan(0.01);
        assertThat(changedBy(text -> numbered(text, "【", "】"))).isLessThan(0.01);
        assertThat(changedBy(text -> numbered(text, "- ", "　"))).isLessThan(0.01);
        assertThat(changedBy(text -> numbered(text, "", "\t"))).isLessThan(0.01);
        assertThat(changedBy(text -> plain(text).replaceAll("(?m)^（", "• （"))).isLessThan(0.01);
    }

    @Test
    @DisplayName("每行断在同样的宽度，段首空两格：结构不变，98% 以上")
    void theStructureOutlastsAFixedWidth() {
        assertThat(changedBy(text -> wrapped(text, 28))).isLessThan(0.02);
        assertThat(changedBy(text -> wrapped(text, 40))).isLessThan(0.02);
    }

    @Test
    @DisplayName("每行断在同样的宽度，段首不空格：99% 以上的条不变；段间有空行、每页有页眉页码时也一样")
    void articlesOutlastAFixedWidthWithoutIndents() {
        for (int width : new int[] {28, 40})
            assertThat(articlesChangedBy(text -> folded(plain(text), "", width), false))
                    .isLessThan(0.01);
        assertThat(articlesChangedBy(text -> folded(plain(text).replace("\n", "\n\n"), "", 28), false))
                .isLessThan(0.001);
        assertThat(articlesChangedBy(text -> onPages(text, folded(plain(text), "", 28)), false))
                .isLessThan(0.01);
        assertThat(articlesChangedBy(text -> onPages(text, folded(plain(text), "　　", 28)), false))
                .isLessThan(0.002);
    }

    @Test
    @DisplayName("全文落在一行：换行变成空格，99% 以上的条不变，断行也变成空格的 98% 以上；换行全丢，款不可知，条和项 99% 以上不变")
    void articlesOutlastTheLossOfLineEnds() {
        assertThat(articlesChangedBy(text -> whole(text).replaceAll("\n+", " "), false))
                .isLessThan(0.005);
        assertThat(articlesChangedBy(text -> whole(text).replaceAll("\n+", "　　"), false))
                .isLessThan(0.005);
        assertThat(articlesChangedBy(text -> whole(text).replaceAll("\n+", ""), true))
                .isLessThan(0.005);
        assertThat(articlesChangedBy(text -> folded(plain(text), "", 28).replace("\n", " "), false))
                .isLessThan(0.02);
        long titles = sources.values().stream()
                .filter(text -> title(text).equals(title(whole(text).replaceAll("\n+", ""))))
                .count();
        assertThat(titles).isGreaterThan(sources.size() * 94L / 100);
    }

    @Test
    @DisplayName("每页的页眉落在句子中间：题目、公报刊名、网页打印的网址，结构 99% 以上不变")
    void theStructureOutlastsRunningHeads() {
        for (BiFunction<String, Integer, String> head : List.<BiFunction<String, Integer, String>>of(
                (title, page) -> title,
                (title, page) -> "北京市人民政府公报",
                (title, page) -> "国务院公报 2021年第5号　　" + page,
                (title, page) ->
                        "2021/3/5 14:02\t" + title + "_中国政府网\nhttps://www.gov.cn/content_559.htm\t" + page + "/90"))
            assertThat(changedBy(text -> headed(text, head))).isLessThan(0.01);
    }

    @Test
    @DisplayName("断在书名号、引号、括号、冒号、数目后面，条号后面不空：结构不变，98% 以上")
    void theStructureOutlastsBreaksAnywhere() {
        Random random = new Random(20230705);
        assertThat(changedBy(text -> brokenAnywhere(text, random))).isLessThan(0.02);
        assertThat(changedBy(text -> numbered(text, "", ""))).isLessThan(0.002);
    }

    private static String wrapped(String text, int width) {
        return folded(plain(text), "　　", width);
    }

    private static String folded(String text, String indent, int width) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.lines().toList()) {
            String rest = indent + line;
            for (; rest.length() > width; rest = rest.substring(width))
                out.append(rest, 0, width).append('\n');
            out.append(rest).append('\n');
        }
        return out.toString();
    }

    /** With number and title between one page and the next. */
    private static String onPages(String text, String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        int lines = 0;
        for (String line : folded.lines().toList()) {
            out.append(line).append('\n');
            if (++lines % LINES_OF_A_PAGE == 0) {
                out.append("— ").append(lines / LINES_OF_A_PAGE).append(" —\n");
                out.append(title(text)).append('\n');
            }
        }
        return out.toString();
    }

    /** With a line at the head of each page, that comes amid a sentence where one is at hand. */
    private static String headed(String text, BiFunction<String, Integer, String> head) {
        String title = title(text);
        StringBuilder out = new StringBuilder(text.length());
        int page = 0;
        int filled = 0;
        for (String line : plain(text).lines().toList()) {
            filled += line.length();
            int at = line.length() > 60 ? line.length() / 2 : 0;
            boolean amid = filled > PAGE && at > 0 && isWord(line.charAt(at - 1)) && isWord(line.charAt(at));
            if (amid) {
                filled = line.length() - at;
                out.append(line, 0, at)
                        .append('\n')
                        .append(head.apply(title, ++page))
                        .append('\n');
            }
            out.append(line, amid ? at : 0, line.length()).append('\n');
            if (filled > 2 * PAGE) {
                filled = 0;
                out.append(head.apply(title, ++page)).append('\n');
            }
        }
        return out.toString();
    }

    private static String brokenAnywhere(String text, Random random) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : plain(text).lines().toList()) {
            int at = line.length() > 50 && line.endsWith("。") ? 12 + random.nextInt(line.length() - 20) : 0;
            boolean breaks =
                    at > 0 && "。；！？".indexOf(line.charAt(at - 1)) < 0 && "。，、；：）》”".indexOf(line.charAt(at)) < 0;
            out.append(line, 0, breaks ? at : 0).append(breaks ? "\n" : "");
            out.append(line, breaks ? at : 0, line.length()).append('\n');
        }
        return out.toString();
    }

    /** With a page's number after some lines, and in the midst of some sentences. */
    private static String printed(String text, UnaryOperator<String> page, Random random) {
        StringBuilder out = new StringBuilder(text.length());
        int pages = 0;
        for (String line : plain(text).lines().toList()) {
            int at = line.length() > 60 ? 25 + random.nextInt(line.length() - 40) : 0;
            boolean inWord = at > 0 && isWord(line.charAt(at - 1)) && isWord(line.charAt(at));
            if (inWord && random.nextInt(6) == 0) {
                out.append(line, 0, at).append('\n');
                out.append(page.apply(String.valueOf(++pages))).append('\n');
                out.append(line, at, line.length()).append('\n');
            } else {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static String numbered(String text, String before, String behind) {
        return plain(text)
                .replaceAll(
                        "(?m)^(第[一二三四五六七八九十百千零〇]+条(之[一二三四五六七八九十]+)?)[ \u3000]+",
                        Matcher.quoteReplacement(before) + "$1" + Matcher.quoteReplacement(behind));
    }

    @Test
    @DisplayName("效力层级与数据库的分类一致：98% 以上")
    void kindsAgreeWithTheDatabase() throws IOException {
        int agreeing = 0;
        int known = 0;
        for (String line : Files.readAllLines(Shared.laws("index.tsv"))) {
            List<String> columns = List.of(line.split("\t", -1));
            String text = sources.get(columns.getFirst());
            if (text != null) {
                Kind kind = Instrument.parse(text).particulars().kind();
                String label = kind == Kind.CONSTITUTION ? Kind.STATUTE.label() : kind.label();
                agreeing += label.equals(columns.get(2)) ? 1 : 0;
                known++;
            }
        }
        assertThat(agreeing).isGreaterThan(known * 98 / 100);
    }

    private double changedBy(UnaryOperator<String> noise) {
        long changed = sources.values().stream()
                .filter(text -> !Instrument.parse(text).articles().isEmpty())
                .filter(text -> !outline(text).equals(outline(noise.apply(text))))
                .count();
        return (double) changed / sources.size();
    }

    /** The share of articles that are missing or have not the paragraphs, items and sub-items that they had. */
    private double articlesChangedBy(UnaryOperator<String> noise, boolean withoutParagraphs) {
        long all = 0;
        long changed = 0;
        for (String text : sources.values()) {
            Map<String, String> before = articles(text, withoutParagraphs);
            Map<String, String> after = articles(noise.apply(text), withoutParagraphs);
            all += before.size();
            for (Map.Entry<String, String> article : before.entrySet())
                changed += article.getValue().equals(after.get(article.getKey())) ? 0 : 1;
        }
        return (double) changed / all;
    }

    private static Map<String, String> articles(String text, boolean withoutParagraphs) {
        Map<String, String> articles = new HashMap<>();
        for (Node article : Instrument.parse(text).articles()) {
            StringBuilder out = new StringBuilder();
            append(article, out, withoutParagraphs);
            articles.merge(article.number() + "之" + article.suffix(), out.toString(), String::concat);
        }
        return articles;
    }

    /** Without what stands before the first heading or article: a preface may lose its paragraphs with its markdown. */
    private static String outline(String text) {
        StringBuilder out = new StringBuilder();
        for (Node node : Instrument.parse(text).nodes()) {
            if (node.level().compareTo(Level.ARTICLE) <= 0) append(node, out, false);
        }
        return out.toString();
    }

    private static void append(Node node, StringBuilder out, boolean withoutParagraphs) {
        if (!withoutParagraphs || node.level() != Level.PARAGRAPH) {
            out.append(node.level().label())
                    .append(node.number())
                    .append('-')
                    .append(node.suffix())
                    .append('\n');
        }
        for (Node child : node.children()) append(child, out, withoutParagraphs);
    }

    private static String title(String text) {
        return Instrument.parse(text).title().replace(" ", "");
    }

    /** With its title and the lines of its history, as plain text. */
    private static String whole(String text) {
        return text.replace(Scan.HEAD_END, "").replaceAll("(?m)^#+ *", "").strip();
    }

    private static String body(String text) {
        return text.substring(text.indexOf(Scan.HEAD_END) + Scan.HEAD_END.length());
    }

    private static String plain(String text) {
        return Instrument.parse(text).title() + "\n"
                + body(text).replaceAll("(?m)^#+ *", "").replaceAll("\n+", "\n");
    }

    private static String joined(String text, Random random) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inBody = false;
        for (String line : text.lines().filter(any -> !any.isBlank()).toList()) {
            boolean isNext = inBody && line.startsWith("第") && line.indexOf("条 ") > 0 && line.indexOf("条 ") < 9;
            if (isNext && out.toString().endsWith("。\n") && random.nextInt(3) == 0) out.setLength(out.length() - 1);
            out.append(line).append('\n');
            inBody |= line.equals(Scan.HEAD_END);
        }
        return out.toString();
    }

    /** Breaks long sentences in the middle of a word, where no mark of the language stands on either side. */
    private static String broken(String text, Random random) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.lines().toList()) {
            int at = line.length() > 50 && line.endsWith("。") ? 30 + random.nextInt(line.length() - 45) : 0;
            boolean inWord = at > 0 && isWord(line.charAt(at - 1)) && isWord(line.charAt(at));
            out.append(line, 0, inWord ? at : 0)
                    .append(inWord ? "\n" : "")
                    .append(line, inWord ? at : 0, line.length());
            out.append('\n');
        }
        return out.toString();
    }

    private static boolean isWord(char c) {
        return Character.isIdeographic(c) && !Numerals.isNumeral(c) && "第附目".indexOf(c) < 0;
    }

    private static Map<Level, Integer> counts(List<Node> nodes) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        count(nodes, counts);
        return counts;
    }

    private static void count(List<Node> nodes, Map<Level, Integer> counts) {
        for (Node node : nodes) {
            if (node.level().compareTo(Level.ARTICLE) <= 0) {
                counts.merge(node.level(), 1, Integer::sum);
                count(node.children(), counts);
            }
        }
    }

    private static Map<Level, Integer> countedByLine(String text) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        Matcher marks = MARK.matcher(body(text));
        while (marks.find()) {
            boolean isHeading = marks.group().startsWith("#")
                    || (marks.group().length() < 30 && !marks.group(3).matches(".*[。；，]"));
            Level level = level(marks.group(2));
            if (level == Level.ARTICLE || isHeading) counts.merge(level, 1, Integer::sum);
        }
        return counts;
    }

    private static Level level(String unit) {
        return switch (unit) {
            case "编" -> Level.PART;
            case "分编" -> Level.SUB_PART;
            case "章" -> Level.CHAPTER;
            case "节" -> Level.SECTION;
            default -> Level.ARTICLE;
        };
    }
}
