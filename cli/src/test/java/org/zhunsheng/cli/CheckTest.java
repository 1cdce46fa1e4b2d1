package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 zs check")
class CheckTest {

    private static final String UNLAWFUL = """
            东河区停车管理办法
            第一条 𠀀路停放车辆的，由街道处二百元罚款。
            第二条 本办法自2026年1月1日起施行，有效期五年。
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("一条意见一行，位置在段内按码点计，有意见时退出码为 1")
    void aFindingIsALine() throws IOException {
        Path file = Files.writeString(folder.resolve("甲.txt"), UNLAWFUL);
        assertThat(zs("check", file.toString(), "--as-of", "2025-12-31")).isEqualTo(Zs.FINDINGS);
        Map<?, ?> finding = object(out.toString().lines().toList().getFirst());
        assertThat(finding.get("rule")).isEqualTo("penalty.fine");
        assertThat(finding.get("label")).isEqualTo("R01");
        assertThat(finding.get("article")).isEqualTo("第一条");
        assertThat(finding.get("paragraphIndex")).isEqualTo(1L);
        assertThat(finding.get("start")).isEqualTo(12L);
        assertThat(finding.get("end")).isEqualTo(21L);
        assertThat(finding.get("quote")).isEqualTo("由街道处二百元罚款");
        assertThat((List<?>) finding.get("legalBasis")).isNotEmpty();
    }

    @Test
    @DisplayName("没有问题的文件没有输出，退出码为 0")
    void aLawfulDocumentIsSilent() throws IOException {
        Path file = Files.writeString(folder.resolve("甲.txt"), UNLAWFUL.replace("由街道处二百元罚款", "由公安机关交通管理部门依法处理"));
        assertThat(zs("check", file.toString(), "--as-of", "2025-12-31")).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("摘录：每段一行标签；不加 --whole 不查缺少的有效期")
    void aPassageHasItsLabels() throws IOException {
        Path file = Files.writeString(folder.resolve("段.jsonl"), "{\"id\":\"甲\",\"text\":\"本办法自2026年1月1日起施行。\"}\n");
        assertThat(zs("check", "--passages", file.toString(), "--as-of", "2025-12-31"))
                .isZero();
        assertThat(object(out.toString()).get("labels")).isEqualTo(List.of());
        out.getBuffer().setLength(0);
        assertThat(zs("check", "--passages", file.toString(), "--whole", "--as-of", "2025-12-31"))
                .isEqualTo(Zs.FINDINGS);
        assertThat(object(out.toString()).get("labels")).isEqualTo(List.of("R09"));
    }

    @Test
    @DisplayName("SARIF 2.1.0：规则表、级别、行和列")
    void sarifHasRulesAndRegions() throws IOException {
        Path file = Files.writeString(folder.resolve("甲.txt"), UNLAWFUL);
        assertThat(zs("check", file.toString(), "--format", "sarif", "--as-of", "2025-12-31"))
                .isEqualTo(Zs.FINDINGS);
        Map<?, ?> log = object(out.toString());
        assertThat(log.get("version")).isEqualTo("2.1.0");
        Map<?, ?> run = (Map<?, ?>) Objects.requireNonNull(((List<?>) Objects.requireNonNull(log.get("runs"))).get(0));
        Map<?, ?> result =
                (Map<?, ?>) Objects.requireNonNull(((List<?>) Objects.requireNonNull(run.get("results"))).get(0));
        assertThat(result.get("ruleId")).isEqualTo("penalty.fine");
        assertThat(result.get("level")).isEqualTo("error");
        assertThat(String.valueOf(result.get("locations"))).contains("startLine=2", "startColumn=13", "endColumn=22");
        assertThat(String.valueOf(run.get("tool"))).contains("penalty.fine");
    }

    @Test
    @DisplayName("文字格式一条一行：文件、行、条、名称、原文、改法、依据")
    void textIsForPeople() throws IOException {
        Path file = Files.writeString(folder.resolve("甲.txt"), UNLAWFUL);
        zs("check", file.toString(), "--format", "text", "--as-of", "2025-12-31");
        assertThat(out.toString()).startsWith(file + ":2 第一条").contains("自行设定罚款", "《行政处罚法》第16条");
    }

    @Test
    @DisplayName("读不出来的、写错的，各说一句，退出码为 2")
    void mistakesAreSaid() throws IOException {
        Path broken = Files.writeString(folder.resolve("坏.jsonl"), "{\"id\":1\n[]\n");
        assertThat(zs("check", folder.resolve("无.txt").toString())).isEqualTo(Zs.UNREADABLE);
        assertThat(zs("check", broken.toString(), "--format", "xml")).isEqualTo(Zs.UNREADABLE);
        assertThat(zs("check", broken.toString(), "--as-of", "昨天")).isEqualTo(Zs.UNREADABLE);
        assertThat(zs("check", broken.toString(), "--laws", folder.resolve("无").toString()))
                .isEqualTo(Zs.UNREADABLE);
        assertThat(zs("check", "--passages", broken.toString())).isEqualTo(Zs.UNREADABLE);
        assertThat(err.toString().lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).startsWith("zs check："));
    }

    private static Map<?, ?> object(String line) {
        return (Map<?, ?>) Objects.requireNonNull(Json.read(line));
    }

    private int zs(String... args) {
        return Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
