package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令行的输入")
class SourcesTest {

    private static final String TEXT = "第一条　为了试验，制定本办法。\r\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("UTF-8（有无标记）和 GB 18030 都读得出来，并且原样还得回去")
    void encodingsAreTold() throws IOException {
        for (byte[] bytes : List.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8),
                TEXT.getBytes(Charset.forName("GB18030")))) {
            Source source = Sources.of("办法.txt", bytes);
            assertThat(source.text()).isEqualTo(TEXT);
            assertThat(source.isReversible()).isTrue();
        }
    }

    @Test
    @DisplayName("文件夹：只取能读的文件，按路径排列；一个也没有就说明")
    void aFolderGivesItsFilesInOrder() throws IOException {
        Files.writeString(folder.resolve("乙.md"), TEXT);
        Files.writeString(folder.resolve("丙.TXT"), TEXT);
        Files.writeString(folder.resolve("丁.pdf"), TEXT);
        Files.writeString(folder.resolve("~$甲.docx"), TEXT);
        Files.createDirectory(folder.resolve("空"));
        assertThat(Sources.files(List.of(folder.toString())))
                .containsExactly(
                        folder.resolve("丙.TXT").toString(),
                        folder.resolve("乙.md").toString());
        assertThatThrownBy(() -> Sources.files(List.of(folder.resolve("空").toString())))
                .hasMessageContaining("没有 .txt、.md 或者 .docx 文件");
    }

    @Test
    @DisplayName("没有的文件、别的编码、别的压缩包：一句话说清怎么办")
    void whatCannotBeReadIsSaid() throws IOException {
        assertThatThrownBy(() -> Sources.read(folder.resolve("没有.txt").toString()))
                .hasMessageContaining("没有这个文件");
        assertThatThrownBy(() -> Sources.of("图.txt", new byte[] {(byte) 0xff, (byte) 0xff, 0, 1}))
                .hasMessageContaining("请另存为 UTF-8 文本");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        assertThatThrownBy(() -> Sources.of("包.docx", zip.toByteArray())).hasMessageContaining("不是 .docx");
    }
}
