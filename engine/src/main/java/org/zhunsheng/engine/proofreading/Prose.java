package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as a proofreader takes it apart: lines, sentences, clauses, the moments and the figures in them. Indices are
 * those of the source; {@link #plain()} has the same length, with full-width signs folded to half-width ones.
 */
final class Prose {

    /** @param tabular whether tabs part it into cells */
    record Line(int index, int start, int end, boolean tabular) {}

    /** @param firstClause index of its first clause
     * @param lastClause index of its last clause, inclusive */
    record Sentence(int index, int line, int start, int end, int firstClause, int lastClause) {}

    record Clause(int index, int sentence, int start, int end) {}

    /** What a figure is called stands near it; a longer look would cost more than it finds. */
    private static final int LONGEST_LEAD = 80;

    private static final Set<String> RANKS = Set.of("类", "级");
    private static final int MOST_FIGURES = 60;
    private static final Words NORMS = Words.these("不得", "处以", "并处", "可以处", "情节严重", "有期徒刑", "责令", "数额在", "立案追诉", "定罪");

    private final String source;
    private final String plain;
    private final List<Line> lines = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final Moments moments;
    private final List<DocumentNumbers.Candidate> numbers;
    private final BitSet titled;
    private final List<Quantity> quantities;
    private final int[] firstOfSentence;
    private final List<Change> changes;
    private final Map<Integer, Change> changeOf = new HashMap<>();

    Prose(String source) {
        this.source = source;
        this.plain = fold(source);
        divide();
        this.titled = titles(plain);
        this.moments = Moments.of(plain);
        this.numbers = DocumentNumbers.candidates(plain);
        BitSet taken = (BitSet) titled.clone();
        taken.or(moments.covered());
        numbers.forEach(number -> taken.set(number.start(), number.end()));
        this.quantities = List.copyOf(Quantities.of(plain, taken, places()));
        this.firstOfSentence = index();
        this.changes = Change.of(this);
        changes.forEach(change -> changeOf.put(change.by().index(), change));
    }

    String source() {
        return source;
    }

    String plain() {
        return plain;
    }

    /** The stretch, within the text; nothing when it ends before it begins, as where two expressions share a word. */
    String between(int first, int last) {
        int from = Math.max(0, first);
        int to = Math.min(plain.length(), last);
        return from < to ? plain.substring(from, to) : "";
    }

    List<Line> lines() {
        return lines;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Clause> clauses() {
        return clauses;
    }

    Sentence sentence(int index) {
        return sentences.get(index);
    }

    /** The sentences of the lines from {@code first} to {@code last}, both inclusive. */
    List<Sentence> sentencesOfLines(int first, int last) {
        int from = 0;
        int high = sentences.size();
        while (from < high) {
            int middle = (from + high) >>> 1;
            if (sentences.get(middle).line() < first) from = middle + 1;
            else high = middle;
        }
        int to = from;
        while (to < sentences.size() && sentences.get(to).line() <= last) to++;
        return sentences.subList(from, to);
    }

    Clause clause(int index) {
        return clauses.get(index);
    }

    List<Moment> moments() {
        return moments.moments();
    }

    /** The moments that begin at {@code from} or later and before {@code to}. */
    List<Moment> momentsWithin(int from, int to) {
        return moments().subList(firstMomentFrom(from), firstMomentFrom(to));
    }

    private int firstMomentFrom(int at) {
        int low = 0;
        int high = moments().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments().get(middle).start() < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    List<Stretch> stretches() {
        return moments.stretches();
    }

    List<DocumentNumbers.Candidate> numbers() {
        return numbers;
    }

    /** Whether the character stands inside 《 and 》. */
    boolean isTitled(int at) {
        return titled.get(at);
    }

    /** All figures, in order of the text, those of tables included. */
    List<Quantity> quantities() {
        return quantities;
    }

    /** The index of the first figure that begins at {@code at} or later; their number when there is none. */
    int firstQuantityFrom(int at) {
        int low = 0;
        int high = quantities.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quantities.get(middle).start() < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The figures of a sentence; none when there are so many that it is no sentence but a list. */
    List<Quantity> quantitiesOf(Sentence sentence) {
        int count = firstOfSentence[sentence.index() + 1] - firstOfSentence[sentence.index()];
        return count > MOST_FIGURES
                ? List.of()
                : quantities.subList(firstOfSentence[sentence.index()], firstOfSentence[sentence.index() + 1]);
    }

    /** Whether the figure stands in a norm (应当, 不得, 处…罚款) or in an article: it was set, not counted. */
    boolean prescribes(Quantity quantity) {
        Sentence sentence = sentences.get(quantity.sentence());
        Line line = lines.get(sentence.line());
        int limit = Math.min(sentence.end(), sentence.start() + 300);
        return isItem(line)
                || (plain.startsWith("第", line.start())
                        && plain.substring(line.start(), Math.min(line.end(), line.start() + 8))
                                        .indexOf('条')
                                > 0)
                || NORMS.in(plain, sentence.start(), limit);
    }

    /** (二)在航标周围150米内进行爆破作业; — an item of a list that goes on, as norms have them. */
    private boolean isItem(Line line) {
        return plain.startsWith("(", line.start()) && line.end() > line.start() && plain.charAt(line.end() - 1) == ';';
    }

    List<Change> changes() {
        return changes;
    }

    /** The change of which the figure is the amount; null when it is none. */
    @Nullable
    Change changeOf(Quantity quantity) {
        return changeOf.get(quantity.index());
    }

    /** Whether the figure says by how much something changed, and not how much it is. */
    boolean isAmount(Quantity quantity) {
        Change change = changeOf(quantity);
        return change != null && !change.to();
    }

    /** What stands before a figure in its clause, after the figure or the 、 that precedes it. */
    String lead(Quantity quantity) {
        return plain.substring(leadStart(quantity), quantity.start());
    }

    int leadStart(Quantity quantity) {
        int from = Math.max(clauses.get(quantity.clause()).start(), quantity.start() - LONGEST_LEAD);
        int before = quantity.index() - 1;
        // 一类桥186座: the class belongs to the name
        while (before >= 0
                && quantities.get(before).isPhrase()
                && RANKS.contains(quantities.get(before).unit())
                && quantities.get(before).start() >= from) before--;
        if (before >= 0) from = Math.max(from, quantities.get(before).end());
        for (int i = quantity.start() - 1; i >= from; i--) {
            if (plain.charAt(i) == '、') return i + 1;
        }
        return Math.min(from, quantity.start());
    }

    /** What stands behind a figure in its clause, up to the next figure or 、. */
    String trail(Quantity quantity) {
        return plain.substring(quantity.end(), trailEnd(quantity));
    }

    int trailEnd(Quantity quantity) {
        int to = Math.min(clauses.get(quantity.clause()).end(), quantity.end() + LONGEST_LEAD);
        if (quantity.index() + 1 < quantities.size())
            to = Math.min(to, quantities.get(quantity.index() + 1).start());
        for (int i = quantity.end(); i < to; i++) {
            if (plain.charAt(i) == '、') return i;
        }
        return Math.max(quantity.end(), to);
    }

    private int[] index() {
        int[] first = new int[sentences.size() + 1];
        int at = 0;
        for (int s = 0; s < sentences.size(); s++) {
            first[s] = at;
            while (at < quantities.size() && quantities.get(at).sentence() == s) at++;
        }
        first[sentences.size()] = at;
        return first;
    }

    private Quantities.Places places() {
        return new Quantities.Places() {
            private int current;

            @Override
            public int clause(int at) {
                while (current + 1 < clauses.size() && clauses.get(current + 1).start() <= at) current++;
                return current;
            }

            @Override
            public int sentence(int at) {
                return clauses.get(clause(at)).sentence();
            }
        };
    }

    private void divide() {
        int start = 0;
        while (start <= plain.length()) {
            int end = plain.indexOf('\n', start);
            if (end < 0) end = plain.length();
            boolean tabular = plain.substring(start, end).strip().indexOf('\t') >= 0;
            lines.add(new Line(lines.size(), start, end, tabular));
            sentencesOf(lines.getLast());
            start = end + 1;
        }
    }

    private void sentencesOf(Line line) {
        int start = line.start();
        for (int i = line.start(); i < line.end(); i++) {
            char c = plain.charAt(i);
            if (c == '。' || c == '!' || c == '?') {
                sentence(line, start, i + 1);
                start = i + 1;
            }
        }
        if (start < line.end() || start == line.start()) sentence(line, start, line.end());
    }

    private void sentence(Line line, int start, int end) {
        int first = clauses.size();
        int from = start;
        for (int i = start; i < end; i++) {
            if (isBreak(i)) {
                clauses.add(new Clause(clauses.size(), sentences.size(), from, i + 1));
                from = i + 1;
            }
        }
        if (from < end || first == clauses.size()) clauses.add(new Clause(clauses.size(), sentences.size(), from, end));
        sentences.add(new Sentence(
                /* index= */ sentences.size(), /* line= */ line.index(), start, end, first, clauses.size() - 1));
    }

    /** A comma between three-digit groups and a colon of the time of day divide nothing. */
    private boolean isBreak(int at) {
        char c = plain.charAt(at);
        if (c == ';' || c == '\t') return true;
        if (c != ',' && c != ':') return false;
        boolean digitsAround = at > 0
                && Character.isDigit(plain.charAt(at - 1))
                && at + 1 < plain.length()
                && Character.isDigit(plain.charAt(at + 1));
        return source.charAt(at) != c || !digitsAround;
    }

    private static BitSet titles(String plain) {
        BitSet titled = new BitSet();
        int depth = 0;
        int open = -1;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '《') {
                if (depth++ == 0) open = i;
            } else if (c == '》' && depth > 0) {
                if (--depth == 0) titled.set(open, i + 1);
            } else if (c == '\n') {
                depth = 0;
            }
        }
        return titled;
    }

    private static String fold(String source) {
        StringBuilder plain = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c >= '０' && c <= '９') {
                c = (char) (c - '０' + '0');
            } else {
                c = switch (c) {
                    case '，' -> ',';
                    case '；' -> ';';
                    case '：' -> ':';
                    case '（' -> '(';
                    case '）' -> ')';
                    case '％' -> '%';
                    case '．' -> '.';
                    case '！' -> '!';
                    case '？' -> '?';
                    case '／' -> '/';
                    case '－', '−' -> '-';
                    case '\u3000', '\u00a0', '\r' -> ' ';
                    default -> c;
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
