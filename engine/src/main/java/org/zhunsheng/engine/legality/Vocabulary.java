package org.zhunsheng.engine.legality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The words that rules look for, by class (词类), and the automaton that finds all of them in one pass
 * (Aho–Corasick). A word may belong to several classes.
 */
final class Vocabulary {

    /** Classes that are no lists of words: amounts, terms and titles are scanned. */
    static final String[] SCANNED = {"金额", "比例", "倍数", "期限", "数量", "日期", "书名"};

    static final int AMOUNT = 0;
    static final int RATE = 1;
    static final int MULTIPLE = 2;
    static final int TERM = 3;
    static final int QUANTITY = 4;
    static final int DATE = 5;
    static final int TITLE = 6;

    private static final String SHIELD = "掩";

    private static final char[] NONE = {};
    private static final int[] NOWHERE = {};

    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, List<Integer>> words = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private int shield = -1;
    private int[] named = {};
    private Map<String, Integer> byName = Map.of();

    private char[][] letters = {};
    private int[][] targets = {};
    private int[] root = {};
    private int[] fail = {};
    private int[] suffixWord = {};
    private int[] word = {};
    private int[] lengths = {};
    private int[][] wordClasses = {};

    Vocabulary() {
        for (String scanned : SCANNED) classOf(scanned);
    }

    /** Reads lines {@code [class] word word …}. */
    void read(List<String> lines) {
        for (String line : lines) {
            int close = line.indexOf(']');
            if (line.startsWith("[") && close > 0) {
                int known = classOf(line.substring(1, close));
                for (String entry : line.substring(close + 1).split(" ", -1)) {
                    if (!entry.isEmpty()) add(entry, known);
                }
            }
        }
        shield = classOf(SHIELD);
        byName = Map.copyOf(classes);
        named = IntStream.range(0, size()).filter(id -> id != shield).toArray();
    }

    /** The class of that name; a new one where there is none. */
    int classOf(String name) {
        return classes.computeIfAbsent(name, unknown -> {
            names.add(unknown);
            return classes.size();
        });
    }

    /** The classes that have a name of their own, in the order of their numbers. */
    int[] named() {
        return named;
    }

    /** The number of each class that has a name of its own; may be asked while patterns are still being read. */
    Map<String, Integer> byName() {
        return byName;
    }

    /** The name of a class. */
    String name(int id) {
        return names.get(id);
    }

    boolean knows(String name) {
        return classes.containsKey(name);
    }

    /** A class of just these words. */
    int classOfWords(Collection<String> some) {
        // a word may be spelled like the name of a class
        String name = "=" + String.join("|", some);
        boolean known = classes.containsKey(name);
        int id = classOf(name);
        if (!known) {
            for (String one : some) add(one, id);
        }
        return id;
    }

    int size() {
        return classes.size();
    }

    int shield() {
        return shield;
    }

    private void add(String entry, int id) {
        List<Integer> ids = words.computeIfAbsent(entry, none -> new ArrayList<>());
        if (!ids.contains(id)) ids.add(id);
    }

    /** Builds the automaton; no word is added afterwards. Words come in order, so that only the last branch may go on. */
    void seal() {
        int most = words.keySet().stream().mapToInt(String::length).sum() + 1;
        letters = new char[most][];
        targets = new int[most][];
        word = new int[most];
        lengths = new int[words.size()];
        wordClasses = new int[words.size()][];
        Arrays.fill(letters, NONE);
        Arrays.fill(targets, NOWHERE);
        Arrays.fill(word, -1);
        int states = 1;
        int index = 0;
        for (Map.Entry<String, List<Integer>> entry : words.entrySet()) {
            int state = 0;
            for (int i = 0; i < entry.getKey().length(); i++) {
                char letter = entry.getKey().charAt(i);
                int last = letters[state].length - 1;
                if (last < 0 || letters[state][last] != letter) {
                    last++;
                    letters[state] = Arrays.copyOf(letters[state], last + 1);
                    targets[state] = Arrays.copyOf(targets[state], last + 1);
                    letters[state][last] = letter;
                    targets[state][last] = states++;
                }
                state = targets[state][last];
            }
            word[state] = index;
            lengths[index] = entry.getKey().length();
            wordClasses[index++] =
                    entry.getValue().stream().mapToInt(Integer::intValue).toArray();
        }
        letters = Arrays.copyOf(letters, states);
        targets = Arrays.copyOf(targets, states);
        word = Arrays.copyOf(word, states);
        root = new int[Character.MAX_VALUE + 1];
        for (int i = 0; i < letters[0].length; i++) root[letters[0][i]] = targets[0][i];
        link();
    }

    private void link() {
        fail = new int[letters.length];
        suffixWord = new int[letters.length];
        Arrays.fill(suffixWord, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int target : targets[0]) queue.add(target);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int i = 0; i < letters[state].length; i++) {
                int target = targets[state][i];
                fail[target] = step(fail[state], letters[state][i]);
                queue.add(target);
            }
            suffixWord[state] = word[fail[state]] >= 0 ? fail[state] : suffixWord[fail[state]];
        }
    }

    /** The state after one more character. */
    int step(int from, char c) {
        int state = from;
        while (state != 0) {
            int i = Arrays.binarySearch(letters[state], c);
            if (i >= 0) return targets[state][i];
            state = fail[state];
        }
        return root[c];
    }

    /** Tells every word that ends in this state: its length and its classes. */
    void words(int state, Found found) {
        for (int at = word[state] >= 0 ? state : suffixWord[state]; at > 0; at = suffixWord[at])
            found.word(lengths[word[at]], wordClasses[word[at]]);
    }

    /** Takes a word that was found. */
    interface Found {
        void word(int length, int[] classes);
    }
}
