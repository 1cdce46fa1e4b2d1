package org.zhunsheng.engine.impact;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Standing;
import org.zhunsheng.engine.statutes.TitleKey;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.CodePoints;

/**
 * Which documents cite what (引用索引): made once, kept in the user's cache, and asked for each change of law. A document
 * whose size or time changed is read again.
 */
public final class CitingDocuments {

    private static final int MAGIC = 0x5A534902;

    private final List<String> names;
    private final Map<String, List<Passage>> byTitle = new HashMap<>();

    private CitingDocuments(Map<String, Entry> documents) {
        names = List.copyOf(documents.keySet());
        documents.values().forEach(entry -> entry.passages().forEach(this::add));
    }

    private void add(Keyed keyed) {
        byTitle.computeIfAbsent(keyed.key(), key -> new ArrayList<>()).add(keyed.passage());
    }

    /**
     * Reads what documents cite.
     *
     * @param texts the documents by their names, in the order in which they are to be reported
     */
    public static CitingDocuments of(Map<String, String> texts, Citations citations) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        texts.forEach((name, text) -> entries.put(name, new Entry(0, 0, passages(name, text, citations))));
        return new CitingDocuments(entries);
    }

    /**
     * Reads what files cite, as far as the index in {@code kept} does not know it, and keeps it there.
     *
     * @throws IOException when a file can't be read; an index that can't be written is done without
     */
    public static CitingDocuments of(List<Path> files, Path kept, Version.Source reading, Citations citations)
            throws IOException {
        Map<String, Entry> known = read(kept);
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> changed = new ArrayList<>();
        for (Path file : files) {
            String name = file.toString();
            BasicFileAttributes found;
            try {
                found = Files.readAttributes(file, BasicFileAttributes.class);
            } catch (NoSuchFileException missing) {
                // the reader says so in its own words
                reading.read(file);
                throw missing;
            }
            long size = found.size();
            long time = found.lastModifiedTime().toMillis();
            Entry entry = known.get(name);
            if (entry == null || entry.size() != size || entry.time() != time) {
                changed.add(name);
                entry = new Entry(size, time, List.of());
            }
            entries.put(name, entry);
        }
        try (Stream<String> stream = changed.parallelStream()) {
            Map<String, List<Keyed>> fresh = new HashMap<>();
            stream.map(name -> Map.entry(name, passages(name, text(name, reading), citations)))
                    .toList()
                    .forEach(read -> fresh.put(read.getKey(), read.getValue()));
            entries.replaceAll((name, entry) ->
                    fresh.containsKey(name) ? new Entry(entry.size(), entry.time(), fresh.get(name)) : entry);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        if (!changed.isEmpty() || known.size() != entries.size()) {
            write(kept, entries);
        }
        return new CitingDocuments(entries);
    }

    private static String text(String name, Version.Source reading) {
        try {
            return reading.read(Path.of(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Keyed> passages(String name, String text, Citations citations) {
        CodePoints points = new CodePoints(text);
        List<Keyed> passages = new ArrayList<>();
        for (Standing standing : citations.in(Instrument.parse(text))) {
            Citation citation = standing.citation();
            String title = citation.title();
            if (title == null) {
                continue;
            }
            String quote = text.substring(citation.start(), citation.end());
            String canonical = citation.canonical();
            Passage passage = new Passage(
                    name,
                    standing.place().article(),
                    standing.place().paragraph(),
                    points.at(citation.start()),
                    points.at(citation.end()),
                    quote,
                    title,
                    quote.startsWith(title) || quote.startsWith("《" + title),
                    citation.quoted(),
                    cited(citation));
            passages.add(new Keyed(TitleKey.of(canonical == null ? title : canonical), passage));
        }
        return passages;
    }

    /** An article is enough by itself; the chapter that is named with it says no more. */
    private static Provision cited(Citation citation) {
        return citation.article() > 0
                ? new Provision(citation.article(), citation.suffix(), citation.paragraph(), citation.item())
                : Provision.division(citation.part(), citation.chapter(), citation.section());
    }

    /** The documents, in the order in which they were given. */
    public List<String> names() {
        return names;
    }

    /** The places that cite the instrument or a provision of it, by document and in order of the text. */
    public List<Passage> citing(String title) {
        return List.copyOf(byTitle.getOrDefault(TitleKey.of(title), List.of()));
    }

    private static Map<String, Entry> read(Path kept) {
        Map<String, Entry> entries = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(kept)))) {
            if (in.readInt() != MAGIC) {
                return entries;
            }
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                entries.put(name, readEntry(in, name));
            }
            return entries;
        } catch (IOException readAgain) {
            return new HashMap<>();
        }
    }

    private static Entry readEntry(DataInputStream in, String name) throws IOException {
        long size = in.readLong();
        long time = in.readLong();
        int count = in.readInt();
        List<Keyed> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = in.readUTF();
            Passage passage = new Passage(
                    name,
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readBoolean(),
                    in.readBoolean(),
                    new Provision(
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt()));
            passages.add(new Keyed(key, passage));
        }
        return new Entry(size, time, passages);
    }

    private static void write(Path kept, Map<String, Entry> entries) {
        Path fresh = null;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeInt(entries.size());
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                out.writeUTF(entry.getKey());
                writeEntry(out, entry.getValue());
            }
            Path folder = kept.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            fresh = Files.createTempFile(folder, "citing-", ".new");
            Files.write(fresh, bytes.toByteArray());
            Files.move(fresh, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException withoutCache) {
            discard(fresh);
        }
    }

    private static void discard(@Nullable Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }

    private static void writeEntry(DataOutputStream out, Entry entry) throws IOException {
        out.writeLong(entry.size());
        out.writeLong(entry.time());
        out.writeInt(entry.passages().size());
        for (Keyed keyed : entry.passages()) {
            Passage passage = keyed.passage();
            out.writeUTF(keyed.key());
            out.writeInt(passage.article());
            out.writeInt(passage.paragraph());
            out.writeInt(passage.start());
            out.writeInt(passage.end());
            out.writeUTF(passage.quote());
            out.writeUTF(passage.title());
            out.writeBoolean(passage.named());
            out.writeBoolean(passage.quoted());
            Provision cited = passage.cited();
            out.writeInt(cited.part());
            out.writeInt(cited.chapter());
            out.writeInt(cited.section());
            out.writeInt(cited.article());
            out.writeInt(cited.suffix());
            out.writeInt(cited.paragraph());
            out.writeInt(cited.item());
        }
    }

    private record Keyed(String key, Passage passage) {}

    private record Entry(long size, long time, List<Keyed> passages) {}
}
