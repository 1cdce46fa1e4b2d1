package org.zhunsheng.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.papers.proof.EvidencePack.Evidence;
import org.zhunsheng.papers.proof.IssuedReport.Figure;
import org.zhunsheng.papers.proof.IssuedReport.Kind;
import org.zhunsheng.papers.proof.IssuedReport.Records;
import org.zhunsheng.papers.proof.IssuedReport.Sentence;
import org.zhunsheng.papers.proof.Verification.Checked;
import org.zhunsheng.papers.proof.Verification.Consistent;
import org.zhunsheng.papers.proof.Verification.Differs;
import org.zhunsheng.papers.proof.Verification.Unreadable;
import org.zhunsheng.papers.proof.Verification.What;
import org.zhunsheng.papers.proof.Verification.Whole;
import org.zhunsheng.papers.proof.Verification.Why;

@DisplayName("证据包")
class EvidencePackTest {

    private static final long SEED = 20220412;
    private static final String APPEARANCES = "records/F31.jsonl";

    @TempDir
    Path folder;

    private final List<Evidence> appearances = appearances(12);
    private final IssuedReport report = report(appearances);
    private Path pack;

    @BeforeEach
    void writePack() throws IOException {
        pack = write(report, null);
    }

    @Test
    @DisplayName("原样的证据包完整：报告、数字、记录、审计链都对得上，没有防篡改标记照实说")
    void anUntouchedPackIsWhole() {
        assertThat(verify(pack)).isInstanceOfSatisfying(Consistent.class, consistent -> {
            Checked whole = consistent.checked();
            assertThat(whole.title()).isEqualTo("2021年法治政府建设年度情况报告");
            assertThat(whole.sentences()).isEqualTo(3);
            assertThat(whole.figures()).isEqualTo(3);
            assertThat(whole.recounted()).isEqualTo(2);
            assertThat(whole.records()).isEqualTo(12);
            assertThat(whole.chainLines()).isEqualTo(3);
            assertThat(whole.anchor()).isEqualTo(Chain.GENESIS);
            assertThat(whole.reportDigest()).isEqualTo(report.digest());
            assertThat(consistent.mark()).isNull();
        });
    }

    @Test
    @DisplayName("同样的内容做两次，两个包一字节不差；别家的解压程序打得开")
    void equalContentGivesEqualBytesThatAnyUnzipOpens() throws IOException {
        assertThat(write(report, null)).hasSameBinaryContentAs(pack);
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "README.txt",
                            "report.json",
                            APPEARANCES,
                            "records/F90.jsonl",
                            "chain.jsonl",
                            "manifest.json");
            byte[] json = zip.getInputStream(zip.getEntry("report.json")).readAllBytes();
            assertThat(Sm3.hex(json)).isEqualTo(report.digest());
        }
    }

    @Test
    @DisplayName("包里任何一个字节变了，都不予认可")
    void oneChangedByteAnywhereIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(pack);
        Random random = new Random(SEED);
        for (int i = 0; i < 1_500; i++) {
            byte[] changed = bytes.clone();
            int at = i < 500 ? bytes.length - 1 - i : random.nextInt(bytes.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(verify(changed))
                    .as("seed %d, byte %d of %d", SEED, at, bytes.length)
                    .isInstanceOfAny(Differs.class, Unreadable.class);
        }
    }

    @Test
    @DisplayName("带标记的包，任何一个字节变了，也都不予认可")
    void oneChangedByteInAMarkedPackIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(write(report, new TestKey()));
        Random random = new Random(SEED);
        for (int i = 0; i < 700; i++) {
            byte[] changed = bytes.clone();
            int at = i < 600 ? bytes.length - 1 - i : random.nextInt(bytes.length);
            changed[at] = (byte) (changed[at] + 1 + random.nextInt(255));
            assertThat(verify(changed))
                    .as("seed %d, byte %d of %d", SEED, at, bytes.length)
                    .isInstanceOfAny(Differs.class, Unreadable.class);
        }
    }

    @Test
    @DisplayName("包被截短、加长、清空或根本不是压缩包：读不出来，或说明不符")
    void shortenedAndForeignFilesAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(pack);
        for (int length = 0; length < bytes.length; length += 97)
            assertThat(verify(Arrays.copyOf(bytes, length))).isInstanceOf(Unreadable.class);
        assertThat(verify(Arrays.copyOf(bytes, bytes.length + 1))).isInstanceOf(Unreadable.class);
        assertThat(((Unreadable) verify(folder.resolve("missing.zip"))).why()).isEqualTo(Why.NO_FILE);
        assertThat(((Unreadable) verify(folder)).why()).isEqualTo(Why.NO_FILE);
        assertThat(((Unreadable) verify(zipped(Map.of("a.txt", new byte[3])))).why())
                .isEqualTo(Why.NO_PACK);
    }

    @Test
    @DisplayName("改了一条记录的内容：指出是哪一条")
    void aChangedRecordIsNamed() throws IOException {
        Map<String, byte[]> entries = unzipped();
        edit(entries, APPEARANCES, text -> text.replaceFirst("初7号", "初8号"));
        assertThat(verify(zipped(entries))).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.what()).isEqualTo(What.RECORD_DIGEST);
            assertThat(differs.entry()).isEqualTo(APPEARANCES);
            assertThat(differs.place()).isEqualTo("7");
            assertThat(differs.found()).isEqualTo(appearances.get(6).digest());
        });
    }

    @Test
    @DisplayName("抽掉一条记录，连清单也重写：数字说有12条，包里只有11条")
    void aDroppedRecordIsCounted() throws IOException {
        Map<String, byte[]> entries = unzipped();
        edit(entries, APPEARANCES, text -> text.replaceFirst("\\{\"id\":\"5\".*\n", ""));
        assertDiffers(entries, What.FIGURE_COUNT, APPEARANCES, "F31", "12", "11");
        relist(entries);
        assertDiffers(entries, What.FIGURE_COUNT, APPEARANCES, "F31", "12", "11");
    }

    @Test
    @DisplayName("调换两条记录：次序不对")
    void swappedRecordsAreRefused() throws IOException {
        Map<String, byte[]> entries = unzipped();
        edit(entries, APPEARANCES, text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            Collections.swap(lines, 2, 3);
            return String.join("\n", lines) + "\n";
        });
        relist(entries);
        assertThat(verify(zipped(entries))).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.what()).isEqualTo(What.RECORD_FORM);
            assertThat(differs.place()).isEqualTo("4");
        });
    }

    @Test
    @DisplayName("记录改得首尾一致、摘要也重算：数字的摘要对不上")
    void aForgedRecordContradictsTheFigure() throws IOException {
        Map<String, byte[]> entries = unzipped();
        List<Evidence> forged = new ArrayList<>(appearances);
        forged.set(4, appearance(5, "无故缺席"));
        entries.put(APPEARANCES, lines(forged));
        relist(entries);
        assertThat(verify(zipped(entries))).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.what()).isEqualTo(What.FIGURE_DIGEST);
            assertThat(differs.place()).isEqualTo("F31");
        });
    }

    @Test
    @DisplayName("改了报告里的一句话：句子里没有它的数字")
    void aChangedSentenceIsNamed() throws IOException {
        Map<String, byte[]> entries = unzipped();
        edit(entries, "report.json", text -> text.replace("12案次", "112案次"));
        assertThat(verify(zipped(entries))).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.what()).isEqualTo(What.SENTENCE_DISPLAY);
            assertThat(differs.place()).isEqualTo("1");
            assertThat(differs.expected()).isEqualTo("12");
        });
    }

    @Test
    @DisplayName("话改了、数字没动，连清单也重写：报告摘要与印发时记下的不同")
    void aReworkedReportContradictsTheIssuingLine() throws IOException {
        Map<String, byte[]> entries = unzipped();
        edit(entries, "report.json", text -> text.replace("全区行政机关", "全区各级行政机关"));
        assertThat(what(entries)).isEqualTo(What.ENTRY_SIZE);
        relist(entries);
        assertThat(what(entries)).isEqualTo(What.REPORT_DIGEST);
        edit(entries, "chain.jsonl", text -> text.replace(report.digest(), Sm3.hex(entries.get("report.json"))));
        relist(entries);
        assertThat(verify(zipped(entries))).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.what()).isEqualTo(What.CHAIN_HASH);
            assertThat(differs.place()).isEqualTo("3");
        });
    }

    @Test
    @DisplayName("计数的数字不等于记录条数：指出是哪个数字")
    void aCountThatIsNotTheNumberOfItsRecordsIsNamed() throws IOException {
        IssuedReport wrong = new IssuedReport(
                report.title(),
                report.status(),
                report.issuedAt(),
                report.asOf(),
                List.of(new Sentence(
                        "出庭13案次。", List.of(figure("F31", Kind.COUNT, "13", "13", APPEARANCES, appearances)))));
        pack = write(wrong, null);
        assertThat(verify(pack)).isEqualTo(new Differs(What.COUNT_VALUE, "report.json", "F31", "12", "13"));
    }

    @Test
    @DisplayName("审计链抽掉中间一行：第二行接不上")
    void aBrokenChainIsNamed() throws IOException {
        Map<String, byte[]> entries = unzipped();
        edit(entries, "chain.jsonl", text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.remove(1);
            return String.join("\n", lines) + "\n";
        });
        relist(entries);
        assertThat(verify(zipped(entries))).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.what()).isEqualTo(What.CHAIN_PREVIOUS);
            assertThat(differs.place()).isEqualTo("2");
        });
    }

    @Test
    @DisplayName("多塞一个文件、少一个文件、清单里多一个文件，都说得出名字")
    void foreignAndMissingEntriesAreNamed() throws IOException {
        Map<String, byte[]> more = unzipped();
        more.put("说明.exe", new byte[10]);
        assertDiffers(more, What.ENTRY_UNLISTED, "说明.exe", "", "", "");
        Map<String, byte[]> listed = unzipped();
        listed.put("records/F99.jsonl", new byte[0]);
        relist(listed);
        assertDiffers(listed, What.RECORDS_UNUSED, "records/F99.jsonl", "", "", "");
        Map<String, byte[]> less = unzipped();
        less.remove("records/F90.jsonl");
        assertDiffers(less, What.ENTRY_MISSING, "records/F90.jsonl", "", "", "");
    }

    @Test
    @DisplayName("拆开又重新打包，内容没动：内容都对，但不是原来那个文件")
    void aPackThatWasPackedAgainIsSaidToBe() throws IOException {
        assertThat(what(unzipped())).isEqualTo(What.PACKING);
    }

    @Test
    @DisplayName("一压百倍的包，在限度以内拒绝，不会撑满内存")
    void anEntryThatUnpacksBeyondItsSizeIsRefused() throws IOException {
        Map<String, byte[]> entries = unzipped();
        entries.put("manifest.json", new byte[65 << 20]);
        assertThat(what(entries)).isEqualTo(What.ENTRY_PACKED);
    }

    @Test
    @DisplayName("带标记的包：信任这张证书的，说完整，并说出是谁的；不信任的，说来源不能证明；换了内容，标记无效")
    void aMarkProvesTheOriginToWhomItsCertificateIsKnown() throws IOException {
        TestKey key = new TestKey();
        Path marked = write(report, key);
        assertThat(EvidencePack.verify(marked, Set.of(key.certificate())))
                .isInstanceOfSatisfying(Whole.class, whole -> {
                    assertThat(whole.mark().certificate().holder()).isEqualTo("示范区人民政府");
                    assertThat(whole.mark().at()).isEqualTo(TestKey.MARKED);
                });
        assertThat(verify(marked))
                .isInstanceOfSatisfying(
                        Consistent.class,
                        consistent -> assertThat(consistent.mark()).isNotNull());
        Map<String, byte[]> entries = unzipped(marked);
        edit(entries, "README.txt", text -> text + "\n");
        relist(entries);
        assertThat(what(entries)).isEqualTo(What.MARK_SIGNATURE);
    }

    @Test
    @DisplayName("拿掉标记、换上别的包的标记、用自己的密钥另做标记、把签发时间或用途改掉：都不会说完整")
    void noForgedMarkPasses() throws IOException {
        TestKey ours = new TestKey();
        Set<MarkCertificate> trusted = Set.of(ours.certificate());
        assertThat(EvidencePack.verify(pack, trusted)).isInstanceOf(Consistent.class);
        assertThat(EvidencePack.verify(write(report, new TestKey()), trusted)).isInstanceOf(Consistent.class);

        Map<String, byte[]> entries = unzipped(write(report, ours));
        byte[] mark = entries.get("mark.json");
        entries.put("mark.json", ours.mark(Sm3.hex(new byte[1])).json());
        assertThat(what(entries)).isEqualTo(What.MARK_SIGNATURE);

        String manifest = Sm3.hex(entries.get("manifest.json"));
        entries.put(
                "mark.json",
                TamperMark.set(ours, TamperMark.HEAD, manifest, TestKey.MARKED).json());
        assertThat(what(entries)).isEqualTo(What.MARK_SIGNATURE);

        entries.put("mark.json", mark);
        edit(entries, "mark.json", text -> text.replace("2022-01-20T02:00:00Z", "2021-01-20T02:00:00Z"));
        assertThat(what(entries)).isEqualTo(What.MARK_SIGNATURE);

        TamperMark set = TamperMark.read(mark);
        entries.put(
                "mark.json",
                new TamperMark(set.of(), set.sm3(), set.at(), new TestKey().certificate(), set.signature()).json());
        assertThat(what(entries)).isEqualTo(What.MARK_SIGNATURE);

        Instant expired = Instant.parse("2040-01-01T00:00:00Z");
        entries.put(
                "mark.json",
                TamperMark.set(ours, TamperMark.PACK, manifest, expired).json());
        assertThat(what(entries)).isEqualTo(What.MARK_SIGNATURE);

        entries.put("mark.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(what(entries)).isEqualTo(What.MARK_FORM);
    }

    @Test
    @DisplayName("证书写成 PEM 再读回来，还是那一张；一个文件里可以有几张")
    void certificatesAreReadFromPem() throws IOException {
        MarkCertificate one = new TestKey().certificate();
        MarkCertificate other = new TestKey().certificate();
        assertThat(MarkCertificate.read("示范区人民政府\n" + one.pem() + other.pem())).containsExactly(one, other);
        assertThat(MarkCertificate.read("没有证书")).isEmpty();
        assertThatThrownBy(() -> MarkCertificate.read(one.pem().replace("MII", "AAA")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("记录与报告所说不符、审计链没有印发这一行：做不出证据包")
    void aPackThatWouldNotVerifyIsNotWritten() {
        assertThatThrownBy(() -> EvidencePack.write(
                        new ByteArrayOutputStream(),
                        report,
                        figure -> appearances.subList(0, 5).stream(),
                        chain(report)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("figure F31 states 12 records");
        assertThatThrownBy(() -> EvidencePack.write(
                        new ByteArrayOutputStream(),
                        report,
                        this::records,
                        List.of(Chain.next(Chain.GENESIS, Map.of("act", "login")))
                                .iterator()))
                .hasMessageContaining("does not state the report's digest");
        assertThatThrownBy(() -> figure("../F1", Kind.COUNT, "1", "1", APPEARANCES, appearances))
                .hasMessageContaining("names a file");
    }

    @Test
    @DisplayName("审计链从中间一行给起：照实说出从哪个哈希接着核对")
    void aStretchOfTheChainSaysWhereItBegins() throws IOException {
        List<Chain.Line> lines = new ArrayList<>();
        chain(report).forEachRemaining(lines::add);
        Path shorter = folder.resolve("shorter.zip");
        try (var out = Files.newOutputStream(shorter)) {
            EvidencePack.write(out, report, this::records, lines.subList(1, 3).iterator());
        }
        assertThat(verify(shorter)).isInstanceOfSatisfying(Consistent.class, consistent -> {
            Checked whole = consistent.checked();
            assertThat(whole.chainLines()).isEqualTo(2);
            assertThat(whole.anchor()).isEqualTo(lines.getFirst().hash());
        });
    }

    private void assertDiffers(
            Map<String, byte[]> entries, What what, String entry, String place, String expected, String found)
            throws IOException {
        assertThat(verify(zipped(entries))).isEqualTo(new Differs(what, entry, place, expected, found));
    }

    private What what(Map<String, byte[]> entries) throws IOException {
        return ((Differs) verify(zipped(entries))).what();
    }

    /** As a stranger checks it who trusts nobody. */
    private static Verification verify(Path pack) {
        return EvidencePack.verify(pack, Set.of());
    }

    private Verification verify(byte[] bytes) throws IOException {
        return verify(Files.write(folder.resolve("changed.zip"), bytes));
    }

    private Path write(IssuedReport report, TestKey key) throws IOException {
        Path file = Files.createTempFile(folder, "pack", ".zip");
        try (var out = Files.newOutputStream(file)) {
            EvidencePack.write(out, report, this::records, null, chain(report), key == null ? null : key::mark);
        }
        return file;
    }

    private Stream<Evidence> records(Figure figure) {
        return figure.records().file().equals(APPEARANCES) ? appearances.stream() : Stream.of();
    }

    private Map<String, byte[]> unzipped() throws IOException {
        return unzipped(pack);
    }

    private static Map<String, byte[]> unzipped(Path pack) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries()))
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return entries;
    }

    private Path zipped(Map<String, byte[]> entries) throws IOException {
        Path file = Files.createTempFile(folder, "rezipped", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static void edit(Map<String, byte[]> entries, String name, UnaryOperator<String> edit) {
        String before = new String(entries.get(name), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put(name, after.getBytes(StandardCharsets.UTF_8));
    }

    /** What a forger does who knows the manifest. */
    private static void relist(Map<String, byte[]> entries) {
        List<Object> listed = new ArrayList<>();
        entries.forEach((name, bytes) -> {
            if (!name.equals("manifest.json") && !name.equals("mark.json"))
                listed.add(Map.of(
                        "name", name, "size", bytes.length, "sm3", Sm3.hex(bytes), "packedSize", 0, "packedSm3", ""));
        });
        entries.put("manifest.json", CanonicalJson.bytes(Map.of("format", "zhunsheng-evidence-1", "entries", listed)));
    }

    private static byte[] lines(List<Evidence> records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Evidence record : records) {
            lines.writeBytes(record.line().bytes());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static List<Evidence> appearances(int count) {
        List<Evidence> appearances = new ArrayList<>();
        for (int n = 1; n <= count; n++) appearances.add(appearance(n, n % 5 == 0 ? "委托工作人员" : "负责人出庭"));
        return appearances;
    }

    private static Evidence appearance(int n, String attendance) {
        return new Evidence(
                Integer.toString(n), Map.of("caseNumber", "（2021）京0105行初" + n + "号", "attendance", attendance));
    }

    private static IssuedReport report(List<Evidence> appearances) {
        Figure count = figure("F31", Kind.COUNT, "12", "12", APPEARANCES, appearances);
        Figure rate = figure("F32", Kind.RATIO, "0.8333", "83.33%", APPEARANCES, appearances);
        Figure none = figure("F90", Kind.COUNT, "0", "0", "records/F90.jsonl", List.of());
        return new IssuedReport(
                "2021年法治政府建设年度情况报告",
                "issued",
                Instant.parse("2022-01-20T01:00:00Z"),
                Instant.parse("2022-01-19T16:00:00Z"),
                List.of(
                        new Sentence("2021年，全区行政机关出庭应诉12案次，负责人出庭率83.33%。", List.of(count, rate)),
                        new Sentence("全年行政赔偿0件。", List.of(none)),
                        new Sentence("以上情况，请予审议。", List.of())));
    }

    private static Figure figure(
            String id, Kind kind, String value, String display, String file, List<Evidence> records) {
        FigureDigest digest = new FigureDigest();
        records.forEach(record -> digest.add(record.id(), record.digest()));
        long count = digest.count();
        boolean ratio = kind == Kind.RATIO;
        return new Figure(
                id,
                kind,
                "court-appearances",
                "同一审级多次开庭不重复计",
                value,
                display,
                "示范区",
                "2021",
                ratio ? "10" : null,
                ratio ? "12" : null,
                new Records(count, digest.hex(), file));
    }

    private static Iterator<Chain.Line> chain(IssuedReport report) {
        Chain.Line first = Chain.next(Chain.GENESIS, Map.of("act", "login", "by", "justice"));
        Chain.Line second = Chain.next(first.hash(), Map.of("act", "review", "by", "justice"));
        Chain.Line third = Chain.next(
                second.hash(),
                Map.of(
                        "kind",
                        "reports.issue",
                        "account",
                        "justice",
                        "detail",
                        Map.of("reportDigest", report.digest())));
        return List.of(first, second, third).iterator();
    }
}
