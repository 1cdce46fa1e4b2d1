package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

@DisplayName("公文写成可编辑文件（GB/T 9704-2012）")
class DocxWriterTest {
    private static XWPFDocument docx;

    @BeforeAll
    static void write() throws IOException {
        docx = new XWPFDocument(new ByteArrayInputStream(written()));
    }

    @Test
    @DisplayName("A4纸，天头37毫米、订口28毫米，每面22行、每行28字的文档网格")
    void pageAndGrid() {
        CTSectPr section = docx.getDocument().getBody().getSectPr();
        assertThat(number(section.getPgSz().getW())).isEqualTo(11906);
        assertThat(number(section.getPgSz().getH())).isEqualTo(16838);
        assertThat(number(section.getPgMar().getTop())).isEqualTo(2098);
        assertThat(number(section.getPgMar().getLeft())).isEqualTo(1587);
        assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
        long pitch = number(section.getDocGrid().getLinePitch());
        long height = 16838
                - number(section.getPgMar().getTop())
                - number(section.getPgMar().getBottom());
        assertThat(height / pitch).isEqualTo(22);
        double cell = 16 + number(section.getDocGrid().getCharSpace()) / 4096.0;
        double width = (11906
                        - number(section.getPgMar().getLeft())
                        - number(section.getPgMar().getRight()))
                / 20.0;
        assertThat((int) (width / cell + 0.01)).isEqualTo(28);
    }

    @Test
    @DisplayName("标题是真正的标题样式，带大纲级别，字体按层次：黑体、楷体、仿宋、仿宋")
    void headingsAreStyles() throws Exception {
        String[] faces = {"黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"};
        for (int level = 1; level <= 4; level++) {
            var style = docx.getStyles().getStyle("Heading" + level).getCTStyle();
            assertThat(style.getName().getVal()).isEqualTo("heading " + level);
            assertThat(number(style.getPPr().getOutlineLvl().getVal())).isEqualTo(level - 1);
            assertThat(style.getRPr().getRFontsArray(0).getEastAsia()).isEqualTo(faces[level - 1]);
            assertThat(style.getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
        }
        assertThat(styled("Heading1"))
                .extracting(XWPFParagraph::getText)
                .containsExactly("一、2022年推进法治政府建设的主要举措和成效", "二、存在的不足和原因", "三、2023年工作安排");
    }

    @Test
    @DisplayName("每段文字都写明中文字体，正文三号仿宋首行缩进两字，固定行距28.95磅")
    void everyRunNamesItsFace() {
        for (XWPFParagraph paragraph : docx.getParagraphs()) {
            for (XWPFRun run : paragraph.getRuns())
                assertThat(run.getCTR().getRPr().getRFontsArray(0).getEastAsia())
                        .as(paragraph.getText())
                        .isNotBlank();
        }
        var defaults = docx.getStyles().getDefaultParagraphStyle();
        assertThat(defaults).isNotNull();
        assertThat(docx.getStyles().getDefaultRunStyle().getFontSizeAsDouble()).isEqualTo(16);
        var text = docx.getStyles().getStyle("OfficialText").getCTStyle();
        assertThat(text.getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
        assertThat(text.getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
    }

    @Test
    @DisplayName("用到的样式都有定义")
    void everyStyleUsedIsDefined() {
        for (XWPFParagraph paragraph : docx.getParagraphs()) {
            assertThat(docx.getStyles().styleExist(paragraph.getStyleID()))
                    .as(paragraph.getStyleID())
                    .isTrue();
            for (XWPFRun run : paragraph.getRuns()) {
                if (!run.getStyle().isEmpty())
                    assertThat(docx.getStyles().styleExist(run.getStyle())).isTrue();
            }
        }
    }

    @Test
    @DisplayName("标题二号小标宋，主送机关后标全角冒号，段首小标题楷体加粗接排")
    void titleRecipientAndLead() {
        assertThat(styled("Title")
                        .getFirst()
                        .getRuns()
                        .getFirst()
                        .getCTR()
                        .getRPr()
                        .getRFontsArray(0)
                        .getEastAsia())
                .isEqualTo("方正小标宋简体");
        assertThat(styled("Recipient")).extracting(XWPFParagraph::getText).contains("北京市人民政府：");
        XWPFParagraph led = styled("OfficialText").stream()
                .filter(p -> p.getText().startsWith("（一）健全完善制度机制。全年"))
                .findFirst()
                .orElseThrow();
        assertThat(led.getRuns().getFirst().isBold()).isTrue();
        assertThat(led.getRuns().getFirst().getCTR().getRPr().getRFontsArray(0).getEastAsia())
                .isEqualTo("楷体_GB2312");
        assertThat(led.getRuns().get(1).isBold()).isFalse();
    }

    @Test
    @DisplayName("成文日期右空四字，用阿拉伯数字不编虚位，署名居中在日期之上")
    void signature() {
        XWPFParagraph day = styled("SignatureDay").getFirst();
        XWPFParagraph issuer = styled("SignatureIssuer").getFirst();
        assertThat(day.getText()).isEqualTo("2023年1月12日");
        assertThat(day.getCTPPr().getInd().getRightChars()).isEqualTo(BigInteger.valueOf(400));
        assertThat(issuer.getCTPPr().getInd().getRightChars()).isEqualTo(BigInteger.valueOf(225));
    }

    @Test
    @DisplayName("页码在页脚：单页居右、双页居左，是域不是字")
    void pageNumbers() {
        assertThat(docx.getSettings().getEvenAndOddHeadings()).isTrue();
        assertThat(docx.getFooterList()).hasSize(2).allSatisfy(footer -> {
            assertThat(footer.getText().strip()).isEqualTo("— 1 —");
            assertThat(footer.getParagraphs().getFirst().getCTP().xmlText())
                    .contains(" PAGE ")
                    .contains("宋体");
        });
        var policy = docx.getHeaderFooterPolicy();
        assertThat(policy.getDefaultFooter()
                        .getParagraphs()
                        .getFirst()
                        .getCTPPr()
                        .getInd()
                        .getRightChars())
                .isEqualTo(BigInteger.valueOf(100));
        assertThat(policy.getEvenPageFooter()
                        .getParagraphs()
                        .getFirst()
                        .getCTPPr()
                        .getInd()
                        .getLeftChars())
                .isEqualTo(BigInteger.valueOf(100));
    }

    @Test
    @DisplayName("表头每页重复，数字靠右，图片有替代文字，版记有三条线")
    void tablesAndPictures() {
        XWPFTable table = docx.getTables().getFirst();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1)
                        .getCell(2)
                        .getParagraphs()
                        .getFirst()
                        .getCTPPr()
                        .getJc()
                        .getVal()
                        .toString())
                .isEqualTo("right");
        assertThat(docx.getAllPictures()).hasSize(1);
        assertThat(docx.getDocument().xmlText()).contains("descr=\"图1  2018—2022年负责人出庭应诉案次\"");
        XWPFTable printRecord = docx.getTables().getLast();
        assertThat(printRecord.getText()).contains("抄送：市委依法治市办、市司法局").contains("2023年1月13日印发");
        assertThat(printRecord.getCTTbl().getTblPr().getTblpPr().getTblpYSpec().toString())
                .isEqualTo("bottom");
    }

    @Test
    @DisplayName("红色发文机关标志和红色分隔线只在要印的时候有")
    void letterhead() throws IOException {
        assertThat(styled("Letterhead").getFirst().getText()).isEqualTo("北京市平川区人民政府文件");
        var out = new ByteArrayOutputStream();
        DocxWriter.write(Samples.saying(Block.Paragraph.of("无。")), Samples.IMPRINT, out);
        try (var plain = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(plain.getParagraphs()).noneMatch(p -> "Letterhead".equals(p.getStyleID()));
        }
    }

    @Test
    @DisplayName("文件属性有题名、作者、字号、语言和印发时间；两次写出的文件一个字节也不差")
    void propertiesAndBytes() throws IOException {
        var core = docx.getProperties().getCoreProperties();
        assertThat(core.getTitle()).isEqualTo("北京市平川区人民政府关于2022年法治政府建设情况的报告");
        assertThat(core.getCreator()).isEqualTo("北京市平川区人民政府");
        assertThat(core.getSubject()).isEqualTo("平政文〔2023〕5号");
        assertThat(core.getCreated().toInstant()).isEqualTo(Samples.IMPRINT.madeAt());
        assertThat(core.getModified().toInstant()).isEqualTo(Samples.IMPRINT.madeAt());
        assertThat(written()).isEqualTo(written());
    }

    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        DocxWriter.write(Samples.report(), Samples.IMPRINT, out);
        return out.toByteArray();
    }

    private static List<XWPFParagraph> styled(String style) {
        return docx.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyleID()))
                .toList();
    }

    private static long number(Object value) {
        return Long.parseLong(value.toString());
    }
}
