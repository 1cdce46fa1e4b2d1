package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.papers.document.PdfReading.Reason;
import org.zhunsheng.papers.document.PdfReading.Unreadable;

@DisplayName("读出版式文件的文字")
class PdfTextTest {

    @Test
    @DisplayName("印出的报告读得回来，一段一行，没有页码")
    void aPrintedReportReadsBack(@TempDir Path folder) throws IOException {
        Fonts fonts = Fonts.within(List.of(MadeTypeface.allWanted(folder)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(Samples.report(), fonts, Samples.IMPRINT, out);
        assertThat(PdfText.read(out.toByteArray())).isInstanceOfSatisfying(PdfReading.Text.class, text -> {
            assertThat(text.text().lines())
                    .anyMatch(line -> line.contains("（一）健全完善制度机制。全年审核行政规范性文件34件") && line.contains("其中废止12件、修改7件。"))
                    .noneMatch(line -> line.matches("[—\\s]*\\d+[—\\s]*"));
        });
    }

    @Test
    @DisplayName("别的格式、断掉的文件、有密码的文件、扫描件：各说各的原因")
    void whatCannotBeReadIsSaid() throws IOException {
        assertThat(PdfText.read("报告".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Unreadable(Reason.NOT_A_PDF));
        byte[] scanned = saved("");
        assertThat(PdfText.read(scanned)).isEqualTo(new Unreadable(Reason.NO_TEXT));
        assertThat(PdfText.read(saved("secret"))).isEqualTo(new Unreadable(Reason.LOCKED));
        for (int length = 5; length < scanned.length; length += 37)
            assertThat(PdfText.read(Arrays.copyOf(scanned, length))).isInstanceOf(Unreadable.class);
    }

    @Test
    @DisplayName("满行接下一行，标题、短行、句末另起")
    void fullLinesGoOn() {
        String full = "全区各部门认真落实法治政府建设各项任务并";
        assertThat(PrintedLines.joined("关于工作的报告\n" + full + "\n取得成效。\n— 2 —\n一、主要做法\n" + full + "\n（一）建立机制\n"))
                .isEqualTo("关于工作的报告\n" + full + "取得成效。\n一、主要做法\n" + full + "\n（一）建立机制\n");
        assertThat(PrintedLines.joined("")).isEmpty();
        assertThat(PrintedLines.joined("区人大常委会对\n《关于2020年法治\n政府建设的报告》\n评议意见的报告\n"))
                .contains("《关于2020年法治政府建设的报告》");
        // a full line may end in the middle of a sentence, and a figure that had no room leaves a line short
        String half = "区级部门八百二十人次，街道四百四十人次；";
        assertThat(PrintedLines.joined(full + "\n" + half + "\n上年为1,050人次。\n"))
                .isEqualTo(full + half + "上年为1,050人次。\n");
        assertThat(PrintedLines.joined(full + "\n全区各部门认真落实法治政府建设由\n1,050人次增加。\n"))
                .isEqualTo(full + "全区各部门认真落实法治政府建设由1,050人次增加。\n");
    }

    private static byte[] saved(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (!password.isEmpty())
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
