package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What is known of instruments without their texts: how many articles they have, and which are repealed. */
final class Facts {

    /**
     * That an instrument is repealed.
     *
     * @param on the first day on which it is no longer in force
     * @param successor what repealed or replaced it; empty where nothing did
     * @param article the successor's article that says so; 0 where it is not known
     */
    record Repeal(LocalDate on, String successor, int article) {}

    private final Map<String, NavigableMap<LocalDate, Integer>> extents = new HashMap<>();
    private final Map<String, Repeal> repeals = new HashMap<>();

    /**
     * A matter that only some articles of a law speak of.
     *
     * @param from the day from which the law counts its articles so
     */
    record Matters(LocalDate from, String word, Set<Integer> articles) {}

    private final Map<String, List<Matters>> matters = new HashMap<>();

    /** The facts that ship, being read. */
    static CompletableFuture<Facts> stored() {
        return CompletableFuture.supplyAsync(
                () -> new Facts(Stored.lines("extent.tsv"), Stored.lines("repealed.tsv"), Stored.lines("matters.tsv")));
    }

    Facts(List<String> extent, List<String> repealed, List<String> matter) {
        for (String line : matter) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length >= 4) {
                Set<Integer> articles = new TreeSet<>();
                for (String article : cells[3].split(",", -1)) articles.add(Integer.valueOf(article));
                matters.computeIfAbsent(cells[0], none -> new ArrayList<>())
                        .add(new Matters(LocalDate.parse(cells[1]), cells[2], articles));
            }
        }
        for (String line : extent) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length >= 3)
                extents.computeIfAbsent(cells[0], none -> new TreeMap<>())
                        .put(LocalDate.parse(cells[1]), Integer.valueOf(cells[2]));
        }
        for (String line : repealed) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length >= 4) {
                int article = cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]);
                repeals.put(cells[0], new Repeal(LocalDate.parse(cells[1]), cells[2], article));
            }
        }
    }

    /** The article that speaks of what is said, where the cited one does not; 0 where the citation may stand. */
    int elsewhere(Cited cited, String said, LocalDate day) {
        for (Matters one : matters.getOrDefault(cited.title(), List.of())) {
            boolean here = one.articles().contains(cited.article());
            if (!here && !day.isBefore(one.from()) && said.contains(one.word()))
                return one.articles().stream()
                        .min(Comparator.comparingInt(article -> Math.abs(article - cited.article())))
                        .orElse(0);
        }
        return 0;
    }

    boolean knows(String title) {
        return extents.containsKey(title) || repeals.containsKey(title);
    }

    /** The number of the last article of the version of that day; 0 where the instrument is not known. */
    int lastArticle(String title, LocalDate day) {
        NavigableMap<LocalDate, Integer> versions = extents.get(title);
        if (versions == null) return 0;
        Map.Entry<LocalDate, Integer> version = versions.floorEntry(day);
        return version == null ? versions.firstEntry().getValue() : version.getValue();
    }

    /** Whether a version was made after that year and by that day. */
    boolean newerThan(String title, int year, LocalDate day) {
        NavigableMap<LocalDate, Integer> versions = extents.get(title);
        if (versions == null) return false;
        LocalDate latest = versions.floorKey(day);
        return latest != null && latest.getYear() > year;
    }

    Optional<Repeal> repealed(String title, LocalDate day) {
        @Nullable Repeal repeal = repeals.get(title);
        return repeal == null || day.isBefore(repeal.on()) ? Optional.empty() : Optional.of(repeal);
    }
}
