package org.zhunsheng.engine.proofreading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of words of one kind, longest first; the lists stand in {@code words.txt}. */
final class Words {

    private static final Map<String, Words> SECTIONS = read("words.txt");

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    private Words(List<String> words) {
        for (String word : words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>())
                    .add(word);
        }
    }

    /** The words of the named sections together. */
    static Words of(String... sections) {
        List<String> words = new ArrayList<>();
        for (String section : sections) {
            Words found = SECTIONS.get(section);
            if (found == null) throw new IllegalArgumentException("no such list of words: " + section);
            found.byFirst.values().forEach(words::addAll);
        }
        return new Words(words);
    }

    /** A list that is too short for the file. */
    static Words these(String... words) {
        return new Words(List.of(words));
    }

    /** The words, in no order. */
    List<String> all() {
        return byFirst.values().stream().flatMap(List::stream).toList();
    }

    /** The length of the longest word that begins at {@code at} and ends by {@code limit}; 0 when there is none. */
    int at(String text, int at, int limit) {
        if (at >= limit) return 0;
        for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (at + word.length() <= limit && text.startsWith(word, at)) return word.length();
        }
        return 0;
    }

    /** The length of the longest word that ends at {@code end} and begins at {@code from} or later; 0 for none. */
    int before(String text, int from, int end) {
        if (end <= from) return 0;
        for (String word : byLast.getOrDefault(text.charAt(end - 1), List.of())) {
            if (end - word.length() >= from && text.startsWith(word, end - word.length())) return word.length();
        }
        return 0;
    }

    /** Where the first of the words stands between the two places; −1 for nowhere. */
    int find(String text, int from, int to) {
        for (int i = Math.max(from, 0); i < to; i++) {
            if (at(text, i, to) > 0) return i;
        }
        return -1;
    }

    boolean in(String text, int from, int to) {
        return find(text, from, to) >= 0;
    }

    boolean in(String text) {
        return in(text, 0, text.length());
    }

    boolean endOf(String text) {
        return before(text, 0, text.length()) > 0;
    }

    private static Map<String, Words> read(String resource) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        try (var in = Words.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("not beside the class: " + resource);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("["))
                    section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new ArrayList<>());
                else if (!line.isBlank() && !line.startsWith("#"))
                    section.addAll(List.of(line.strip().split("\\s+")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Words> words = new HashMap<>();
        sections.forEach((name, list) -> words.put(name, new Words(list)));
        return words;
    }
}
