package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 zs diff 和 zs replay")
class AmendmentTest {

    private static final String OLD = "示范区集市管理办法\n第一条 为了管理集市，制定本办法。\n第二条 集市由工商部门管理。\n第三条 本办法自公布之日起施行。\n";
    private static final String NOW =
            "示范区集市管理办法\n第一条 为了管理集市，制定本办法。\n第二条 集市<早市>便民。\n第三条 集市由市场监管部门管理。\n第四条 本办法自公布之日起施行。\n";
    private static final String DECISION = """
            关于修改《示范区集市管理办法》的决定
            一、增加一条，作为第二条：“集市<早市>便民。”
            二、将第二条改为第三条，其中的“工商”修改为“市场监管”。
            《示范区集市管理办法》根据本决定作相应修改，并对条文顺序作相应调整，重新公布。
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String old = "";
    private String now = "";

    @BeforeEach
    void write() throws IOException {
        old = file("旧.txt", OLD);
        now = file("新.txt", NOW);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    @DisplayName("diff：每条旧条文一行，每条新条文一行，有变动时退出码是1")
    void theMappingIsPrinted() {
        assertThat(zs("diff", old, now)).isEqualTo(1);
        Map<?, ?> document = (Map<?, ?>) Json.read(out.toString());
        Map<?, ?> second = (Map<?, ?>) ((List<?>) document.get("oldToNew")).get(1);
        assertThat(second.get("new")).isEqualTo(List.of(3L));
        assertThat(second.get("type")).isEqualTo("modified");
        assertThat(second.get("renumbered")).isEqualTo(true);
        assertThat(second.get("diff"))
                .isEqualTo(List.of(
                        Map.of("keep", "集市由"),
                        Map.of("delete", "工商"),
                        Map.of("insert", "市场监管"),
                        Map.of("keep", "部门管理。")));
        Map<?, ?> added = (Map<?, ?>) ((List<?>) document.get("newFromOld")).get(1);
        assertThat(added.get("type")).isEqualTo("added");
        assertThat(document.get("counts")).isEqualTo(Map.of("unchanged", 1L, "moved", 1L, "modified", 1L, "added", 1L));
    }

    @Test
    @DisplayName("diff：没有变动，退出码是0")
    void nothingChangedIsNoDifference() {
        assertThat(zs("diff", old, old)).isZero();
    }

    @Test
    @DisplayName("diff --format html：增删都有标记，正文里的尖括号不成为标签")
    void thePageMarksWhatChanged() {
        assertThat(zs("diff", "--format", "html", old, now)).isEqualTo(1);
        assertThat(out.toString())
                .contains("<del>工商</del><ins>市场监管</ins>")
                .contains("<ins>集市&lt;早市&gt;便民。</ins>")
                .contains("未变 1　移位 1");
    }

    @Test
    @DisplayName("diff --format decision 写出的决定，replay 合并以后就是新文本")
    void theDecisionLeadsToTheNewText() throws IOException {
        assertThat(zs("diff", "--format", "decision", old, now)).isEqualTo(1);
        String decision = file("决定.txt", out.toString());
        out.getBuffer().setLength(0);
        assertThat(zs("replay", old, decision, "--expect", now)).isZero();
        assertThat(out.toString()).isEqualTo(NOW);
        assertThat(err.toString()).contains("编辑距离 0").contains("各条都相同");
    }

    @Test
    @DisplayName("replay：合不上的一项说明理由，退出码是3，其余照样合并")
    void aRefusalIsSaid() throws IOException {
        String decision = file("决定.txt", DECISION.replace("工商", "工业"));
        assertThat(zs("replay", old, decision)).isEqualTo(3);
        assertThat(err.toString()).contains("第2项 未执行：第二条里没有“工业”");
        assertThat(out.toString()).contains("第二条 集市<早市>便民。");
    }

    @Test
    @DisplayName("replay：与应有的文本不同，退出码是1，指出是哪一条")
    void aDifferenceFromWhatWasExpectedIsSaid() throws IOException {
        String decision = file("决定.txt", DECISION.replace("市场监管", "市场"));
        assertThat(zs("replay", old, decision, "--expect", now)).isEqualTo(1);
        assertThat(err.toString()).contains("编辑距离 2").contains("不同的条：第三条");
    }

    @Test
    @DisplayName("replay --format json：每处改动有起止和指令")
    void spansNameTheirInstruction() throws IOException {
        String decision = file("决定.txt", DECISION);
        assertThat(zs("replay", "--format", "json", old, decision)).isZero();
        Map<?, ?> document = (Map<?, ?>) Json.read(out.toString());
        assertThat(document.get("text")).isEqualTo(NOW);
        assertThat((List<?>) document.get("spans")).anySatisfy(span -> {
            Map<?, ?> changed = (Map<?, ?>) span;
            int start = ((Long) changed.get("start")).intValue();
            int end = ((Long) changed.get("end")).intValue();
            assertThat(NOW.substring(start, end)).isEqualTo("市场监管");
            assertThat(changed.get("instruction")).isEqualTo(2L);
        });
    }

    @Test
    @DisplayName("不是修改决定的文件，说明，退出码是2")
    void whatIsNoDecisionIsRefused() throws IOException {
        assertThat(zs("replay", old, file("通知.txt", "各单位：\n请遵照执行。\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("没有修改的指令");
    }

    private int zs(String... args) {
        return Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
