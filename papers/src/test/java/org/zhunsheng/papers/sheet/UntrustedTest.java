package org.zhunsheng.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("来路不明的文件")
class UntrustedTest {

    private static final String ONE_ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";

    @TempDir
    Path room;

    private Path good() {
        return Desk.workbook(
                room, book -> book.createSheet("台账").createRow(0).createCell(0).setCellValue("案号"));
    }

    private static String rows(int count, String cell) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) rows.append("<row>").append(cell).append("</row>");
        return rows.toString();
    }

    @Test
    @DisplayName("加密的 xlsx 说明加了密；截断的 xls 说明已损坏")
    void oldAndEncryptedAreToldApart() throws IOException, GeneralSecurityException {
        Path encrypted = room.resolve("加密.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream file = Files.newOutputStream(encrypted)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(good(), out);
            }
            container.writeFilesystem(file);
        }
        Path old = room.resolve("旧版.xlsx");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            book.createSheet("台账").createRow(0).createCell(0).setCellValue("案号");
            book.write(out);
        }
        byte[] cut = Arrays.copyOf(Files.readAllBytes(old), 600);

        assertThat(Desk.problem(encrypted)).isEqualTo(Problem.ENCRYPTED);
        assertThat(Desk.problem(Desk.text(room, cut))).isEqualTo(Problem.CORRUPT);
    }

    @Test
    @DisplayName("含宏的文件拒收，改了扩展名也认得")
    void macrosAreRefused() throws IOException {
        Map<String, String> hidden = Desk.parts(Desk.sheet(ONE_ROW));
        hidden.put("xl/vbaProject.bin", "Sub Auto_Open()");

        Path declared =
                Desk.zip(room, Desk.parts("application/vnd.ms-excel.sheet.macroEnabled.main+xml", Desk.sheet(ONE_ROW)));

        assertThat(Desk.problem(Desk.zip(room, hidden))).isEqualTo(Problem.MACROS);
        assertThat(Desk.problem(declared)).isEqualTo(Problem.MACROS);
    }

    @Test
    @DisplayName("改名的 docx、pdf、png、网页和 ofd 不是表格，说明其本来是什么")
    void renamedFilesAreNamed() throws IOException {
        Path docx = room.resolve("文.xlsx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(docx)) {
            document.createParagraph().createRun().setText("通知");
            document.write(out);
        }
        Map<Path, String> renamed = new LinkedHashMap<>();
        renamed.put(docx, "docx");
        renamed.put(Desk.text(room, "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)), "pdf");
        renamed.put(Desk.text(room, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}), "png");
        renamed.put(Desk.text(room, "\n<HTML><table>".getBytes(StandardCharsets.US_ASCII)), "html");
        renamed.put(Desk.zip(room, Map.of("OFD.xml", "<OFD/>")), "ofd");
        renamed.put(Desk.text(room, new byte[] {1, 2, 3, 0, 5}), "binary");

        renamed.forEach((file, kind) ->
                assertThat(Desk.refusal(file, Limits.standard())).isEqualTo(new Unreadable(Problem.NOT_A_SHEET, kind)));
    }

    @Test
    @DisplayName("截断、改坏的文件在任何位置都只是被拒收，不会出错")
    void damageIsRefusedWherever() throws IOException {
        byte[] whole = Files.readAllBytes(good());
        for (int length = 4; length < whole.length; length += 97)
            assertThat(Desk.problem(Desk.text(room, Arrays.copyOf(whole, length))))
                    .isEqualTo(Problem.CORRUPT);
        for (int at = 4; at < whole.length; at += 41) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Path file = Desk.text(room, changed);
            if (Workbook.open(file, Limits.standard()) instanceof Workbook book) {
                try (book) {
                    book.sheets().forEach(sheet -> sheet.rows(row -> {}));
                }
            }
        }
    }

    @Test
    @DisplayName("XML 不合规则的文件拒收并指出位置")
    void brokenXmlIsRefused() throws IOException {
        for (String rows : List.of(
                "<row r='1'><c r='A1'><v>1</c></row>",
                "<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>7</v></c></row>",
                "<row r='1'><c r='A1'><v>1E999999999</v></c></row>",
                "<row r='1'><c r='A1'><v>一</v></c></row>"))
            assertThat(Desk.problem(Desk.zip(room, Desk.parts(Desk.sheet(rows)))))
                    .isEqualTo(Problem.CORRUPT);
    }

    @Test
    @DisplayName("行号超过电子表格最后一行的，说明是哪一行，不说成损坏")
    void rowsBehindTheLastAreNamed() throws IOException {
        Path file = Desk.zip(room, Desk.parts(Desk.sheet("<row r='1048577'><c><v>1</v></c></row>")));

        assertThat(Desk.refusal(file, Limits.standard())).isEqualTo(new Unreadable(Problem.BEYOND_LAST_ROW, "1048577"));
    }

    @Test
    @DisplayName("外部实体和递归实体不会展开，文件拒收")
    void entitiesAreNeverExpanded() throws IOException {
        for (String declaration : List.of(
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>")) {
            String sheet = declaration + Desk.sheet("<row><c t='inlineStr'><is><t>&a;</t></is></c></row>");
            assertThat(Desk.problem(Desk.zip(room, Desk.parts(sheet)))).isEqualTo(Problem.UNSAFE_XML);
        }
        String undeclared = Desk.sheet("<row><c t='inlineStr'><is><t>&a;</t></is></c></row>");
        assertThat(Desk.problem(Desk.zip(room, Desk.parts(undeclared)))).isIn(Problem.UNSAFE_XML, Problem.CORRUPT);
    }

    /** The ways in which little becomes much. */
    enum Bomb {
        REPEATED_ROWS,
        HUGE_PICTURE,
        MANY_ENTRIES,
        GIANT_ATTRIBUTE,
        DEEP_NESTING,
        ENDLESS_NAMES
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("解压炸弹在占用内存之前就被拒收")
    void bombsAreRefused(Bomb bomb) throws IOException {
        Map<String, String> parts = Desk.parts(Desk.sheet(ONE_ROW));
        String sheet = "xl/worksheets/sheet1.xml";
        switch (bomb) {
            case REPEATED_ROWS -> parts.put(sheet, Desk.sheet(rows(2_000_000, "<c/>")));
            case HUGE_PICTURE -> parts.put("xl/media/1.png", "0".repeat(20 << 20));
            case MANY_ENTRIES -> {
                for (int i = 0; i < 10_001; i++) parts.put("xl/media/" + i, "");
            }
            case GIANT_ATTRIBUTE -> parts.put(sheet, Desk.sheet("<row r='" + "1".repeat(2 << 20) + "'/>"));
            case DEEP_NESTING -> parts.put(sheet, "<a>".repeat(100_000));
            case ENDLESS_NAMES -> {
                StringBuilder names = new StringBuilder();
                for (int i = 0; i < 5000; i++) names.append("<n").append(i).append("/>");
                parts.put(sheet, Desk.sheet(names.toString()));
            }
        }

        assertThat(Desk.problem(Desk.zip(room, parts))).isEqualTo(Problem.BOMB);
    }

    @Test
    @DisplayName("压缩目录自称的大小不可信，按实际读到的计算")
    void declaredSizesAreNotTrusted() throws IOException {
        Path file = room.resolve("谎报.xlsx");
        Map<String, String> parts = Desk.parts(Desk.sheet(rows(2_000_000, "<c/>")));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        // In the directory at the end of the file, every entry now says that it unpacks to nothing.
        for (int at = 0; at < bytes.length - 46; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2)
                Arrays.fill(bytes, at + 24, at + 28, (byte) 0);
        }

        assertThat(Desk.problem(Desk.text(room, bytes))).isIn(Problem.BOMB, Problem.CORRUPT);
    }

    @Test
    @DisplayName("文件大小、行数、列数、单元格字数和时间各有上限，超过的说明是哪一项")
    void everyLimitSaysWhich() throws IOException {
        Limits limits = Limits.standard();
        Path five = Desk.zip(room, Desk.parts(Desk.sheet(rows(5, "<c><v>1</v></c>"))));
        Path wide = Desk.zip(room, Desk.parts(Desk.sheet("<row><c r='F1'><v>1</v></c></row>")));
        Path formatted = Desk.zip(room, Desk.parts(Desk.sheet("<row><c><v>1</v></c><c r='XFD1' s='0'/></row>")));
        Path longText = Desk.zip(
                room,
                Desk.parts(Desk.sheet(
                        "<row r='3'><c r='C3' t='inlineStr'><is><t>" + "长".repeat(11) + "</t></is></c></row>")));

        assertThat(Desk.refusal(five, limits.withRows(4))).isEqualTo(new Unreadable(Problem.TOO_MANY_ROWS, "4"));
        assertThat(Desk.read(five)).hasSize(5);
        assertThat(Desk.refusal(wide, limits.withColumns(5))).isEqualTo(new Unreadable(Problem.TOO_MANY_COLUMNS, "5"));
        assertThat(Desk.read(formatted)).hasSize(1);
        assertThat(Desk.refusal(longText, limits.withCellChars(10)))
                .isEqualTo(new Unreadable(Problem.CELL_TOO_LONG, "台账!C3"));
        assertThat(Desk.refusal(five, limits.withFileBytes(100)).problem()).isEqualTo(Problem.TOO_LARGE);
        assertThat(Desk.refusal(five, limits.withTime(Duration.ZERO)))
                .isEqualTo(new Unreadable(Problem.TIMED_OUT, "0"));
    }

    @Test
    @DisplayName("没有内容的文件说没有内容")
    void emptyIsSaid() throws IOException {
        assertThat(Desk.problem(Desk.text(room, new byte[0]))).isEqualTo(Problem.EMPTY);
        assertThat(Desk.problem(Desk.text(room, "\r\n,,\r\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Problem.EMPTY);
        assertThat(Desk.problem(Desk.zip(room, Desk.parts(Desk.sheet("<row><c/></row>")))))
                .isEqualTo(Problem.EMPTY);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每一种拒收都有中文和英文的说明与办法")
    void everyProblemHasItsSentence(Problem problem) {
        Unreadable unreadable = new Unreadable(problem, "20");

        assertThat(unreadable.sentence(Locale.CHINA)).contains("。").endsWith("。");
        assertThat(unreadable.sentence(Locale.ENGLISH)).matches("[ -~]+\\. [ -~]+\\.");
    }
}
