package org.zhunsheng.engine.statutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Instrument;

/** One version of an instrument (文本): its days, its articles, and their text when it is asked for. */
public final class Version {

    private final String title;
    private final Path file;
    private final LocalDate published;
    private final LocalDate effective;
    private final Outline outline;
    private final List<String> repeals;
    private final Source reading;
    /** The files of a code that is kept in several, by their first articles; empty for all others. */
    private final List<Version> parts;

    private @Nullable SoftReference<String> held;

    Version(
            String title,
            Path file,
            LocalDate published,
            LocalDate effective,
            Outline outline,
            List<String> repeals,
            Source reading,
            List<Version> parts) {
        this.title = title;
        this.file = file;
        this.published = published;
        this.effective = effective;
        this.outline = outline;
        this.repeals = List.copyOf(repeals);
        this.reading = reading;
        this.parts = List.copyOf(parts);
    }

    /** How a file's text is read. */
    @FunctionalInterface
    public interface Source {
        /** The text of the file, decoded. */
        String read(Path file) throws IOException;
    }

    static Version of(String source, Path file, Source reading) {
        Instrument instrument = Instrument.parse(source);
        Clauses clauses = Clauses.of(instrument, String.valueOf(file.getFileName()));
        return new Version(
                instrument.title(),
                file,
                clauses.published(),
                clauses.effective(),
                Outline.of(instrument),
                clauses.repeals(),
                reading,
                List.of());
    }

    /** The version that a text is by itself, such as the document that cites. */
    public static Version of(Instrument instrument) {
        Clauses clauses = Clauses.of(instrument, "");
        return new Version(
                instrument.title(),
                Path.of(""),
                clauses.published(),
                clauses.effective(),
                Outline.of(instrument),
                clauses.repeals(),
                file -> instrument.source(),
                List.of());
    }

    /** One version from the files that hold its parts (编). */
    static Version joined(String title, List<Version> files) {
        List<Version> parts = files.stream()
                .sorted(Comparator.comparingInt(part -> part.outline.first()))
                .toList();
        Version last = parts.getLast();
        return new Version(
                title,
                last.file,
                last.published,
                last.effective,
                last.outline,
                parts.stream().flatMap(part -> part.repeals.stream()).toList(),
                last.reading,
                parts);
    }

    /** The title in full. */
    public String title() {
        return title;
    }

    /** The file it is kept in. */
    public Path file() {
        return file;
    }

    /** The day it was passed or published; {@link LocalDate#EPOCH} when the text does not say. */
    public LocalDate published() {
        return published;
    }

    /** The day from which it applies. */
    public LocalDate effective() {
        return effective;
    }

    /** Titles, as written, that its last articles repeal. */
    public List<String> repeals() {
        return repeals;
    }

    /** How many articles it has. */
    public int articles() {
        return parts.isEmpty()
                ? outline.articles()
                : parts.stream().mapToInt(Version::articles).sum();
    }

    /** Whether it has the article. */
    public boolean has(int article, int suffix) {
        return with(article, suffix).outline.find(article, suffix) >= 0;
    }

    private Version with(int article, int suffix) {
        for (Version part : parts) {
            if (part.outline.find(article, suffix) >= 0) return part;
        }
        return this;
    }

    /** How many paragraphs the article has; 0 when there is no such article. */
    public int paragraphs(int article, int suffix) {
        Outline within = with(article, suffix).outline;
        int index = within.find(article, suffix);
        return index < 0 ? 0 : within.paragraphs(index);
    }

    /**
     * The highest item of the paragraph; 0 when it has none.
     *
     * @param paragraph 0 for any paragraph of the article
     */
    public int items(int article, int suffix, int paragraph) {
        Outline within = with(article, suffix).outline;
        int index = within.find(article, suffix);
        return index < 0 ? 0 : within.items(index, paragraph);
    }

    /**
     * What the article says, its number included, as it stands in the file.
     *
     * @param suffix 1 for 之一; 0 for none
     * @throws UncheckedIOException when the file can no longer be read
     */
    public Optional<String> article(int number, int suffix) {
        Version part = with(number, suffix);
        int index = part.outline.find(number, suffix);
        if (index < 0) return Optional.empty();
        String source = part.source();
        int end = part.outline.end(index);
        // the file was changed under our hands: what is no longer there is not guessed
        return end > source.length() ? Optional.empty() : Optional.of(source.substring(part.outline.start(index), end));
    }

    /**
     * The whole text; of a code kept in several files, the last of them.
     *
     * @throws UncheckedIOException when the file can no longer be read
     */
    public synchronized String source() {
        String source = held == null ? null : held.get();
        if (source == null) {
            try {
                source = reading.read(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            held = new SoftReference<>(source);
        }
        return source;
    }

    /** The files a code is kept in, in order; the version alone for all others. */
    public List<Version> parts() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    Outline outline() {
        return outline;
    }
}
