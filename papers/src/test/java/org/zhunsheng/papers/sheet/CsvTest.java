package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读取 csv")
class CsvTest {

    @TempDir
    Path room;

    private List<Row> read(String text) throws IOException {
        return Desk.read(Desk.text(room, text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-8 BOM"})
    @DisplayName("编码自行认出：UTF-8、GBK、GB18030、UTF-16")
    void theEncodingIsFound(String encoding) throws IOException {
        boolean marked = encoding.startsWith("UTF-16") || encoding.endsWith("BOM");
        String text = (marked ? "\uFEFF" : "") + "案号,机关\r\n（2022）京0105行初1号,民政局\r\n";

        Path file = Desk.text(room, text.getBytes(Charset.forName(encoding.replace(" BOM", ""))));

        assertThat(Desk.texts(Desk.read(file))).containsExactly(List.of("案号", "机关"), List.of("（2022）京0105行初1号", "民政局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    @DisplayName("分隔符自行认出，引号里的不算")
    void theSeparatorIsFound(String separator) throws IOException {
        String text = "案号|备注\r\n1|\"一,二;三\t四，五\"\r\n2|无\r\n".replace("|", separator);

        assertThat(Desk.texts(read(text)))
                .containsExactly(List.of("案号", "备注"), List.of("1", "一,二;三\t四，五"), List.of("2", "无"));
    }

    @Test
    @DisplayName("引号内可以换行，双引号成对还原；行号与 Excel 一致")
    void quotedLineBreaksKeepTheRowNumber() throws IOException {
        List<Row> rows = read("案号,备注\n\n1,\"上\r\n下\"\n2,\"说\"\"是\"\"\"\n3,他说\"是\"");

        assertThat(Desk.texts(rows))
                .containsExactly(
                        List.of("案号", "备注"), List.of("1", "上\r\n下"), List.of("2", "说\"是\""), List.of("3", "他说\"是\""));
        assertThat(rows).extracting(Row::number).containsExactly(1, 3, 4, 5);
    }

    @Test
    @DisplayName("引号没有成对的，指出从哪一行开始")
    void anUnclosedQuoteIsFound() throws IOException {
        Path file = Desk.text(room, "案号,备注\n1,\"没有完".getBytes(StandardCharsets.UTF_8));

        assertThat(Desk.refusal(file, Limits.standard())).isEqualTo(new Unreadable(Problem.UNCLOSED_QUOTE, "2"));
    }

    @Test
    @DisplayName("其他系统为保留前导零写的 =\"00123\" 读作 00123")
    void leadingZerosAreUnwrapped() throws IOException {
        assertThat(Desk.texts(read("编号,名\n=\"00123\",甲\n"))).contains(List.of("00123", "甲"));
    }

    @Test
    @DisplayName("只有一列的也能读")
    void oneColumnIsATable() throws IOException {
        assertThat(Desk.texts(read("案号\n1\n2\n"))).containsExactly(List.of("案号"), List.of("1"), List.of("2"));
    }

    @Test
    @DisplayName("行数、列数和字数的上限同样有效")
    void limitsHold() throws IOException {
        Path file = Desk.text(room, "a,b,c\n1,22222,3\n".getBytes(StandardCharsets.UTF_8));
        Limits limits = Limits.standard();

        assertThat(Desk.refusal(file, limits.withRows(1)).problem()).isEqualTo(Problem.TOO_MANY_ROWS);
        assertThat(Desk.refusal(file, limits.withColumns(2)).problem()).isEqualTo(Problem.TOO_MANY_COLUMNS);
        assertThat(Desk.refusal(file, limits.withCellChars(4))).isEqualTo(new Unreadable(Problem.CELL_TOO_LONG, "B2"));
    }
}
