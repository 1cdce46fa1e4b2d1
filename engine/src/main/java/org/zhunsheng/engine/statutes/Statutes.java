package org.zhunsheng.engine.statutes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Titles;
import org.zhunsheng.engine.statutes.Resolution.Outcome;

/**
 * A folder of statutes (法规库). An index of it is kept in the user's cache, and a file that changed is read again. A title
 * is found in full, without 中华人民共和国, by the short names courts use, or by its end when only one instrument ends so.
 * Immutable once it is there.
 */
public final class Statutes {

    /** Reads UTF-8, the encoding of the national database. */
    public static final Version.Source UTF_8 = file -> Files.readString(file, StandardCharsets.UTF_8);

    /** Prefixes that a short title leaves out. */
    private static final String[] LEFT_OUT = {
        "国务院", "最高人民法院", "最高人民检察院", "最高人民法院、最高人民检察院", "全国人民代表大会常务委员会", "最高人民法院关于", "最高人民检察院关于", "国务院关于", "关于"
    };

    private static final int SHORTEST_END = 3;

    private final Map<String, Statute> byKey = new HashMap<>();
    private final List<Statute> statutes;
    private final Titles titles;

    private Statutes(List<Version> files) {
        List<Version> versions = joined(files);
        Map<String, List<Version>> grouped = new LinkedHashMap<>();
        for (Version version : versions) {
            if (!version.title().isEmpty())
                grouped.computeIfAbsent(TitleKey.of(version.title()), key -> new ArrayList<>())
                        .add(version);
        }
        Map<String, Repeal> repeals = repeals(versions, grouped);
        List<Statute> all = new ArrayList<>();
        grouped.forEach((key, group) -> {
            group.sort(Comparator.comparing(Version::effective).thenComparing(Version::published));
            all.add(new Statute(group.getLast().title(), group, repeals.remove(key)));
        });
        all.forEach(statute -> byKey.put(TitleKey.of(statute.title()), statute));
        repeals.forEach((key, repeal) -> byKey.put(key, new Statute(key, List.of(), repeal)));
        statutes = List.copyOf(all);
        titles = Titles.with(all.stream().map(Statute::title).toList());
    }

    /** The statutes of a folder, all markdown and text files under it, with the index in the user's cache. */
    public static Statutes of(Path folder) throws IOException {
        return of(folder, Index.userCache(), UTF_8);
    }

    /**
     * The statutes of a folder.
     *
     * @param cache the folder the index is kept in
     * @param reading how a file's text is read
     * @throws IOException when the folder can't be read; a cache that can't be written is done without
     */
    public static Statutes of(Path folder, Path cache, Version.Source reading) throws IOException {
        return new Statutes(new Index(folder, cache, reading).versions());
    }

    /** The folder in which a program keeps what it can make again: the user's cache. */
    public static Path userCache() {
        return Index.userCache();
    }

    /** The statutes among these versions. */
    public static Statutes of(List<Version> versions) {
        return new Statutes(versions);
    }

    /** The parts of a code that stand in files of their own (民法典 合同编) become one version. */
    private static List<Version> joined(List<Version> files) {
        List<Version> versions = new ArrayList<>();
        Map<String, List<Version>> parts = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Version file : files) {
            int space = file.title().lastIndexOf(' ');
            boolean part =
                    space > 0 && (file.title().endsWith("编") || file.title().endsWith("则"));
            if (part) {
                // a part that comes a second time belongs to another version
                int version = seen.merge(file.title(), 1, Integer::sum);
                String whole = file.title().substring(0, space).strip();
                parts.computeIfAbsent(whole + ' ' + version, key -> new ArrayList<>())
                        .add(file);
            } else {
                versions.add(file);
            }
        }
        parts.forEach((key, group) -> {
            String title = group.getFirst().title();
            versions.add(
                    Version.joined(title.substring(0, title.lastIndexOf(' ')).strip(), group));
        });
        return versions;
    }

    /** A title that is repealed by a later instrument, unless it has a version of its own from that day on. */
    private static Map<String, Repeal> repeals(List<Version> versions, Map<String, List<Version>> grouped) {
        Map<String, Repeal> repeals = new HashMap<>();
        for (Version version : versions) {
            for (String title : version.repeals()) {
                String key = TitleKey.of(title);
                boolean goesOn = key.equals(TitleKey.of(version.title()))
                        || grouped.getOrDefault(key, List.of()).stream()
                                .anyMatch(own -> !own.published().isBefore(version.published()));
                Repeal repeal = new Repeal(version.title(), version.effective());
                if (!goesOn) repeals.merge(key, repeal, (one, other) -> one.on().isAfter(other.on()) ? other : one);
            }
        }
        return repeals;
    }

    /** All instruments with a text, in the order of their files. */
    public List<Statute> all() {
        return statutes;
    }

    /** The titles that are known: the national ones and those of the folder. */
    public Titles titles() {
        return titles;
    }

    /** The instrument of that title, in full or short, with or without 《》. */
    public Optional<Statute> find(String title) {
        String key = TitleKey.of(title);
        Statute exact = byKey.get(key);
        if (exact == null) {
            String canonical = titles.canonical(title);
            exact = canonical == null ? null : byKey.get(TitleKey.of(canonical));
        }
        if (exact == null) {
            for (String prefix : LEFT_OUT) exact = exact == null ? byKey.get(prefix + key) : exact;
        }
        return Optional.ofNullable(exact);
    }

    /** The version of that title that applies on the day. */
    public Optional<Version> find(String title, LocalDate day) {
        return find(title).flatMap(statute -> statute.on(day));
    }

    /**
     * What a citation comes to on the day; one that names its version by the year is looked up in that version.
     *
     * @param own the text that cites, for its citations of itself; null when unknown
     */
    public Resolution resolve(Citation citation, LocalDate day, @Nullable Version own) {
        String written = citation.title();
        if (written == null)
            return own == null ? unknown("", List.of()) : lookUp(citation, own, List.of(), Outcome.EXISTS, null);
        String title = citation.canonical() == null ? written : citation.canonical();
        Optional<Statute> found = find(title);
        if (found.isEmpty()) {
            List<String> candidates = titles.canonical(title) == null ? endingIn(TitleKey.of(title)) : List.of();
            if (candidates.size() != 1) return unknown(title, candidates);
            found = find(candidates.getFirst());
        }
        Statute statute = found.orElseThrow();
        boolean repealed = statute.repealedOn(day);
        Version version = (citation.edition() > 0 ? statute.of(citation.edition()) : statute.on(day)).orElse(null);
        if (version == null) {
            return new Resolution(
                    repealed ? Outcome.REPEALED : Outcome.NO_SUCH_INSTRUMENT,
                    statute.title(),
                    null,
                    null,
                    0,
                    null,
                    List.of(),
                    statute.repeal());
        }
        return lookUp(
                citation,
                version,
                statute.versions(),
                repealed ? Outcome.REPEALED : Outcome.EXISTS,
                repealed ? statute.repeal() : null);
    }

    private static Resolution unknown(String title, List<String> candidates) {
        Outcome outcome = candidates.isEmpty() ? Outcome.NO_SUCH_INSTRUMENT : Outcome.AMBIGUOUS;
        return new Resolution(outcome, title, null, null, 0, null, candidates, null);
    }

    private List<String> endingIn(String key) {
        List<String> candidates = new ArrayList<>();
        // 规定 or 条例 by itself is the end of hundreds of titles and the name of none
        if (key.length() >= SHORTEST_END) {
            for (Statute statute : statutes) {
                if (TitleKey.of(statute.title()).endsWith(key)) candidates.add(statute.title());
            }
        }
        return candidates;
    }

    private static Resolution lookUp(
            Citation citation, Version version, List<Version> versions, Outcome outcome, @Nullable Repeal repeal) {
        String missing = missing(citation, version);
        if (missing == null) return new Resolution(outcome, version.title(), version, null, 0, null, List.of(), repeal);
        Version earlier = null;
        for (Version other : versions) {
            if (other != version && missing(citation, other) == null) earlier = other;
        }
        int counted = switch (missing) {
            case "article" -> version.articles();
            case "paragraph" -> version.paragraphs(citation.article(), citation.suffix());
            default -> version.items(citation.article(), citation.suffix(), citation.paragraph());
        };
        Outcome result = outcome == Outcome.REPEALED ? outcome : Outcome.NO_SUCH_ARTICLE;
        return new Resolution(result, version.title(), version, missing, counted, earlier, List.of(), repeal);
    }

    private static @Nullable String missing(Citation citation, Version version) {
        if (citation.article() == 0) return null;
        if (!version.has(citation.article(), citation.suffix())) return "article";
        if (citation.paragraph() > version.paragraphs(citation.article(), citation.suffix())) return "paragraph";
        boolean noItem = citation.item() > version.items(citation.article(), citation.suffix(), citation.paragraph());
        return noItem ? "item" : null;
    }
}
