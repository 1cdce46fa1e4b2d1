package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.papers.document.DocxReading.Reason;
import org.zhunsheng.papers.document.DocxReading.Text;
import org.zhunsheng.papers.document.DocxReading.Unreadable;

@DisplayName("读 .docx 的文字")
class DocxTextTest {

    private static final String NUMBERING = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>\
            <w:lvlText w:val="（%2）"/></w:lvl>
            <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """;

    @Test
    @DisplayName("段落成行，分段的字连成一句；删去的不读，制表、换行、表格读成文字")
    void whatAReaderSeesIsRead() throws IOException {
        String text = text(
                p("<w:r><w:t>第一</w:t></w:r><w:del><w:r><w:delText>二</w:delText></w:r></w:del><w:r><w:t>条 甲</w:t></w:r>")
                        + p("")
                        + p("<w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:tab/><w:t>丁</w:t></w:r>")
                        + "<w:tbl><w:tr><w:tc>" + p("<w:r><w:t>序号</w:t></w:r>") + "</w:tc><w:tc>"
                        + p("<w:r><w:t>事项</w:t></w:r>") + "</w:tc></w:tr></w:tbl>");
        assertThat(text).isEqualTo("第一条 甲\n\n乙\u000b丙\t丁\n序号 \t事项\n");
    }

    @Test
    @DisplayName("Word 自动编的号写出来：第一条、（一）；下一条重新从（一）起；项目符号不写")
    void countedNumbersAreWritten() throws IOException {
        String text = text(numbered(0, "甲")
                + numbered(1, "乙")
                + numbered(1, "丙")
                + numbered(2, "丁")
                + numbered(0, "戊")
                + numbered(1, "己"));
        assertThat(text).isEqualTo("第一条 甲\n（一）乙\n（二）丙\n丁\n第二条 戊\n（一）己\n");
    }

    @Test
    @DisplayName("声明外部实体的、展开后过大的、不是 .docx 的、被截断的，都不读，说出原因")
    void whatIsUnsafeOrBrokenIsRefused() throws IOException {
        byte[] unsafe = docx("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", NUMBERING);
        assertThat(DocxText.read(unsafe)).isEqualTo(new Unreadable(Reason.UNSAFE));
        byte[] whole = docx(document(p("<w:r><w:t>甲</w:t></w:r>")), NUMBERING);
        assertThat(DocxText.read(Arrays.copyOf(whole, 80))).isEqualTo(new Unreadable(Reason.DAMAGED));
        assertThat(DocxText.read("甲".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Unreadable(Reason.NOT_A_DOCX));
        byte[] swelling = docx(document(p("<w:r><w:t>" + " ".repeat(65 << 20) + "</w:t></w:r>")), NUMBERING);
        assertThat(swelling.length).isLessThan(200_000);
        assertThat(DocxText.read(swelling)).isEqualTo(new Unreadable(Reason.TOO_LARGE));
    }

    @Test
    @DisplayName("损坏的文件只会读不出来，不会抛出异常")
    void damagedFilesAreOnlyUnreadable() throws IOException {
        byte[] whole = docx(document(numbered(0, "甲") + numbered(1, "乙")), NUMBERING);
        Random random = new Random(20211231);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j <= i % 5; j++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            assertThat(DocxText.read(damaged)).isNotNull();
        }
    }

    private static String text(String body) throws IOException {
        return DocxText.read(docx(document(body), NUMBERING)) instanceof Text(String text) ? text : "";
    }

    private static String document(String body) {
        return "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String numbered(int level, String text) {
        return p("<w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>"
                + text + "</w:t></w:r>");
    }

    private static byte[] docx(String document, String numbering) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/numbering.xml"));
            zip.write(numbering.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
