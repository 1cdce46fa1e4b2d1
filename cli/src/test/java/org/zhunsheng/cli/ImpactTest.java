package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 zs impact")
class ImpactTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int zs(String... args) {
        return Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private Path laws() throws IOException {
        Path laws = Files.createDirectory(folder.resolve("法规"));
        Files.writeString(
                laws.resolve("灯杆条例(2010-01-01).md"),
                "# 灯杆条例\n\n<!-- INFO END -->\n\n第一条 灯杆应当坚固耐用。\n\n第二条 灯杆由区城市管理机关设置和维护。\n");
        Files.writeString(
                laws.resolve("灯杆条例(2020-01-01).md"),
                "# 灯杆条例\n\n<!-- INFO END -->\n\n第一条 灯杆应当坚固耐用。\n\n第二条 鼓励使用节能灯具，逐步淘汰旧灯。\n\n第三条 灯杆由区城市管理机关设置和维护。\n");
        return laws;
    }

    @Test
    @DisplayName("受影响的引用一行一处，没有受影响的文书也列出")
    void touchedAndUntouched() throws IOException {
        Path docs = Files.createDirectory(folder.resolve("文书"));
        Files.writeString(docs.resolve("甲.txt"), "根据《灯杆条例》第二条，由机关维护。\n");
        Files.writeString(docs.resolve("乙.txt"), "根据《灯杆条例》第一条。\n");

        assertThat(zs("impact", "--laws", laws().toString(), "--change", "灯杆条例", docs.toString()))
                .isEqualTo(Zs.FINDINGS);
        Map<?, ?> hit = (Map<?, ?>) Json.read(out.toString().lines().toList().getFirst());
        assertThat(hit.get("quote")).isEqualTo("《灯杆条例》第二条");
        assertThat(hit.get("type")).isEqualTo("renumbered");
        assertThat(hit.get("suggestion")).isEqualTo("应为《灯杆条例》第三条");
        Map<?, ?> none = (Map<?, ?>) Json.read(out.toString().lines().toList().getLast());
        assertThat(String.valueOf(none.get("file"))).endsWith("乙.txt");
        assertThat(none.get("searched")).isEqualTo("灯杆条例");
    }

    @Test
    @DisplayName("SARIF：受影响的引用在哪一行哪一列，怎么改")
    void sarifIsForEditors() throws IOException {
        Path doc = Files.writeString(folder.resolve("甲.txt"), "标题\n𠀀根据《灯杆条例》第二条，由机关维护。\n");
        assertThat(zs("impact", "--laws", laws().toString(), "--change", "灯杆条例", "--format", "sarif", doc.toString()))
                .isEqualTo(Zs.FINDINGS);
        assertThat(String.valueOf(Json.read(out.toString())))
                .contains("ruleId=renumbered", "level=note", "应为《灯杆条例》第三条", "startLine=2, startColumn=4");
    }

    @Test
    @DisplayName("给了草案，说明通过以后会影响哪些")
    void aDraft() throws IOException {
        Path draft = Files.writeString(folder.resolve("草案.md"), "# 灯杆条例\n\n第一条 灯杆应当坚固耐用。\n");
        Path doc = Files.writeString(folder.resolve("甲.txt"), "根据《灯杆条例》第三条。\n");

        assertThat(zs(
                        "impact",
                        "--laws",
                        laws().toString(),
                        "--change",
                        "灯杆条例",
                        "--new",
                        draft.toString(),
                        doc.toString()))
                .isEqualTo(Zs.FINDINGS);
        assertThat(out.toString()).contains("\"type\":\"deleted\"", "\"severity\":\"high\"");
    }

    @Test
    @DisplayName("库里没有的、只有一个文本的，不猜")
    void refusesWithoutTwoTexts() throws IOException {
        Path doc = Files.writeString(folder.resolve("甲.txt"), "根据《灯杆条例》第三条。\n");
        String laws = laws().toString();
        assertThat(zs("impact", "--laws", laws, "--change", "灯柱条例", doc.toString()))
                .isEqualTo(Zs.REFUSED);
        assertThat(zs(
                        "impact",
                        "--laws",
                        laws,
                        "--change",
                        "灯杆条例",
                        "--from",
                        "2021-01-01",
                        "--to",
                        "2022-01-01",
                        doc.toString()))
                .isEqualTo(Zs.REFUSED);
        assertThat(err.toString()).contains("灯柱条例", "--new");
    }
}
