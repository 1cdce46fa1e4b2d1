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
