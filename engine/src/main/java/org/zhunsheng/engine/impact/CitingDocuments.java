package org.zhunsheng.engine.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Standing;
import org.zhunsheng.engine.statutes.TitleKey;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.text.CodePoints;

/**
 * Which documents cite what (引用索引): made once, kept in the user's cache, and asked for each change of law. A document
 * whose size or time changed is read again; of the others only what cites the instrument asked for is read.
 */
public final class CitingDocuments {

    private final List<String> names;
    private final Postings postings;

    private CitingDocuments(List<String> names, Postings postings) {
        this.names = List.copyOf(names);
        this.postings = postings;
    }

    /** Where the citations of each instrument are had from, by {@link TitleKey}. */
    private interface Postings {
        List<Passage> of(String key);
    }

    /**
     * Reads what documents cite.
     *
     * @param texts the documents by their names, in the order in which they are to be reported
     */
    public static CitingDocuments of(Map<String, String> texts, Citations citations) {
        List<Entry> entries = new ArrayList<>();
        texts.forEach((name, text) -> entries.add(new Entry(name, 0, 0, passages(name, text, citations))));
        return of(entries);
    }

    private static CitingDocuments of(List<Entry> entries) {
        Map<String, List<Passage>> byTitle = new HashMap<>();
        for (Entry entry : entries) {
            for (Keyed keyed : entry.passages())
                byTitle.computeIfAbsent(keyed.key(), key -> new ArrayList<>()).add(keyed.passage());
        }
        return new CitingDocuments(
                entries.stream().map(Entry::name).toList(), key -> List.copyOf(byTitle.getOrDefault(key, List.of())));
    }

    /**
     * Reads what files cite, as far as the index in {@code kept} does not know it, and keeps it there.
     *
     * @throws IOException when a file can't be read; an index that can't be written is done without
     */
    public static CitingDocuments of(List<Path> files, Path kept, Version.Source reading, Citations citations)
            throws IOException {
        KeptCitations known = KeptCitations.open(kept);
        long[] sizes = new long[files.size()];
        long[] times = new long[files.size()];
        boolean[] missing = new boolean[files.size()];
        IntStream.range(0, files.size()).parallel().forEach(i -> {
            try {
                BasicFileAttributes found = Files.readAttributes(files.get(i), BasicFileAttributes.class);
                sizes[i] = found.size();
                times[i] = found.lastModifiedTime().toMillis();
            } catch (IOException unreadable) {
                missing[i] = true;
            }
        });
        for (int i = 0; i < missing.length; i++) {
            if (missing[i]) {
                // the reader says so in its own words
                reading.read(files.get(i));
                throw new NoSuchFileException(files.get(i).toString());
            }
        }
        List<String> names = files.stream().map(Path::toString).toList();
        if (known != null && known.isOf(names, sizes, times)) return new CitingDocuments(names, known::citing);
        Map<String, Entry> before = known == null ? Map.of() : known.entries();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++)
            entries.put(names.get(i), new Entry(names.get(i), sizes[i], times[i], List.of()));
        try (Stream<Entry> stream = entries.values().parallelStream()) {
            List<Entry> read = stream.map(entry -> {
                        Entry earlier = before.get(entry.name());
                        return earlier != null && earlier.size() == entry.size() && earlier.time() == entry.time()
                                ? earlier
                                : entry.of(passages(entry.name(), text(entry.name(), reading), citations));
                    })
                    .toList();
            KeptCitations.write(kept, read);
            return of(read);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
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
            if (title == null) continue;
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
                    citation.provision());
            passages.add(new Keyed(TitleKey.of(canonical == null ? title : canonical), passage));
        }
        return passages;
    }

    /** The documents, in the order in which they were given. */
    public List<String> names() {
        return names;
    }

    /** The places that cite the instrument or a provision of it, by document and in order of the text. */
    public List<Passage> citing(String title) {
        return postings.of(TitleKey.of(title));
    }

    /** A citation and the key of what it cites. */
    record Keyed(String key, Passage passage) {}

    /** A document and what it cites, as of its size in bytes and its time in milliseconds. */
    record Entry(String name, long size, long time, List<Keyed> passages) {

        Entry {
            passages = List.copyOf(passages);
        }

        Entry of(List<Keyed> read) {
            return new Entry(name, size, time, read);
        }
    }
}
