package org.zhunsheng.papers.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.figures.Register;
import org.zhunsheng.papers.proof.IssuedReport.Figure;
import org.zhunsheng.papers.proof.IssuedReport.Kind;
import org.zhunsheng.papers.proof.IssuedReport.Sentence;
import org.zhunsheng.papers.proof.Verification.Checked;
import org.zhunsheng.papers.proof.Verification.Consistent;
import org.zhunsheng.papers.proof.Verification.Differs;
import org.zhunsheng.papers.proof.Verification.Unreadable;
import org.zhunsheng.papers.proof.Verification.What;
import org.zhunsheng.papers.proof.Verification.Whole;
import org.zhunsheng.papers.proof.Verification.Why;

/**
 * Checks one pack in a fixed order and stops at the first difference. Where an entry is not the one that the manifest
 * lists, it looks further into that entry, since "record 17" helps more than "another digest".
 */
final class Verifier {

    private static final int LARGEST_TEXT = 64 << 20;
    private static final int LARGEST_MARK = 1 << 20;

    /** Bytes of lines that are looked at together, and how many of those parts are read ahead. */
    private static final int AT_ONCE = 1 << 19;

    private static final int MOST_AHEAD = 8;

    /** Stands in every record of the register. */
    private static final String OF_REGISTER = "\"ledger\":\"" + Register.LEDGER + "\"";

    private final ZipIn zip;
    private final ExecutorService readers;
    private final byte[] manifest;
    private final Map<String, Listed> listed = new LinkedHashMap<>();
    private final Map<String, Walked> walked = new HashMap<>();
    private final IssuedReport report;
    private final @Nullable Differs reportForm;
    private final Map<String, Map<String, @Nullable Object>> beside = new HashMap<>();
    private @Nullable Recounting recounting;
    private @Nullable Stopped uncountable;
    private boolean recountable;
    private int recounted;
    private String anchor = Chain.GENESIS;
    private String lastHash = Chain.GENESIS;
    private Map<String, ? extends @Nullable Object> lastLine = Map.of();
    private @Nullable ChainHead head;

    /** What the manifest says of an entry. */
    private record Listed(long size, String sm3, long packedSize, String packedSm3) {}

    /** What a walk through an entry found; the first difference inside it, if any. */
    private record Walked(
            long size,
            String sm3,
            long lines,
            String digest,
            @Nullable Differs inside) {}

    static Verification verify(Path pack, Set<MarkCertificate> trusted) {
        if (!Files.isRegularFile(pack) || !Files.isReadable(pack))
            return new Unreadable(Why.NO_FILE, "no such file, or it may not be read");
        try (FileChannel channel = FileChannel.open(pack);
                ExecutorService readers = Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().daemon().name("verifying", 1).factory())) {
            return new Verifier(new ZipIn(channel), readers).verify(trusted);
        } catch (Stopped stopped) {
            return stopped.verification();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Verifier(ZipIn zip, ExecutorService readers) throws IOException {
        this.zip = zip;
        this.readers = readers;
        this.manifest = zip.bytes(entry(EvidencePack.MANIFEST), LARGEST_TEXT);
        readManifest();
        List<String> needed = new ArrayList<>(List.of(EvidencePack.README, EvidencePack.REPORT, EvidencePack.CHAIN));
        if (recountable) needed.add(Grounds.DECLARATIONS);
        for (String name : needed) {
            if (!listed.containsKey(name)) throw new Stopped(What.ENTRY_UNLISTED, name, "", "");
        }
        IssuedReport read = new IssuedReport("", "", Instant.EPOCH, Instant.EPOCH, List.of());
        Differs wrong = null;
        try {
            byte[] bytes = zip.bytes(entry(EvidencePack.REPORT), LARGEST_TEXT);
            Map<String, @Nullable Object> json = CanonicalJson.readObject(bytes);
            Lines.mustBe(CanonicalJson.bytes(json), bytes);
            read = IssuedReport.of(json);
            Lines.mustBe(CanonicalJson.bytes(read.toJson()), bytes);
        } catch (IllegalArgumentException noReport) {
            wrong = new Differs(What.REPORT_FORM, EvidencePack.REPORT, "", "", String.valueOf(noReport.getMessage()));
        }
        this.report = read;
        this.reportForm = wrong;
    }

    private Verification verify(Set<MarkCertificate> trusted) throws IOException {
        entriesAreListed();
        if (recountable) prepareRecount();
        walkEntries();
        stopAt(firstInRecords());
        stopAt(reportForm);
        stopAt(firstInFigures(null));
        stopAt(firstInSentences());
        stopAt(firstUnused());
        recount();
        stopAt(issuingLine());
        stopAt(walked(EvidencePack.CHAIN).inside());
        TamperMark mark = mark();
        readHead(mark);
        packedOnce();
        return mark != null && trusted.contains(mark.certificate())
                ? new Whole(checked(), mark)
                : new Consistent(checked(), mark);
    }

    private Zip.Entry entry(String name) {
        Zip.Entry entry = zip.entries().get(name);
        if (entry == null) throw new Stopped(new Unreadable(Why.NO_PACK, "no " + name + " in it"));
        return entry;
    }

    private void readManifest() {
        try {
            Map<String, @Nullable Object> json = CanonicalJson.readObject(manifest);
            Lines.mustBe(CanonicalJson.bytes(json), manifest);
            String format = Lines.text(json, "format");
            recountable = format.equals(EvidencePack.RECOUNTABLE);
            if ((!recountable && !format.equals(EvidencePack.FORMAT)) || json.size() != 2)
                throw new IllegalArgumentException("not of a format that is known here: " + format);
            for (Object element : Lines.list(json, "entries")) {
                Map<String, @Nullable Object> member = Lines.object(element);
                Listed entry = new Listed(
                        Lines.count(member, "size"),
                        Lines.text(member, "sm3"),
                        Lines.count(member, "packedSize"),
                        Lines.text(member, "packedSm3"));
                if (member.size() != 5 || listed.put(Lines.text(member, "name"), entry) != null)
                    throw new IllegalArgumentException("it lists " + member.get("name") + " wrongly");
            }
        } catch (IllegalArgumentException noManifest) {
            throw new Stopped(What.MANIFEST_FORM, EvidencePack.MANIFEST, "", String.valueOf(noManifest.getMessage()));
        }
    }

    private void entriesAreListed() {
        for (String name : zip.entries().keySet()) {
            if (!listed.containsKey(name) && !name.equals(EvidencePack.MANIFEST) && !name.equals(EvidencePack.MARK))
                throw new Stopped(What.ENTRY_UNLISTED, name, "", "");
        }
        for (String name : listed.keySet()) {
            if (!zip.entries().containsKey(name)) throw new Stopped(What.ENTRY_MISSING, name, "", "");
        }
    }

    /** What counting needs before the first record; what is wrong with it is said in its turn. */
    private void prepareRecount() throws IOException {
        try {
            if (listed.containsKey(Grounds.CHECKS)) readChecks();
            recounting = new Recounting(declarations(), organs(), report);
        } catch (Stopped later) {
            uncountable = later;
        }
    }

    private void readChecks() throws IOException {
        try (InputStream in = zip.open(entry(Grounds.CHECKS))) {
            Lines lines = new Lines(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                Map<String, @Nullable Object> members = CanonicalJson.readObject(line);
                Grounds.Beside read = new Grounds.Beside(Lines.text(members, "id"), Lines.object(members, "beside"));
                Lines.mustBe(read.bytes(), line);
                if (beside.put(read.id(), new HashMap<>(read.what())) != null)
                    throw new IllegalArgumentException(read.id() + " stands twice");
            }
        } catch (IllegalArgumentException form) {
            throw new Stopped(What.DECLARATIONS_FORM, Grounds.CHECKS, "", String.valueOf(form.getMessage()));
        }
    }

    private Map<String, Grounds.Told> declarations() throws IOException {
        try {
            return Grounds.read(zip.bytes(entry(Grounds.DECLARATIONS), LARGEST_TEXT));
        } catch (IllegalArgumentException | DateTimeException noDeclarations) {
            throw new Stopped(
                    What.DECLARATIONS_FORM, Grounds.DECLARATIONS, "", String.valueOf(noDeclarations.getMessage()));
        }
    }

    /** The records of the register, in whatever entries they stand, each once. */
    private Collection<Map<String, @Nullable Object>> organs() throws IOException {
        Map<String, Map<String, @Nullable Object>> organs = new LinkedHashMap<>();
        for (String name : listed.keySet()) {
            if (holdsRecords(name)) organsIn(name, organs);
        }
        return organs.values();
    }

    private void organsIn(String name, Map<String, Map<String, @Nullable Object>> organs) throws IOException {
        try (InputStream in = zip.open(entry(name))) {
            Lines lines = new Lines(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (new String(line, StandardCharsets.ISO_8859_1).contains(OF_REGISTER)) {
                    Map<String, @Nullable Object> members = CanonicalJson.readObject(line);
                    Map<String, @Nullable Object> content = Lines.object(members, "content");
                    if (Register.LEDGER.equals(content.get("ledger")))
                        organs.putIfAbsent(Lines.text(members, "id"), content);
                }
            }
        } catch (IllegalArgumentException malformed) {
            // the walk through the records names it
        }
    }

    private void walkEntries() throws IOException {
        for (Map.Entry<String, Listed> each : listed.entrySet()) {
            String name = each.getKey();
            Walked found = walk(name);
            walked.put(name, found);
            Listed said = each.getValue();
            if (found.size() != said.size() || !found.sm3().equals(said.sm3())) {
                stopAt(closer(name));
                throw found.size() != said.size()
                        ? new Stopped(What.ENTRY_SIZE, name, said.size(), found.size())
                        : new Stopped(What.ENTRY_DIGEST, name, said.sm3(), found.sm3());
            }
        }
    }

    /** The difference inside an entry that is not the listed one; null when the entry is consistent in itself. */
    private @Nullable Differs closer(String name) {
        if (name.equals(EvidencePack.REPORT)) return firstOf(reportForm, firstInSentences(), firstWrongCount());
        return firstOf(walked(name).inside(), firstInFigures(name));
    }

    private static @Nullable Differs firstOf(@Nullable Differs... differences) {
        for (Differs differs : differences) {
            if (differs != null) return differs;
        }
        return null;
    }

    private Walked walk(String name) throws IOException {
        try (Measured in = new Measured(zip.open(entry(name)))) {
            Inside inside = name.equals(EvidencePack.CHAIN)
                    ? walkChain(in)
                    : holdsRecords(name) ? walkRecords(name, in) : new Inside(0, "", null);
            in.transferTo(OutputStream.nullOutputStream()); // the rest, where the walk stopped early
            return new Walked(in.size, in.sm3.hex(), inside.lines(), inside.digest(), inside.differs());
        }
    }

    private record Inside(
            long lines, String digest, @Nullable Differs differs) {}

    /** One thread cuts the lines and counts, the others hold each line to its form and its digest. */
    private Inside walkRecords(String name, InputStream in) throws IOException {
        Lines lines = new Lines(in);
        FigureDigest digest = new FigureDigest();
        Deque<Future<Read>> ahead = new ArrayDeque<>();
        long first = 1;
        try {
            Cut cut;
            do {
                cut = cut(lines);
                long number = first;
                List<byte[]> some = cut.lines();
                ahead.add(readers.submit(() -> read(name, number, some)));
                first += some.size();
                if (ahead.size() > MOST_AHEAD) take(name, digest, await(ahead.remove()));
            } while (cut.more());
            while (!ahead.isEmpty()) take(name, digest, await(ahead.remove()));
            if (cut.wrong() != null) throw new InRecords(malformed(name, first, cut.wrong()));
        } catch (InRecords found) {
            return new Inside(digest.count() + 1, "", found.differs);
        }
        return new Inside(digest.count(), digest.hex(), null);
    }

    /** @param wrong why no line can be cut off behind these */
    private record Cut(
            List<byte[]> lines, boolean more, @Nullable IllegalArgumentException wrong) {}

    private static Cut cut(Lines lines) throws IOException {
        List<byte[]> some = new ArrayList<>();
        int size = 0;
        try {
            while (size < AT_ONCE) {
                byte[] line = lines.next();
                if (line == null) return new Cut(some, false, null);
                some.add(line);
                size += line.length + 1;
            }
        } catch (IllegalArgumentException form) {
            return new Cut(some, false, form);
        }
        return new Cut(some, true, null);
    }

    /** A record whose line is in its form; the last of some may be the first that is not. */
    private record ReadRecord(long number, EvidencePack.Evidence record, String digest) {}

    private record Read(List<ReadRecord> records, @Nullable Differs differs) {}

    private Read read(String name, long first, List<byte[]> lines) {
        List<ReadRecord> records = new ArrayList<>(lines.size());
        long number = first;
        try {
            for (byte[] line : lines) {
                Map<String, @Nullable Object> members = CanonicalJson.readObject(line);
                String id = Lines.text(members, "id");
                EvidencePack.Evidence record = new EvidencePack.Evidence(
                        id, Lines.object(members, "content"), beside.getOrDefault(id, Map.of()));
                EvidencePack.Evidence.Line form = record.line();
                String stated = Lines.text(members, "digest");
                if (!stated.equals(form.digest()))
                    return new Read(records, new Differs(What.RECORD_DIGEST, name, id, form.digest(), stated));
                Lines.mustBe(form.bytes(), line);
                records.add(new ReadRecord(number++, record, stated));
            }
        } catch (IllegalArgumentException form) {
            return new Read(records, malformed(name, number, form));
        }
        return new Read(records, null);
    }

    private static Differs malformed(String name, long number, IllegalArgumentException form) {
        return new Differs(What.RECORD_FORM, name, Long.toString(number), "", String.valueOf(form.getMessage()));
    }

    private void take(String name, FigureDigest digest, Read read) {
        for (ReadRecord one : read.records()) {
            try {
                digest.add(one.record().id(), one.digest());
            } catch (IllegalArgumentException order) {
                throw new InRecords(malformed(name, one.number(), order));
            }
            if (recounting != null) recounting.add(name, one.record(), one.digest());
        }
        if (read.differs() != null) throw new InRecords(read.differs());
    }

    private static Read await(Future<Read> read) throws IOException {
        try {
            return read.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for the check any more");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Ends the walk through an entry with records. */
    private static final class InRecords extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Differs differs;

        InRecords(Differs differs) {
            super(differs.toString(), null, false, false);
            this.differs = differs;
        }
    }

    /** Of the chain: its lines, the digest that its last line states, and where it breaks. */
    private Inside walkChain(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        String name = EvidencePack.CHAIN;
        Differs broken = null;
        String stated = "";
        long number = 1;
        try {
            for (byte[] written = lines.next(); written != null; written = lines.next(), number++) {
                Chain.Line line = Chain.Line.read(written);
                if (number == 1) {
                    anchor = line.previous();
                    lastHash = anchor;
                }
                broken = firstOf(broken, link(number, line));
                lastHash = line.hash();
                lastLine = line.content();
                stated = EvidencePack.statedDigest(line.content());
            }
        } catch (IllegalArgumentException form) {
            Differs wrong =
                    new Differs(What.CHAIN_FORM, name, Long.toString(number), "", String.valueOf(form.getMessage()));
            return new Inside(number, "", firstOf(broken, wrong));
        }
        return new Inside(number - 1, stated, broken);
    }

    private @Nullable Differs link(long number, Chain.Line line) {
        return switch (Chain.verify(lastHash, List.of(line).iterator())) {
            case Chain.Verdict.Whole whole -> null;
            case Chain.Verdict.Broken broken -> {
                What what = switch (broken.link()) {
                    case PREVIOUS -> What.CHAIN_PREVIOUS;
                    case HASH -> What.CHAIN_HASH;
                };
                yield new Differs(what, EvidencePack.CHAIN, Long.toString(number), broken.expected(), broken.found());
            }
        };
    }

    private @Nullable Differs firstInRecords() {
        for (String name : listed.keySet()) {
            Differs inside =
                    name.equals(EvidencePack.CHAIN) ? null : walked(name).inside();
            if (inside != null) return inside;
        }
        return null;
    }

    /** The first figure that does not follow from its records; of those on one file, or of all. */
    private @Nullable Differs firstInFigures(@Nullable String file) {
        Map<String, Figure> known = new HashMap<>();
        for (Figure figure : allFigures()) {
            if (file != null && !figure.records().file().equals(file)) continue;
            Figure same = known.putIfAbsent(figure.id(), figure);
            if (same != null && !same.equals(figure))
                return new Differs(
                        What.FIGURE_TWICE, EvidencePack.REPORT, figure.id(), same.display(), figure.display());
            Differs differs = same == null ? inFigure(figure) : null;
            if (differs != null) return differs;
        }
        return file == null ? firstWrongCount() : null;
    }

    private List<Figure> allFigures() {
        List<Figure> figures = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            figures.addAll(sentence.figures());
            sentence.conditions().forEach(condition -> figures.add(condition.figure()));
        }
        return figures;
    }

    private @Nullable Differs inFigure(Figure figure) {
        String file = figure.records().file();
        Walked records = file.startsWith("records/") ? walked.get(file) : null;
        if (records == null) return new Differs(What.FIGURE_FILE, EvidencePack.REPORT, figure.id(), file, "");
        if (records.lines() != figure.records().count()) {
            return new Differs(
                    What.FIGURE_COUNT,
                    file,
                    figure.id(),
                    Long.toString(figure.records().count()),
                    Long.toString(records.lines()));
        }
        if (!records.digest().equals(figure.records().digest()))
            return new Differs(
                    What.FIGURE_DIGEST, file, figure.id(), figure.records().digest(), records.digest());
        return null;
    }

    private @Nullable Differs firstWrongCount() {
        for (Figure figure : allFigures()) {
            if (figure.kind() == Kind.COUNT
                    && !isNumber(figure.value(), figure.records().count())) {
                return new Differs(
                        What.COUNT_VALUE,
                        EvidencePack.REPORT,
                        figure.id(),
                        Long.toString(figure.records().count()),
                        String.valueOf(figure.value()));
            }
        }
        return null;
    }

    private static boolean isNumber(@Nullable String value, long number) {
        try {
            return value != null && new BigDecimal(value).compareTo(BigDecimal.valueOf(number)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private @Nullable Differs firstInSentences() {
        int number = 0;
        for (Sentence sentence : report.sentences()) {
            number++;
            for (Figure figure : sentence.figures()) {
                if (!contains(sentence.text(), figure.display())) {
                    return new Differs(
                            What.SENTENCE_DISPLAY,
                            EvidencePack.REPORT,
                            Integer.toString(number),
                            figure.display(),
                            sentence.text());
                }
            }
        }
        return null;
    }

    /** Whether the sentence shows the figure by itself: 4 does not stand in 14, 4.5 or 1,004. */
    private static boolean contains(String text, String display) {
        if (display.isEmpty()) return false;
        for (int at = text.indexOf(display); at >= 0; at = text.indexOf(display, at + 1)) {
            int end = at + display.length();
            boolean startsAlone =
                    !isDigit(text, at) || !(isDigit(text, at - 1) || (isPoint(text, at - 1) && isDigit(text, at - 2)));
            boolean endsAlone =
                    !isDigit(text, end - 1) || !(isDigit(text, end) || (isPoint(text, end) && isDigit(text, end + 1)));
            if (startsAlone && endsAlone) return true;
        }
        return false;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isPoint(String text, int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private static boolean holdsRecords(String name) {
        return name.startsWith("records/") || name.startsWith(Grounds.BESIDES);
    }

    private @Nullable Differs firstUnused() {
        Set<String> used =
                new HashSet<>(Set.of(EvidencePack.README, EvidencePack.REPORT, EvidencePack.CHAIN, EvidencePack.HEAD));
        if (recountable) {
            used.addAll(List.of(Grounds.DECLARATIONS, Grounds.CHECKS));
            listed.keySet().stream()
                    .filter(name -> name.startsWith(Grounds.BESIDES))
                    .forEach(used::add);
        }
        allFigures().forEach(figure -> used.add(figure.records().file()));
        for (String name : listed.keySet()) {
            if (!used.contains(name)) return new Differs(What.RECORDS_UNUSED, name, "", "", "");
        }
        return null;
    }

    /** Counts again what is declared; of an older pack, and of what is not declared, the plain counts were counted. */
    private void recount() {
        Set<String> counted = new HashSet<>();
        for (Figure figure : report.figures()) {
            if (figure.kind() == Kind.COUNT) counted.add(figure.id());
        }
        if (uncountable != null) throw uncountable;
        if (recounting != null) {
            recounting.differences().stream().findFirst().ifPresent(Verifier::stopAt);
            counted.addAll(recounting.counted());
        }
        recounted = counted.size();
    }

    private @Nullable Differs issuingLine() {
        Walked chain = walked(EvidencePack.CHAIN);
        if (chain.inside() != null && chain.inside().what() == What.CHAIN_FORM) return chain.inside();
        if (!Sm3.isDigest(chain.digest())) {
            return new Differs(
                    What.ISSUING_LINE,
                    EvidencePack.CHAIN,
                    Long.toString(chain.lines()),
                    EvidencePack.REPORT_DIGEST,
                    chain.digest());
        }
        return chain.digest().equals(report.digest())
                ? null
                : new Differs(What.REPORT_DIGEST, EvidencePack.REPORT, "", chain.digest(), report.digest());
    }

    private @Nullable TamperMark mark() throws IOException {
        Zip.Entry entry = zip.entries().get(EvidencePack.MARK);
        if (entry == null) return null;
        TamperMark mark;
        try {
            mark = TamperMark.read(zip.bytes(entry, LARGEST_MARK));
        } catch (IllegalArgumentException noMark) {
            throw new Stopped(What.MARK_FORM, EvidencePack.MARK, "", String.valueOf(noMark.getMessage()));
        }
        if (!mark.holds(TamperMark.PACK, Sm3.hex(manifest))) {
            throw new Stopped(
                    What.MARK_SIGNATURE,
                    EvidencePack.MARK,
                    "",
                    mark.certificate().holder());
        }
        return mark;
    }

    private void readHead(@Nullable TamperMark packs) throws IOException {
        if (!listed.containsKey(EvidencePack.HEAD)) return;
        ChainHead read;
        try {
            byte[] bytes = zip.bytes(entry(EvidencePack.HEAD), LARGEST_MARK);
            read = ChainHead.read(new String(bytes, StandardCharsets.UTF_8));
            Lines.mustBe(read.json().getBytes(StandardCharsets.UTF_8), bytes);
        } catch (IllegalArgumentException noHead) {
            throw new Stopped(What.HEAD_FORM, EvidencePack.HEAD, "", String.valueOf(noHead.getMessage()));
        }
        if (!read.hash().equals(lastHash)
                || !Long.valueOf(read.sequence()).equals(lastLine.get("sequence"))
                || !read.at().toString().equals(lastLine.get("at")))
            throw new Stopped(What.HEAD_LINE, EvidencePack.HEAD, lastHash, read.hash());
        if (!read.marked()
                || (packs != null && !packs.certificate().equals(read.mark().certificate()))) {
            throw new Stopped(
                    What.HEAD_SIGNATURE,
                    EvidencePack.HEAD,
                    "",
                    read.mark().certificate().holder());
        }
        head = read;
    }

    /** Contents are right by now; left are bytes of the zip that no reader shows, where a change would go unseen. */
    private void packedOnce() throws IOException {
        for (Map.Entry<String, Listed> each : listed.entrySet()) {
            String packedSm3 = zip.packedSm3(entry(each.getKey()));
            if (!packedSm3.equals(each.getValue().packedSm3()))
                throw new Stopped(What.PACKING, each.getKey(), each.getValue().packedSm3(), packedSm3);
        }
        List<String> order = new ArrayList<>(listed.keySet());
        order.add(EvidencePack.MANIFEST);
        if (zip.entries().containsKey(EvidencePack.MARK)) order.add(EvidencePack.MARK);
        boolean sizes = listed.entrySet().stream()
                .allMatch(each ->
                        entry(each.getKey()).packedSize() == each.getValue().packedSize());
        if (!sizes || !order.equals(List.copyOf(zip.entries().keySet())) || !zip.inOneForm(EvidencePack.MANIFEST))
            throw new Stopped(What.PACKING, "", "", "");
    }

    private Walked walked(String name) {
        Walked found = walked.get(name);
        if (found == null) throw new IllegalStateException("entry not walked yet: " + name);
        return found;
    }

    private static void stopAt(@Nullable Differs differs) {
        if (differs != null) throw new Stopped(differs);
    }

    private Checked checked() {
        List<Figure> figures = report.figures();
        long records = walked.entrySet().stream()
                .filter(each -> each.getKey().startsWith("records/"))
                .mapToLong(each -> each.getValue().lines())
                .sum();
        return new Checked(
                report.title(),
                report.issuedAt(),
                report.asOf(),
                report.digest(),
                report.sentences().size(),
                figures.size(),
                recounted,
                records,
                walked(EvidencePack.CHAIN).lines(),
                anchor,
                lastHash,
                head);
    }

    /** Size and digest of what was read. */
    private static final class Measured extends InputStream {

        private final InputStream in;
        private final Sm3 sm3 = new Sm3();
        private long size;

        Measured(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int read = in.read(into, from, count);
            if (read > 0) {
                size += read;
                sm3.update(into, from, read);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
