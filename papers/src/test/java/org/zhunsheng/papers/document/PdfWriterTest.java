package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.papers.document.Block.Level;
import org.zhunsheng.papers.document.Block.Paragraph;

@DisplayName("公文印成版式文件（GB/T 9704-2012）")
class PdfWriterTest {
    @TempDir
    static Path folder;

    private static Fonts wanted;

    @BeforeAll
    static void makeTypefaces() {
        wanted = Fonts.within(List.of(MadeTypeface.allWanted(folder.resolve("wanted"))));
    }

    @Test
    @DisplayName("A4纸，文字读得回来，字体全部嵌入并取子集，标题、作者、语言写在文件里")
    void aReportReadsBack() throws IOException {
        byte[] bytes = printed(Samples.report());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(595.3f, within(0.1f));
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("北京市平川区人民政府文件", "平政文〔2023〕5号", "签发人：王明远", "北京市人民政府：")
                    .contains("（一）健全完善制度机制。全年审核行政规范性文件34件", "277案次，同比增长102.2%", "特此报告。")
                    .contains("附件：1.2022年法治政府建设主要指标完成情况表2.行政机关负责人")
                    .contains("2023年1月12日（联系人：李文", "抄送：市委依法治市办、市司法局", "2023年1月13日印发");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("北京市平川区人民政府关于2022年法治政府建设情况的报告");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("北京市平川区人民政府");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.IMPRINT.madeAt());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @Test
    @DisplayName("同一公文、同样字体、同一印次，两次印出的文件一个字节也不差")
    void theSameDocumentMakesTheSameBytes() throws IOException {
        assertThat(printed(Samples.report())).isEqualTo(printed(Samples.report()));
    }

    @Test
    @DisplayName("标题层次作书签，段首小标题也在内，一级之下是二级")
    void headingsAreBookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(Samples.report()))) {
            PDOutlineNode outline = pdf.getDocumentCatalog().getDocumentOutline();
            assertThat(titles(outline)).containsExactly("一、2022年推进法治政府建设的主要举措和成效", "二、存在的不足和原因", "三、2023年工作安排");
            assertThat(titles(outline.getFirstChild()))
                    .containsExactly("（一）健全完善制度机制。", "（二）依法有效化解矛盾纠纷。", "（三）全面推进严格规范公正文明执法");
        }
    }

    @Test
    @DisplayName("每面二十二行，每行二十八字，版心距上三十七毫米、距左二十八毫米")
    void twentyTwoLinesOfTwentyEight() throws IOException {
        byte[] bytes = printed(Samples.saying(Paragraph.of("法".repeat(28 * 60))));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<TreeMap<Integer, List<TextPosition>>> pages = lines(pdf);
            assertThat(pages.get(1)).hasSize(22);
            List<TextPosition> line = pages.get(1).firstEntry().getValue();
            assertThat(line).hasSize(28);
            assertThat(line.getFirst().getX()).isEqualTo(28 * Format.MM, within(0.1f));
            TextPosition last = line.getLast();
            assertThat(last.getX() + Format.CELL).isEqualTo(184 * Format.MM, within(0.2f));
            assertThat(pages.get(1).firstKey() / 10f).isBetween(37 * Format.MM, 37 * Format.MM + Format.PITCH);
            assertThat(pages.get(1).lastKey() / 10f).isLessThan(262 * Format.MM);
        }
    }

    @Test
    @DisplayName("任意文字：每面不超过二十二行，行首没有句号逗号后括号")
    void anyTextKeepsTheGrid() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            List<Block> blocks = new ArrayList<>();
            for (int n = 0; n < 25; n++)
                blocks.add(
                        random.nextInt(4) == 0
                                ? new Block.Heading(Level.values()[random.nextInt(4)], "一、" + LinesTest.text(random))
                                : Paragraph.of(LinesTest.text(random)));
            try (PDDocument pdf = Loader.loadPDF(printed(Samples.saying(blocks.toArray(Block[]::new))))) {
                for (var page : lines(pdf)) {
                    assertThat(page).as("seed " + seed).hasSizeLessThanOrEqualTo(22);
                    for (List<TextPosition> line : page.values()) {
                        int first = line.getFirst().getUnicode().codePointAt(0);
                        assertThat(Signs.neverFirst(first))
                                .as("seed " + seed + ": " + line)
                                .isFalse();
                        TextPosition last = line.getLast();
                        assertThat(last.getX()).as("seed " + seed).isLessThan(184 * Format.MM);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("页码为四号数字加一字线，单页居右，双页居左")
    void pageNumbersAlternate() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(Samples.saying(Paragraph.of("法".repeat(28 * 30)))))) {
            List<TextPosition> first = folio(pdf, 1);
            List<TextPosition> second = folio(pdf, 2);
            assertThat(text(first)).isEqualTo("— 1 —");
            assertThat(text(second)).isEqualTo("— 2 —");
            assertThat(first.getLast().getX() + 14).isEqualTo(184 * Format.MM - 14, within(0.5f));
            assertThat(second.getFirst().getX()).isEqualTo(28 * Format.MM + 14, within(0.5f));
            assertThat(first.getFirst().getFontSizeInPt()).isEqualTo(14);
        }
    }

    @Test
    @DisplayName("表格过一页，表头每页重印；一格文字长过一页，分印在几页上")
    void aLongTableIsSplit() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(Samples.saying(Samples.table(60))))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int i = 1; i <= pdf.getNumberOfPages(); i++)
                assertThat(text(pdf, i)).containsOnlyOnce("序号").contains("案次");
        }
        var column = Block.Table.Column.text("说明");
        var longCell = new Block.Table(
                null, List.of(column, column), List.of(List.of("长", "依法行政".repeat(400)), List.of("短", "完")));
        try (PDDocument pdf = Loader.loadPDF(printed(Samples.saying(longCell)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            String all = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(all.split("依法", -1)).hasSizeGreaterThan(390);
            for (var page : lines(pdf)) assertThat(page.lastKey() / 10f).isLessThan(262 * Format.MM);
        }
    }

    @Test
    @DisplayName("落款不单独成页：带着正文最后两行")
    void theSignatureNeverStandsAlone() throws IOException {
        for (int lines = 10; lines < 40; lines++) {
            var document = OfficialDocument.by("平川区司法局")
                    .titled("情况说明")
                    .saying(Paragraph.of("法".repeat(26 + 28 * lines)))
                    .signed("平川区司法局", LocalDate.of(2023, 1, 5))
                    .done();
            try (PDDocument pdf = Loader.loadPDF(printed(document))) {
                var last = lines(pdf).getLast();
                assertThat(last.size()).as(lines + " lines").isGreaterThanOrEqualTo(4);
                assertThat(text(last.lastEntry().getValue())).isEqualTo("2023年1月5日");
                TextPosition end = last.lastEntry().getValue().getLast();
                assertThat(end.getX() + 5 * Format.CELL).isEqualTo(184 * Format.MM, within(0.5f));
            }
        }
    }

    @Test
    @DisplayName("缺的字体印完要说：缺什么，用了什么")
    void aMissingFaceIsSaid() throws IOException {
        Path some = folder.resolve("some");
        MadeTypeface.called("Noto Serif SC", "NotoSerifSC-Regular").at(some.resolve("a.ttf"));
        MadeTypeface.called("楷体", "KaiTi").at(some.resolve("b.ttf"));
        var printing = PdfWriter.write(
                Samples.report(), Fonts.within(List.of(some)), Samples.IMPRINT, new ByteArrayOutputStream());
        assertThat(printing)
                .isInstanceOfSatisfying(
                        Printing.Printed.class,
                        printed -> assertThat(printed.substitutions())
                                .contains(new Substitution(Role.BODY, "仿宋_GB2312", "Noto Serif SC"))
                                .noneMatch(each -> each.role() == Role.SUBHEADING));
    }

    @Test
    @DisplayName("用本机已装的中文字体（含字体集文件）也印得出、读得回")
    void theFacesOfThisMachineServe() throws IOException {
        Fonts installed = Fonts.find(null);
        assumeTrue(installed.canPrintChinese(), "no Chinese TrueType face is installed here");
        var out = new ByteArrayOutputStream();
        assertThat(PdfWriter.write(Samples.report(), installed, Samples.IMPRINT, out))
                .isInstanceOf(Printing.Printed.class);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(text(pdf, 1)).contains("北京市平川区人民政府文件", "签发人：王明远");
        }
    }

    @Test
    @DisplayName("一种中文字体也没有，就不印，不留空框")
    void withoutChineseNothingIsPrinted() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(PdfWriter.write(Samples.report(), Fonts.within(List.of()), Samples.IMPRINT, out))
                .isEqualTo(new Printing.NoChineseFace());
        assertThat(out.size()).isZero();
    }

    @Test
    @DisplayName("目录完好而内容损坏的字体文件不挡路：用别的字体印")
    void aBrokenFileIsPassedOver() throws IOException {
        Path some = folder.resolve("broken");
        Path whole = MadeTypeface.called("宋体", "SimSun").at(some.resolve("b.ttf"));
        Path broken = MadeTypeface.called("仿宋", "FangSong").at(some.resolve("a.ttf"));
        byte[] bytes = Files.readAllBytes(broken);
        // the directory's fourth entry is head: its offset now points behind the end
        bytes[12 + 3 * 16 + 8] = 0x7F;
        Files.write(broken, bytes);
        var out = new ByteArrayOutputStream();
        var printing = PdfWriter.write(
                Samples.saying(Paragraph.of("依法行政。")), Fonts.within(List.of(some)), Samples.IMPRINT, out);
        assertThat(printing).isInstanceOf(Printing.Printed.class);
        Files.delete(whole);
        var nothing = new ByteArrayOutputStream();
        assertThat(PdfWriter.write(Samples.report(), Fonts.within(List.of(some)), Samples.IMPRINT, nothing))
                .isEqualTo(new Printing.NoChineseFace());
        assertThat(nothing.size()).isZero();
    }

    @Test
    @DisplayName("正文字体缺的字用别的字体补；哪种字体都没有的字，不印并指出是哪几个字")
    void aRareCharacterComesFromAnotherFace() throws IOException {
        Path some = folder.resolve("rare");
        MadeTypeface.called("仿宋_GB2312", "FangSong_GB2312").lacking("镕喆").at(some.resolve("a.ttf"));
        MadeTypeface.called("宋体", "SimSun").at(some.resolve("b.ttf"));
        Fonts fonts = Fonts.within(List.of(some));
        var out = new ByteArrayOutputStream();
        var printing = PdfWriter.write(Samples.saying(Paragraph.of("当事人李镕、王喆。")), fonts, Samples.IMPRINT, out);
        assertThat(printing)
                .isInstanceOfSatisfying(
                        Printing.Printed.class,
                        printed -> assertThat(printed.rare()).isEqualTo("镕喆"));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(text(pdf, 1)).contains("当事人李镕、王喆。");
        }
        var nothing = new ByteArrayOutputStream();
        assertThat(PdfWriter.write(Samples.saying(Paragraph.of("王𠮷。😀")), fonts, Samples.IMPRINT, nothing))
                .isEqualTo(new Printing.MissingCharacters("𠮷😀"));
        assertThat(nothing.size()).isZero();
    }

    private static byte[] printed(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        var printing = PdfWriter.write(document, wanted, Samples.IMPRINT, out);
        assertThat(printing).isInstanceOf(Printing.Printed.class);
        return out.toByteArray();
    }

    private static List<String> titles(PDOutlineNode node) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : node.children()) titles.add(item.getTitle());
        return titles;
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s", "");
    }

    private static String text(List<TextPosition> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(position -> text.append(position.getUnicode()));
        return text.toString();
    }

    /** For each page its lines inside the text block by their base line in tenths of a point, left to right. */
    private static List<TreeMap<Integer, List<TextPosition>>> lines(PDDocument pdf) throws IOException {
        List<TreeMap<Integer, List<TextPosition>>> pages = new ArrayList<>();
        for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
            var page = positions(pdf, i);
            page.tailMap((int) (262 * Format.MM * 10), true).clear();
            pages.add(page);
        }
        return pages;
    }

    private static List<TextPosition> folio(PDDocument pdf, int page) throws IOException {
        return positions(pdf, page).lastEntry().getValue();
    }

    private static TreeMap<Integer, List<TextPosition>> positions(PDDocument pdf, int page) throws IOException {
        TreeMap<Integer, List<TextPosition>> lines = new TreeMap<>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                lines.computeIfAbsent(Math.round(text.getY() * 10), y -> new ArrayList<>())
                        .add(text);
            }
        };
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(pdf);
        return lines;
    }
}
