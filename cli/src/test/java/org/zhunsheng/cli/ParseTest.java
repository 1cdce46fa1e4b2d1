package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 zs parse")
class ParseTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("每个文件一个 JSON 文档，位置按码点计")
    void aDocumentIsPrintedAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("甲.txt"), "𠀀区试行办法\n第一条 为了试验，制定本办法。\n");
        assertThat(zs("parse", file.toString())).isZero();
        Map<String, Object> document = object(Json.read(out.toString()));
        assertThat(document)
                .containsEntry("file", file.toString())
                .containsEntry("title", "𠀀区试行办法")
                .containsEntry(
                        "counts", Map.of("part", 0L, "subPart", 0L, "chapter", 0L, "section", 0L, "article", 1L));
        assertThat((List<?>) document.get("nodes"))
                .singleElement()
                .satisfies(node -> assertThat(object(node))
                        .containsEntry("level", "article")
                        .containsEntry("number", 1L)
                        .containsEntry("suffix", 0L)
                        .containsEntry("start", 7L)
                        .containsEntry("end", 22L));
    }

    @Test
    @DisplayName("--summary：每个文件一行，最后一行合计，全部原样还回")
    void aSummaryEndsInATotal() throws IOException {
        Files.writeString(folder.resolve("甲.txt"), "甲办法\n第一条 一。\n第二条 二。\n");
        Files.write(folder.resolve("乙.md"), "\ufeff# 乙办法\r\n第一条 一。".getBytes(StandardCharsets.UTF_8));
        assertThat(zs("parse", "--summary", folder.toString())).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(object(Json.read(lines.getLast())))
                .containsEntry("files", 2L)
                .containsEntry("articles", 3L)
                .containsEntry("roundTrip", 2L)
                .containsKey("articlesPerSecond");
    }

    @Test
    @DisplayName("一个文件读不出来：退出码 2，一行说清，其余照样输出")
    void theOthersAreReadWhenOneCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("甲.txt"), "甲办法\n第一条 一。\n");
        assertThat(zs("parse", folder.resolve("没有.txt").toString(), file.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("zs parse：没有这个文件");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    @DisplayName("没有参数：退出码 2，指向说明；--help 写在标准输出")
    void argumentsAreAskedFor() {
        assertThat(zs("parse")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("用法见 zs parse --help");
        assertThat(zs("parse", "--help")).isZero();
        assertThat(out.toString()).contains("用法：zs parse", "--summary");
    }

    @SuppressWarnings("unchecked") // the keys of JSON are texts
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private int zs(String... args) {
        return Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
