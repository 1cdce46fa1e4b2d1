package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 zs lint")
class LintTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("报告里每处差错一行，位置按码点计，退出码1")
    void everySlipOfAReportIsALine() throws IOException {
        Path report = Files.writeString(folder.resolve("报告.txt"), "𠀀区全年办结96件，上年为80件，同比增长16%。\n满意率由90%升至93%，提高3%。\n");
        assertThat(zs("lint", report.toString())).isEqualTo(Zs.FINDINGS);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat((Map<?, ?>) Json.read(lines.getFirst()))
                .extracting("file", "rule", "severity", "label", "start", "end", "quote")
                .containsExactly(report.toString(), "GROWTH.values", "error", "GROWTH", 19L, 24L, "增长16%");
        assertThat((Map<?, ?>) Json.read(lines.getLast()))
                .extracting("label", "quote")
                .containsExactly("POINTS", "提高3%");
    }

    @Test
    @DisplayName("SARIF：行和列按码点计，规则有名称")
    void sarifIsForEditors() throws IOException {
        Path report = Files.writeString(folder.resolve("报告.txt"), "标题\n𠀀区全年办结96件，上年为80件，同比增长16%。\n");
        assertThat(zs("lint", report.toString(), "--format", "sarif")).isEqualTo(Zs.FINDINGS);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(String.valueOf(Json.read(out.toString())))
                .contains("version=2.1.0", "ruleId=GROWTH.values", "增减不符")
                .contains("startLine=2, startColumn=20", "endLine=2, endColumn=25", "snippet={text=增长16%}");
    }

    @Test
    @DisplayName("金额照原文的写法说，不写一长串零")
    void amountsAreSaidAsPeopleWriteThem() throws IOException {
        Path report = Files.writeString(folder.resolve("报告.txt"), "原有27500亿元，新增200亿元，现有27720亿元。\n");
        zs("lint", report.toString());
        assertThat(out.toString()).contains("应为27700亿元").doesNotContain("0000");
    }

    @Test
    @DisplayName("旧版 Word 文件说是旧版 Word 文件，说怎么办")
    void anOldWordFileIsCalledWhatItIs() throws IOException {
        Path old = Files.write(
                folder.resolve("通知.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        assertThat(zs("lint", old.toString())).isEqualTo(Zs.UNREADABLE);
        assertThat(err.toString()).contains("旧版 Word 文件", "另存为 .docx").doesNotContain("UTF-8");
    }

    @Test
    @DisplayName("读许多文件时，看得见读到第几份；没有终端，一个字也不多写")
    void manyFilesShowHowFarItIs() throws InterruptedException {
        StringWriter watched = new StringWriter();
        try (Course course = Course.over(300, new PrintWriter(watched), true)) {
            for (int i = 0; i < 300; i++) {
                course.advance();
                Thread.sleep(1);
            }
        }
        assertThat(watched.toString()).containsPattern("第 \\d+ 份，共 300 份").endsWith("\r\u001b[K");
        StringWriter unwatched = new StringWriter();
        try (Course course = Course.over(300, new PrintWriter(unwatched), false)) {
            course.advance();
        }
        assertThat(unwatched.toString()).isEmpty();
    }

    @Test
    @DisplayName("没有差错，没有输出，退出码0")
    void aCleanReportSaysNothing() throws IOException {
        Path report = Files.writeString(folder.resolve("报告.txt"), "全年办结96件，上年为80件，同比增长20%。\n");
        assertThat(zs("lint", report.toString())).isEqualTo(Zs.DONE);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("--passages：每行一段，编号照抄")
    void aPassageALine() throws IOException {
        Path passages = Files.writeString(
                folder.resolve("段落.jsonl"),
                "{\"id\":\"甲\",\"text\":\"合格率为108%。\"}\n{\"id\":\"乙\",\"text\":\"合格率为98%。\"}\n");
        assertThat(zs("lint", "--passages", passages.toString())).isEqualTo(Zs.FINDINGS);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst())
                .startsWith(
                        "{\"id\":\"甲\",\"findings\":[{\"label\":\"RANGE\",\"start\":4,\"end\":8,\"quote\":\"108%\"");
        assertThat(lines.getLast()).isEqualTo("{\"id\":\"乙\",\"findings\":[]}");
    }

    @Test
    @DisplayName("--passages 的一行不是 JSON，说出第几行")
    void aBrokenLineIsNamed() throws IOException {
        Path passages = Files.writeString(folder.resolve("段落.jsonl"), "{\"id\":1,\"text\":\"无。\"}\n{\"id\":2}\n");
        assertThat(zs("lint", "--passages", passages.toString())).isEqualTo(Zs.UNREADABLE);
        assertThat(err.toString()).contains("第 2 行");
    }

    @Test
    @DisplayName("--format text：写给人看，带行号和改法")
    void aPersonReadsLines() throws IOException {
        Path report = Files.writeString(folder.resolve("报告.txt"), "标题\n合格率为108%。\n");
        assertThat(zs("lint", "--format", "text", report.toString())).isEqualTo(Zs.FINDINGS);
        assertThat(out.toString()).contains("第2行“108%”数值越界。这个比率不会超过100%。请核对数字。");
    }

    @Test
    @DisplayName("--laws：文件夹里的法规名称也认得")
    void titlesOfTheFolderAreKnown() throws IOException {
        Path report = Files.writeString(folder.resolve("报告.txt"), "学习《中华人民共和国测试促进法》。\n");
        Path laws = Files.createDirectory(folder.resolve("法规"));
        Files.writeString(laws.resolve("测试促进法.md"), "# 中华人民共和国测试促进法\n\n第一条 略。\n");
        assertThat(zs("lint", report.toString())).isEqualTo(Zs.FINDINGS);
        assertThat(zs("lint", "--laws", laws.toString(), report.toString())).isEqualTo(Zs.DONE);
    }

    @Test
    @DisplayName("没有这个文件，退出码2，说明怎么办")
    void aMissingFileIsNamed() {
        assertThat(zs("lint", folder.resolve("无.txt").toString())).isEqualTo(Zs.UNREADABLE);
        assertThat(err.toString()).contains("没有这个文件");
    }

    private int zs(String... args) {
        return Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
