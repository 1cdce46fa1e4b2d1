package org.zhunsheng.papers.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence pack of an issued report (证据包): the report, the records behind its figures and the audit lines up to
 * the one that issued it, in one zip that anyone can check without us. {@code docs/modules/proof.md} describes it for a
 * stranger; the pack's own README.txt says how to check it by hand.
 */
public final class EvidencePack {

    /**
     * The member that states the report's digest in the issuing audit line: of the content itself, or of the object
     * {@code detail} in it.
     */
    public static final String REPORT_DIGEST = "reportDigest";

    static final String FORMAT = "zhunsheng-evidence-1";
    /** A pack from which its figures can be counted again. */
    static final String RECOUNTABLE = "zhunsheng-evidence-2";

    static final String README = "README.txt";
    static final String REPORT = "report.json";
    static final String CHAIN = "chain.jsonl";
    static final String HEAD = "head.json";
    static final String MANIFEST = "manifest.json";
    static final String MARK = "mark.json";

    private EvidencePack() {}

    /**
     * One record as it stood when the report was issued.
     *
     * @param content what its digest covers
     * @param beside  what it is counted by and does not say itself: columns that stand in the place of its own
     */
    public record Evidence(
            String id,
            Map<String, ? extends @Nullable Object> content,
            Map<String, ? extends @Nullable Object> beside) {

        /** A record that says all it is counted by. */
        public Evidence(String id, Map<String, ? extends @Nullable Object> content) {
            this(id, content, Map.of());
        }

        /** SM3 over the content's RFC 8785 JSON. */
        public String digest() {
            return FigureDigest.ofRecord(content);
        }

        Line line() {
            byte[] json = CanonicalJson.bytes(content);
            String digest = Sm3.hex(json);
            return new Line(
                    digest,
                    Lines.join("{\"id\":", CanonicalJson.bytes(id), ",\"digest\":\"", digest, "\",\"content\":", json));
        }

        /** How it is written, from one writing of its content; without its line feed. */
        @SuppressWarnings("ArrayRecordComponent") // written once and never compared
        record Line(String digest, byte[] bytes) {}
    }

    /** As {@link #write(OutputStream, IssuedReport, Function, Grounds, Iterator, Marking)}: nothing is counted again, and nothing marked. */
    public static void write(
            OutputStream out,
            IssuedReport report,
            Function<IssuedReport.Figure, Stream<Evidence>> records,
            Iterator<Chain.Line> lines)
            throws IOException {
        write(out, report, records, null, lines, null);
    }

    /**
     * Writes the pack; equal input gives equal bytes. Records and lines are passed through one by one and never held;
     * figures are counted again while their records pass. The stream stays open.
     *
     * @param records the records behind a figure in {@link FigureDigest#ID_ORDER}; asked once for every records file,
     *     with the first figure that names it, and closed
     * @param grounds what figures are counted again from; null leaves that to be believed, and so does a figure that
     *     comes to something else than was issued: a metric may be declared anew
     * @param lines the audit lines from the first one, or from any later one, up to the issuing line, whose content
     *     states the report's digest as {@link #REPORT_DIGEST}
     * @param marking marks the manifest, and where the issuing line says which line of the chain it is, the chain's head
     *     there; null leaves the pack without marks
     * @return where a figure comes to something else: as {@link #verify} would say it
     * @throws IllegalStateException when records or lines are not those that the report and the chain state; what was
     *     written so far is then no pack
     */
    public static List<Verification.Differs> write(
            OutputStream out,
            IssuedReport report,
            Function<IssuedReport.Figure, Stream<Evidence>> records,
            @Nullable Grounds grounds,
            Iterator<Chain.Line> lines,
            @Nullable Marking marking)
            throws IOException {
        List<Verification.Differs> otherwise = List.of();
        try (Passing passing = new Passing(grounds == null ? null : Recounting.of(grounds, report));
                ZipOut zip = new ZipOut(out)) {
            List<ZipOut.Written> written = new ArrayList<>();
            written.add(zip.deflated(README, EvidencePack::writeReadme));
            written.add(zip.deflated(REPORT, entry -> entry.write(CanonicalJson.bytes(report.toJson()))));
            for (IssuedReport.Figure figure : ownersOfFiles(report).values())
                written.add(zip.deflated(
                        figure.records().file(),
                        entry -> mustBeStated(figure, passing.write(entry, records.apply(figure)))));
            if (grounds != null) {
                for (Grounds.Besides besides : grounds.besides())
                    written.add(zip.deflated(
                            besides.entry(),
                            entry -> passing.write(entry, besides.records().get())));
                otherwise = passing.otherwise();
                Set<String> believed =
                        otherwise.stream().map(Verification.Differs::place).collect(Collectors.toSet());
                written.add(zip.deflated(Grounds.CHECKS, passing::writeBeside));
                written.add(zip.deflated(
                        Grounds.DECLARATIONS,
                        entry -> entry.write(grounds.without(believed).declarations())));
            }
            List<Chain.Line> issuing = new ArrayList<>();
            written.add(zip.deflated(CHAIN, entry -> issuing.add(writeChain(entry, report, lines))));
            ChainHead head = marking == null ? null : head(issuing.getFirst(), marking);
            if (head != null)
                written.add(zip.deflated(HEAD, entry -> entry.write(head.json().getBytes(StandardCharsets.UTF_8))));
            byte[] manifest = manifest(grounds == null ? FORMAT : RECOUNTABLE, written);
            zip.stored(MANIFEST, manifest);
            if (marking != null)
                zip.stored(
                        MARK, marking.mark(TamperMark.PACK, Sm3.hex(manifest)).json());
            zip.finish();
        }
        return otherwise;
    }

    /** What gathers while records are passed through. */
    private static final class Passing implements Closeable {

        /** Records that are written as lines together, and how many such lots are begun before the first is used. */
        private static final int LOT = 250;

        private static final int LOTS_AHEAD = 3;

        private final @Nullable Recounting recounting;
        private final Map<String, byte[]> beside = new TreeMap<>(FigureDigest.ID_ORDER);
        private final ExecutorService lining = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("lining").factory());

        Passing(@Nullable Recounting recounting) {
            this.recounting = recounting;
        }

        FigureDigest write(OutputStream out, Stream<Evidence> records) throws IOException {
            FigureDigest all = new FigureDigest();
            Deque<Future<List<Lined>>> ahead = new ArrayDeque<>();
            try (records) {
                Iterator<Evidence> each = records.iterator();
                while (each.hasNext() || !ahead.isEmpty()) {
                    if (each.hasNext() && ahead.size() < LOTS_AHEAD) {
                        List<Evidence> lot = new ArrayList<>(LOT);
                        while (lot.size() < LOT && each.hasNext()) lot.add(each.next());
                        ahead.add(lining.submit(() -> lot.stream()
                                .map(one -> new Lined(one, one.line()))
                                .toList()));
                    } else {
                        for (Lined one : lined(ahead.remove())) write(out, one.record(), one.line(), all);
                    }
                }
            }
            return all;
        }

        private record Lined(Evidence record, Evidence.Line line) {}

        private static List<Lined> lined(Future<List<Lined>> lot) throws IOException {
            try {
                return lot.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the pack is not wanted any more");
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException wrong
                        ? wrong
                        : new IllegalStateException(failed.getCause());
            }
        }

        private void write(OutputStream out, Evidence record, Evidence.Line line, FigureDigest all) throws IOException {
            out.write(line.bytes());
            out.write('\n');
            all.add(record.id(), line.digest());
            if (!record.beside().isEmpty())
                beside.computeIfAbsent(record.id(), id -> new Grounds.Beside(id, record.beside()).bytes());
            if (recounting != null) recounting.add("", record, line.digest());
        }

        @Override
        public void close() {
            lining.shutdownNow();
        }

        void writeBeside(OutputStream out) throws IOException {
            for (byte[] line : beside.values()) {
                out.write(line);
                out.write('\n');
            }
        }

        List<Verification.Differs> otherwise() {
            try {
                return recounting == null ? List.of() : recounting.differences();
            } catch (Stopped wrong) {
                throw new IllegalStateException("a record can't be counted: " + wrong.verification(), wrong);
            }
        }
    }

    /**
     * Checks a pack without network, database or trust in the file, and stops at the first thing that differs.
     *
     * @param trusted the certificates whose marks prove where a pack comes from; no other is trusted, least of all the
     *     one that the pack brings itself
     * @throws UncheckedIOException when the disk fails while reading
     */
    public static Verification verify(Path pack, Set<MarkCertificate> trusted) {
        return Verifier.verify(pack, trusted);
    }

    /** Whether the file begins as a zip does. */
    public static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    /**
     * The head of the audit chain that a pack carries. Nothing else of the pack is looked at: a head is proven by its own
     * mark.
     *
     * @throws IllegalArgumentException if it is no pack or carries none; the message says so
     */
    public static ChainHead head(Path pack) throws IOException {
        try (FileChannel channel = FileChannel.open(pack)) {
            ZipIn zip = new ZipIn(channel);
            Zip.Entry entry = zip.entries().get(HEAD);
            if (entry == null) throw new IllegalArgumentException("no " + HEAD + " in " + pack.getFileName());
            return ChainHead.read(new String(zip.bytes(entry, Lines.LONGEST), StandardCharsets.UTF_8));
        } catch (Stopped unreadable) {
            throw new IllegalArgumentException(unreadable.verification().toString(), unreadable);
        }
    }

    private static void writeReadme(OutputStream out) throws IOException {
        try (InputStream readme = EvidencePack.class.getResourceAsStream(README)) {
            if (readme == null) throw new IllegalStateException(README + " is not in the class path");
            readme.transferTo(out);
        }
    }

    private static SequencedMap<String, IssuedReport.Figure> ownersOfFiles(IssuedReport report) {
        SequencedMap<String, IssuedReport.Figure> owners = new LinkedHashMap<>();
        for (IssuedReport.Figure figure : report.figures()) {
            IssuedReport.Figure owner = owners.putIfAbsent(figure.records().file(), figure);
            if (owner != null && !owner.records().equals(figure.records()))
                throw new IllegalStateException("figures " + owner.id() + " and " + figure.id()
                        + " name one records file and state different records");
        }
        return owners;
    }

    private static void mustBeStated(IssuedReport.Figure figure, FigureDigest digest) {
        long count = digest.count();
        String hex = digest.hex();
        if (count != figure.records().count() || !hex.equals(figure.records().digest()))
            throw new IllegalStateException(
                    "figure " + figure.id() + " states " + figure.records().count()
                            + " records with digest " + figure.records().digest() + ", but there are " + count
                            + " with digest " + hex);
    }

    /** The issuing line. */
    private static Chain.Line writeChain(OutputStream out, IssuedReport report, Iterator<Chain.Line> lines)
            throws IOException {
        Chain.@Nullable Line last = null;
        while (lines.hasNext()) {
            Chain.Line line = lines.next();
            String before = last == null ? line.previous() : last.hash();
            if (!line.previous().equals(before) || !line.hash().equals(Chain.hash(before, line.content())))
                throw new IllegalStateException("the audit chain is broken at the line with hash " + line.hash());
            out.write(line.bytes());
            out.write('\n');
            last = line;
        }
        if (last == null || !report.digest().equals(statedDigest(last.content())))
            throw new IllegalStateException(
                    "the last audit line does not state the report's digest " + report.digest());
        return last;
    }

    private static @Nullable ChainHead head(Chain.Line issuing, Marking marking) {
        return issuing.content().get("sequence") instanceof Long sequence
                        && issuing.content().get("at") instanceof String at
                ? ChainHead.marked(marking, sequence, issuing.hash(), Instant.parse(at))
                : null;
    }

    /** The report's digest that an audit line states; empty when it states none. */
    static String statedDigest(Map<String, ? extends @Nullable Object> content) {
        Object stated = content.get(REPORT_DIGEST);
        if (stated == null && content.get("detail") instanceof Map<?, ?> detail) stated = detail.get(REPORT_DIGEST);
        return stated instanceof String digest ? digest : "";
    }

    private static byte[] manifest(String format, List<ZipOut.Written> written) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (ZipOut.Written entry : written) {
            entries.add(Map.of(
                    "name", entry.name(),
                    "size", entry.size(),
                    "sm3", entry.sm3(),
                    "packedSize", entry.packedSize(),
                    "packedSm3", entry.packedSm3()));
        }
        return CanonicalJson.bytes(Map.of("format", format, "entries", entries));
    }
}
