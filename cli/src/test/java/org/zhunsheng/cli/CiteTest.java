package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 zs cite")
class CiteTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int zs(String... args) {
        return Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private List<Map<?, ?>> lines() {
        List<Map<?, ?>> lines = new ArrayList<>();
        out.toString().lines().forEach(line -> lines.add((Map<?, ?>) Json.read(line)));
        return lines;
    }

    @Test
    @DisplayName("每处引用一行，写明在哪一条哪一款，位置按码点计")
    void oneLineACitation() throws IOException {
        Path file = Files.writeString(
                folder.resolve("办法.md"), "# 𠀀区灯杆办法\n\n第一条 灯杆应当坚固。\n\n违反前款规定的，依照《行政处罚法》第九条第（二）项处理。\n");

        assertThat(zs("cite", file.toString())).isZero();
        assertThat(lines()).hasSize(2);
        Map<?, ?> second = lines().get(1);
        assertThat(second.get("title")).isEqualTo("行政处罚法");
        assertThat(second.get("article")).isEqualTo(9L);
        assertThat(second.get("paragraph")).isNull();
        assertThat(second.get("item")).isEqualTo(2L);
        assertThat(((Map<?, ?>) second.get("location")).get("paragraph")).isEqualTo(2L);
        String text = Files.readString(file);
        int start = text.offsetByCodePoints(0, ((Long) second.get("start")).intValue());
        int end = text.offsetByCodePoints(0, ((Long) second.get("end")).intValue());
        assertThat(text.substring(start, end)).isEqualTo("《行政处罚法》第九条第（二）项");
    }

    @Test
    @DisplayName("SARIF：每处引用一条，位置按码点计")
    void sarifIsForEditors() throws IOException {
        Path file = Files.writeString(folder.resolve("办法.md"), "# 𠀀区灯杆办法\n\n第一条 𠀀依照《行政处罚法》第九条处理。\n");
        assertThat(zs("cite", file.toString(), "--format", "sarif")).isZero();
        assertThat(String.valueOf(Json.read(out.toString())))
                .contains("ruleId=citation", "level=note", "startLine=3, startColumn=8", "snippet={text=《行政处罚法》第九条}");
    }

    @Test
    @DisplayName("--sentences 用所给的位置和上文")
    void sentencesComeWithTheirPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("句.jsonl"), """
            {"id":"一","text":"违反前款规定的，处警告。","location":{"doc":"某办法","article":7,"paragraph":3},"context":null}
            {"id":"二","text":"（一）违反第一项规定的；","location":{"article":7,"paragraph":1,"item":1},"context":"违反本办法第四条规定的："}
            """);

        assertThat(zs("cite", "--sentences", file.toString())).isZero();
        assertThat(citation(0)).isEqualTo("7/2/null 前款");
        assertThat(citation(1)).isEqualTo("4/null/1 chapeau");
    }

    private String citation(int line) {
        Map<?, ?> found = (Map<?, ?>) ((List<?>) lines().get(line).get("citations")).getFirst();
        return found.get("article") + "/" + found.get("paragraph") + "/" + found.get("item") + " " + found.get("rel");
    }

    @Test
    @DisplayName("给了法规库，说明所引的在不在、是哪个文本")
    void resolvedAgainstTheFolder() throws IOException {
        Path laws = Files.createDirectory(folder.resolve("法规"));
        Files.writeString(
                laws.resolve("灯杆条例(2020-01-01).md"), "# 灯杆条例\n\n<!-- INFO END -->\n\n第一条 灯杆应当坚固。\n\n第二条 《灯柱办法》同时废止。\n");
        Path file = Files.writeString(folder.resolve("文.txt"), "根据《灯杆条例》第一条第四款、第五条、《灯柱办法》第一条和《某条例》第一条。\n");

        assertThat(zs("cite", file.toString(), "--laws", laws.toString(), "--as-of", "2022-04-12"))
                .isZero();
        assertThat(lines().stream()
                        .map(line -> String.valueOf(line.get("resolved")))
                        .toList())
                .containsExactly("no-such-article", "no-such-article", "repealed", "no-such-instrument");
        assertThat(lines().getFirst().get("missing")).isEqualTo("paragraph");
        assertThat(lines().getFirst().get("counted")).isEqualTo(1L);
        assertThat(lines().getFirst().get("version")).isEqualTo("2020-01-01");
    }

    @Test
    @DisplayName("没有写明公布日期的文本，版本是空的，不编造日期")
    void aTextWithoutADayHasNoVersion() throws IOException {
        Path laws = Files.createDirectory(folder.resolve("库"));
        Path file = Files.writeString(folder.resolve("草案.txt"), "某办法\n\n第一条 依照本办法第二条办理。\n\n第二条 灯杆应当坚固。\n");

        assertThat(zs("cite", file.toString(), "--laws", laws.toString())).isZero();
        assertThat(lines().getFirst().get("resolved")).isEqualTo("exists");
        assertThat(lines().getFirst().get("version")).isNull();
        assertThat(lines().getFirst().containsKey("version")).isTrue();
    }

    @Test
    @DisplayName("读不出来的说明原因，不是一堆英文")
    void refusesWhatItCannotRead() throws IOException {
        assertThat(zs("cite", folder.resolve("没有.txt").toString())).isEqualTo(Zs.UNREADABLE);
        Path broken = Files.writeString(folder.resolve("坏.jsonl"), "{\"id\":1}\n");
        assertThat(zs("cite", "--sentences", broken.toString())).isEqualTo(Zs.UNREADABLE);
        assertThat(err.toString()).contains("没有这个文件", "没有 text");
        assertThat(zs("cite", broken.toString(), "--laws", folder.resolve("无").toString()))
                .isEqualTo(Zs.UNREADABLE);
    }
}
