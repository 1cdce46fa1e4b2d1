package org.zhunsheng.engine.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The titles that are known (已知名称), in full and short, read from behind: a title without 《》 is found by its last
 * character. Immutable, so one is shared by all readers.
 */
public final class Titles {

    private static final String STATE = "中华人民共和国";
    private static final Titles NATIONAL = new Titles(resource());

    /** Canonical titles; a node of the trie points into it, −1 for none. */
    private final List<String> canonical = new ArrayList<>();

    private long[] edges = new long[1 << 15];
    private int[] targets = new int[1 << 15];
    private int[] ends = new int[1 << 14];
    private int nodes = 1;
    private int edgeCount;

    private Titles(List<String> lines) {
        Arrays.fill(ends, -1);
        for (String line : lines) {
            int alias = line.indexOf('=');
            String full = alias < 0 ? line : line.substring(0, alias);
            canonical.add(full);
            int index = canonical.size() - 1;
            add(alias < 0 ? full : line.substring(alias + 1), index);
            if (alias < 0 && full.startsWith(STATE)) add(full.substring(STATE.length()), index);
        }
    }

    /** The national statutes and administrative regulations, and the short names in use. */
    public static Titles national() {
        return NATIONAL;
    }

    /** The national titles and those of a collection, full. */
    public static Titles with(Collection<String> more) {
        List<String> lines = resource();
        lines.addAll(more);
        return new Titles(lines);
    }

    /** Every title in full, as it was promulgated. */
    public Set<String> full() {
        return new LinkedHashSet<>(canonical);
    }

    /** The full title of what is written; null when it is unknown. */
    public @Nullable String canonical(String written) {
        int node = 0;
        for (int i = written.length() - 1; i >= 0; i--) {
            node = follow(node, written.charAt(i));
            if (node == 0) return null;
        }
        return ends[node] < 0 ? null : canonical.get(ends[node]);
    }

    /**
     * Where the longest known title that ends at {@code end} begins.
     *
     * @return −1 when none does
     */
    int startOf(String text, int floor, int end) {
        int node = 0;
        int start = -1;
        for (int i = end - 1; i >= floor; i--) {
            node = follow(node, text.charAt(i));
            if (node == 0) break;
            if (ends[node] >= 0) start = i;
        }
        return start;
    }

    private void add(String title, int index) {
        int node = 0;
        for (int i = title.length() - 1; i >= 0; i--) node = grow(node, title.charAt(i));
        if (ends[node] < 0) ends[node] = index;
    }

    private int follow(int node, char c) {
        long edge = edge(node, c);
        for (int slot = slot(edge); edges[slot] != 0; slot = (slot + 1) & (edges.length - 1)) {
            if (edges[slot] == edge) return targets[slot];
        }
        return 0;
    }

    private int grow(int node, char c) {
        int next = follow(node, c);
        if (next != 0) return next;
        if (2 * ++edgeCount > edges.length) rehash();
        if (nodes == ends.length) {
            ends = Arrays.copyOf(ends, 2 * nodes);
            Arrays.fill(ends, nodes, 2 * nodes, -1);
        }
        put(edge(node, c), nodes);
        return nodes++;
    }

    private void put(long edge, int target) {
        int slot = slot(edge);
        while (edges[slot] != 0) slot = (slot + 1) & (edges.length - 1);
        edges[slot] = edge;
        targets[slot] = target;
    }

    private void rehash() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[2 * oldEdges.length];
        targets = new int[2 * oldEdges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) put(oldEdges[i], oldTargets[i]);
        }
    }

    private static long edge(int node, char c) {
        return ((long) node + 1) << 16 | c;
    }

    private int slot(long edge) {
        long hash = edge * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40) & (edges.length - 1);
    }

    private static List<String> resource() {
        try (InputStream in = Titles.class.getResourceAsStream("titles.txt")) {
            if (in == null) throw new IllegalStateException("the list of titles is missing from the engine");
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>(1024);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') lines.add(line);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
