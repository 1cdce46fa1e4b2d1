package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.engine.text.Folded;

/** A stretch of text that remembers of each part which instruction wrote it (字句的来历). */
final class Passage {

    /** What nobody changed. */
    static final int UNCHANGED = -1;

    /** @param by the instruction's number; an empty text marks the place where it took something out */
    record Part(String text, int by) {}

    private final List<Part> parts = new ArrayList<>();

    static Passage of(String text) {
        return by(text, UNCHANGED);
    }

    static Passage by(String text, int instruction) {
        Passage passage = new Passage();
        passage.parts.add(new Part(text, instruction));
        return passage;
    }

    String text() {
        if (parts.size() == 1) return parts.getFirst().text();
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    List<Part> parts() {
        return parts;
    }

    boolean isEmpty() {
        return parts.stream().allMatch(part -> part.text().isEmpty());
    }

    /** Puts other words in the place of those from {@code start} to {@code end}. */
    void replace(int start, int end, String words, int instruction) {
        List<Part> before = new ArrayList<>();
        List<Part> behind = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            int length = part.text().length();
            if (length == 0) {
                // the mark of something taken out earlier stays, unless what is around it goes
                if (at <= start || at >= end) (at <= start ? before : behind).add(part);
                continue;
            }
            if (at < start) before.add(new Part(part.text().substring(0, Math.min(length, start - at)), part.by()));
            if (at + length > end) behind.add(new Part(part.text().substring(Math.max(0, end - at)), part.by()));
            at += length;
        }
        parts.clear();
        parts.addAll(before);
        parts.add(new Part(words, instruction));
        parts.addAll(behind);
    }

    void append(Passage other) {
        parts.addAll(other.parts);
    }

    /**
     * Where the words stand, compared in their folded form; occurrences do not overlap.
     *
     * @param hidden an instruction whose words are not looked at
     * @return pairs of start and end
     */
    List<int[]> occurrences(String words, int hidden) {
        List<int[]> found = new ArrayList<>();
        String wanted = Quoted.plainMarks(Folded.text(words));
        if (wanted.isEmpty()) return found;
        Folded folded = Folded.of(without(hidden));
        String within = Quoted.plainMarks(folded.text());
        for (int at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length()))
            found.add(new int[] {folded.origin(at), folded.originBehind(at + wanted.length() - 1)});
        return found;
    }

    private String without(int hidden) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            boolean shown = hidden == UNCHANGED || part.by() != hidden;
            text.append(shown ? part.text() : "\uFFFF".repeat(part.text().length()));
        }
        return text.toString();
    }
}
