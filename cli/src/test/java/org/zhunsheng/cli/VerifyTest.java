package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 zs verify")
class VerifyTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path pack;

    @BeforeEach
    void writePack() throws IOException {
        pack = folder.resolve("2021年 报告.zip");
        Rehearsal.writeSample(pack);
    }

    @Test
    @DisplayName("没有标记的证据包：内部一致，来源不能证明，退出码 1，标准输出说明核对了什么")
    void aPackWithoutAMarkIsOnlyConsistent() {
        assertThat(zs("verify", pack.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("内部一致，来源不能证明：示例报告")
                .contains("1 句话，1 个数字（其中 1 个按记录重新计数），1 条记录", "1 行，从第一行起", "防篡改标记　没有");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("改过一条记录：退出码 3，标准错误一行，说出文件、记录、应为和现为")
    void aChangedRecordIsNamedInOneLine() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(pack)) {
            Path records = zip.getPath("records/F1.jsonl");
            Files.writeString(records, Files.readString(records).replace("初1号", "初2号"));
        }
        assertThat(zs("verify", pack.toString())).isEqualTo(3);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("zs verify：不符。")
                .contains("records/F1.jsonl", "记录 1 的内容与它的摘要不同", "应为", "现为", "请向印发机关另取一份再核对");
    }

    @Test
    @DisplayName("没有这个文件、不是压缩包、不是证据包：退出码 2，一行说清")
    void whatCannotBeReadIsSaidInOneLine() throws IOException {
        assertThat(zs("verify", folder.resolve("没有.zip").toString())).isEqualTo(2);
        assertThat(zs("verify", Files.writeString(folder.resolve("a.txt"), "报告").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("zs verify："));
        assertThat(err.toString()).contains("没有这个文件", "不是压缩包");
    }

    @Test
    @DisplayName("参数不对：退出码 2，一行说清并指向说明")
    void wrongArgumentsAreSaidInOneLine() {
        assertThat(zs("verify")).isEqualTo(2);
        assertThat(zs("verify", "a.zip", "--seal")).isEqualTo(2);
        assertThat(zs("verfy")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "zs verify：缺少 PACK.zip。用法见 zs verify --help",
                        "zs verify：不认识 --seal。用法见 zs verify --help",
                        "zs：不认识 verfy。用法见 zs --help");
    }

    @Test
    @DisplayName("说明写在标准输出，退出码 0")
    void helpIsPrinted() {
        assertThat(zs("verify", "--help")).isZero();
        assertThat(out.toString()).contains("用法：zs verify", "PACK.zip", "0 完整；1 内部一致，来源不能证明；2 读不出来；3 不符");
    }

    private int zs(String... args) {
        return Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
