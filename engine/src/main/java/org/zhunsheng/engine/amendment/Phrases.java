package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.amendment.Difference.Kind;

/** Writes a small change of a text as words that become others: “甲”修改为“乙”、“丙”修改为“丁”. */
final class Phrases {

    private static final int MOST = 3;
    private static final int LONGEST = 40;
    /** How far the words are taken beyond what changed, to be found once only. */
    private static final int REACH = 12;

    private Phrases() {}

    private record Phrase(int start, int end, String instead) {}

    /** Null when the change is not small, or the words would not say where it is. */
    static @Nullable String between(String old, String now) {
        List<Phrase> phrases = new ArrayList<>();
        int at = 0;
        String out = "";
        StringBuilder kept = new StringBuilder();
        List<Difference> differences = new ArrayList<>(Differences.between(old, now));
        differences.add(new Difference(Kind.KEPT, ""));
        String in = "";
        for (Difference difference : differences) {
            switch (difference.kind()) {
                case TAKEN_OUT -> out = difference.text();
                case PUT_IN -> in = difference.text();
                case KEPT -> {
                    if (!out.isEmpty() || !in.isEmpty()) {
                        phrases.add(new Phrase(at, at + out.length(), in));
                        kept.append(in);
                        at += out.length();
                        out = "";
                        in = "";
                    }
                    kept.append(difference.text());
                    at += difference.text().length();
                }
            }
        }
        if (phrases.isEmpty() || phrases.size() > MOST || !kept.toString().equals(now)) return null;
        return written(old, phrases);
    }

    private static @Nullable String written(String old, List<Phrase> phrases) {
        StringBuilder written = new StringBuilder();
        int behind = 0;
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            int until = i + 1 < phrases.size() ? phrases.get(i + 1).start() : old.length();
            int[] words = unique(old, phrase, behind, until);
            if (words == null) return null;
            String before = old.substring(words[0], phrase.start());
            String after = old.substring(phrase.end(), words[1]);
            String instead = before + phrase.instead() + after;
            if (!isQuotable(old.substring(words[0], words[1])) || !isQuotable(instead)) return null;
            written.append(written.isEmpty() ? "“" : "、“")
                    .append(old, words[0], words[1])
                    .append("”修改为“")
                    .append(instead)
                    .append('”');
            behind = words[1];
        }
        return written.toString();
    }

    private static boolean isQuotable(String words) {
        return !words.isBlank()
                && words.length() <= LONGEST
                && words.indexOf('\n') < 0
                && words.chars().noneMatch(c -> "“”‘’".indexOf(c) >= 0);
    }

    /** The changed words with as much around them as makes them stand once in the text. */
    private static int @Nullable [] unique(String old, Phrase phrase, int from, int until) {
        if (from > phrase.start()) return null;
        for (int reach = phrase.start() == phrase.end() ? 2 : 0; reach <= REACH; reach++) {
            int start = Math.max(from, phrase.start() - reach);
            int end = Math.min(until, phrase.end() + reach);
            String words = old.substring(start, end);
            if (words.indexOf('\n') < 0
                    && !words.isBlank()
                    && Passage.of(old).occurrences(words, Passage.UNCHANGED).size() == 1) return new int[] {start, end};
        }
        return null;
    }
}
