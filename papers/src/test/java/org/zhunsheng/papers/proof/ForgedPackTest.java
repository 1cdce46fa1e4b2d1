package org.zhunsheng.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.engine.figures.Condition;
import org.zhunsheng.engine.figures.Dating;
import org.zhunsheng.engine.figures.Declaration;
import org.zhunsheng.engine.figures.Measure;
import org.zhunsheng.papers.proof.EvidencePack.Evidence;
import org.zhunsheng.papers.proof.IssuedReport.Figure;
import org.zhunsheng.papers.proof.IssuedReport.Kind;
import org.zhunsheng.papers.proof.IssuedReport.Records;
import org.zhunsheng.papers.proof.IssuedReport.Sentence;
import org.zhunsheng.papers.proof.Verification.Consistent;
import org.zhunsheng.papers.proof.Verification.Differs;
import org.zhunsheng.papers.proof.Verification.What;
import org.zhunsheng.papers.proof.Verification.Whole;

/** The forger knows every public class here and has a key of their own; what they lack is the district's key. */
@DisplayName("伪造的证据包：改口径、改记录、换链头，都不会说完整")
class ForgedPackTest {

    private static final Declaration.Counted HEADS = heads("HEAD");

    @TempDir
    Path folder;

    private TestKey district;
    private TestKey forger;
    private Set<MarkCertificate> trusted;

    @BeforeEach
    void keys() throws IOException {
        district = new TestKey();
        forger = new TestKey();
        trusted = Set.of(district.certificate());
    }

    private static Declaration.Counted heads(String attendance) {
        return new Declaration.Counted(
                "heads-in-court",
                "件",
                "litigation/court-appearances",
                "organ",
                new Measure.Count(),
                false,
                Map.of("attendance", new Condition.OneOf(Set.of(attendance))),
                new Dating.On("heardOn"),
                Set.of());
    }

    @Test
    @DisplayName("原样的：完整，一个数字按记录重新计数，印发是审计链第几行带着标记")
    void theTrueOneIsWhole() throws IOException {
        Path pack = write(records("HEAD", "HEAD", "STAFF"), HEADS, district);
        assertThat(EvidencePack.verify(pack, trusted)).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.checked().recounted()).isEqualTo(1);
            assertThat(whole.checked().head().sequence()).isEqualTo(17);
        });
        assertThat(EvidencePack.head(pack).marked()).isTrue();
        assertThat(EvidencePack.isZip(pack)).isTrue();
    }

    @Test
    @DisplayName("口径换成另一个，清单重新算过：重新计数对不上，指出是哪个数字")
    void anotherDeclarationDoesNotGiveTheFigure() throws IOException {
        Map<String, byte[]> entries = entries(write(records("HEAD", "HEAD", "STAFF"), HEADS, district));
        edit(entries, "declarations.json", text -> text.replace("\"HEAD\"", "\"STAFF\""));
        assertThat(verified(entries, trusted))
                .isEqualTo(new Differs(What.FIGURE_RECOUNT, "report.json", "F1", "1", "2"));

        entries = entries(write(records("HEAD", "HEAD", "STAFF"), HEADS, district));
        edit(entries, "declarations.json", text -> text.replace("heads-in-court", "court-appearances"));
        assertThat(((Differs) verified(entries, trusted)).what()).isEqualTo(What.FIGURE_DECLARATION);
    }

    @Test
    @DisplayName("口径改得数字照旧：重新计数看不出来，原来的标记不再有效，用自己的密钥另做标记也证明不了来源")
    void aDeclarationThatGivesTheSameIsNotMarked() throws IOException {
        Map<String, byte[]> entries = entries(write(records("HEAD", "HEAD", "STAFF"), HEADS, district));
        edit(entries, "declarations.json", text -> text.replace("[\"HEAD\"]", "[\"HEAD\",\"NOBODY\"]"));
        assertThat(((Differs) verified(entries, trusted)).what()).isEqualTo(What.MARK_SIGNATURE);

        Declaration.Counted wider = new Declaration.Counted(
                HEADS.id(),
                HEADS.unit(),
                HEADS.ledger(),
                HEADS.organ(),
                HEADS.measure(),
                false,
                Map.of("attendance", new Condition.OneOf(Set.of("HEAD", "NOBODY"))),
                HEADS.dated(),
                Set.of());
        Path anew = write(records("HEAD", "HEAD", "STAFF"), wider, forger);
        assertThat(EvidencePack.verify(anew, trusted)).isInstanceOf(Consistent.class);
    }

    @Test
    @DisplayName("记录改了，所有摘要、审计链重新算过，用自己的密钥打标记：谁也不信时内部一致，指了区里的证书也不说完整")
    void everythingAnewIsMarkedByAnotherKey() throws IOException {
        Path pack = write(records("HEAD", "HEAD", "HEAD"), HEADS, forger);
        for (Set<MarkCertificate> whom : List.of(Set.<MarkCertificate>of(), trusted)) {
            assertThat(EvidencePack.verify(pack, whom)).isInstanceOfSatisfying(Consistent.class, consistent -> {
                assertThat(consistent.checked().reportDigest())
                        .isNotEqualTo(report(records("HEAD", "HEAD", "STAFF")).digest());
                assertThat(consistent.mark().certificate()).isEqualTo(forger.certificate());
            });
        }
        Map<String, byte[]> entries = entries(pack);
        entries.put(
                "mark.json",
                entries(write(records("HEAD", "HEAD", "STAFF"), HEADS, district))
                        .get("mark.json"));
        assertThat(((Differs) verify(zipped(entries), trusted)).what()).isEqualTo(What.MARK_SIGNATURE);
    }

    @Test
    @DisplayName("链头换成别的一行、换一把密钥标、写坏了：指出是链头")
    void theHeadIsThatOfTheIssuingLine() throws IOException {
        Map<String, byte[]> entries = entries(write(records("HEAD"), HEADS, district));
        ChainHead head = ChainHead.read(new String(entries.get("head.json"), StandardCharsets.UTF_8));
        for (ChainHead other : List.of(
                ChainHead.marked(district::mark, 18, head.hash(), head.at()),
                ChainHead.marked(district::mark, 17, "f".repeat(64), head.at())))
            assertThat(withHead(entries, other)).isEqualTo(What.HEAD_LINE);
        assertThat(withHead(entries, ChainHead.marked(forger::mark, 17, head.hash(), head.at())))
                .isEqualTo(What.HEAD_SIGNATURE);
        entries.put("head.json", "{}".getBytes(StandardCharsets.UTF_8));
        mark(entries, district);
        assertThat(((Differs) verify(zipped(entries), trusted)).what()).isEqualTo(What.HEAD_FORM);
    }

    private What withHead(Map<String, byte[]> entries, ChainHead head) throws IOException {
        entries.put("head.json", head.json().getBytes(StandardCharsets.UTF_8));
        mark(entries, district);
        return ((Differs) verify(zipped(entries), trusted)).what();
    }

    private static List<Evidence> records(String... attendances) {
        List<Evidence> records = new ArrayList<>();
        for (String attendance : attendances) {
            String id = "r" + (records.size() + 1);
            records.add(new Evidence(
                    id,
                    new TreeMap<>(Map.of(
                            "attendance", attendance,
                            "heardOn", "2021-03-01",
                            "id", id,
                            "ledger", "litigation/court-appearances",
                            "organ", "区"))));
        }
        return records;
    }

    private static List<Evidence> behind(List<Evidence> records) {
        return records.stream()
                .filter(record -> "HEAD".equals(record.content().get("attendance")))
                .toList();
    }

    private static IssuedReport report(List<Evidence> records) {
        FigureDigest digest = new FigureDigest();
        behind(records).forEach(record -> digest.add(record.id(), record.digest()));
        long count = digest.count();
        Figure figure = new Figure(
                "F1",
                Kind.COUNT,
                "heads-in-court",
                "机关负责人至少到庭一次的案次",
                Long.toString(count),
                Long.toString(count),
                "区",
                "2021",
                null,
                null,
                new Records(count, digest.hex(), Records.file("F1")));
        return new IssuedReport(
                "报告",
                "issued",
                Instant.parse("2022-01-20T01:00:00Z"),
                Instant.parse("2022-01-19T16:00:00Z"),
                List.of(new Sentence("负责人出庭" + count + "案次。", List.of(figure))));
    }

    private Path write(List<Evidence> records, Declaration declared, TestKey key) throws IOException {
        IssuedReport report = report(records);
        Evidence organ = new Evidence(
                "o1",
                new TreeMap<>(Map.of(
                        "code", "区",
                        "foundedOn", "1990-01-01",
                        "id", "o1",
                        "kind", "GOVERNMENT",
                        "ledger", "organs/organs",
                        "parent", "区")));
        List<Evidence> others = new ArrayList<>(records);
        others.removeAll(behind(records));
        LinkedHashMap<String, Grounds.Told> told = new LinkedHashMap<>();
        told.put("F1", new Grounds.Told(declared, "exact", false));
        Grounds grounds = new Grounds(
                told,
                List.of(organ.content()),
                List.of(
                        new Grounds.Besides("litigation/court-appearances", others::stream),
                        new Grounds.Besides("organs/organs", () -> List.of(organ).stream())));
        Chain.Line issuing = Chain.next(
                "a".repeat(64),
                Map.of(
                        "at",
                        "2022-01-20T01:00:00Z",
                        "detail",
                        Map.of("reportDigest", report.digest()),
                        "kind",
                        "reports.issue",
                        "sequence",
                        17L));
        Path file = Files.createTempFile(folder, "pack", ".zip");
        try (var out = Files.newOutputStream(file)) {
            assertThat(EvidencePack.write(
                            out,
                            report,
                            figure -> behind(records).stream(),
                            grounds,
                            List.of(issuing).iterator(),
                            key::mark))
                    .isEmpty();
        }
        return file;
    }

    private static Map<String, byte[]> entries(Path pack) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries()))
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return entries;
    }

    private static void edit(Map<String, byte[]> entries, String name, UnaryOperator<String> edit) {
        String before = new String(entries.get(name), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put(name, after.getBytes(StandardCharsets.UTF_8));
    }

    /** The manifest is made anew and the mark left as it is. */
    private Verification verified(Map<String, byte[]> entries, Set<MarkCertificate> whom) throws IOException {
        relist(entries);
        return verify(zipped(entries), whom);
    }

    private static void mark(Map<String, byte[]> entries, TestKey key) {
        relist(entries);
        entries.put("mark.json", key.mark(Sm3.hex(entries.get("manifest.json"))).json());
    }

    private static void relist(Map<String, byte[]> entries) {
        List<Object> listed = new ArrayList<>();
        entries.forEach((name, bytes) -> {
            if (!name.equals("manifest.json") && !name.equals("mark.json"))
                listed.add(Map.of(
                        "name", name, "size", bytes.length, "sm3", Sm3.hex(bytes), "packedSize", 0, "packedSm3", ""));
        });
        entries.put("manifest.json", CanonicalJson.bytes(Map.of("format", "zhunsheng-evidence-2", "entries", listed)));
    }

    private static Verification verify(Path pack, Set<MarkCertificate> whom) {
        return EvidencePack.verify(pack, whom);
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
}
