package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.zhunsheng.engine.text.Numerals;

/**
 * A paragraph with the words, amounts, terms, dates and citations that were found in it, cut into sentences, statements
 * (parted by a semicolon too) and clauses.
 */
final class Marked {

    private static final int CLASS_SHIFT = 48;
    private static final int START_SHIFT = 24;
    private static final long PLACE = 0xFFFFFFL;

    /** Longer paragraphs are read up to here; no office writes one. */
    static final int LONGEST = 0xFFFFF0;

    /** A stretch of the paragraph: from a full stop or semicolon to the next. */
    record Statement(int start, int end, int sentenceStart, int sentenceEnd, BitSet present) {

        boolean has(int id) {
            return present.get(id);
        }
    }

    final String text;
    final List<Cited> citations;
    final List<Statement> statements = new ArrayList<>();
    private final long[] marks;
    private final int[] firstOfClass;
    private final int[] clauseEnds;

    Marked(String paragraph, List<Cited> citations, Vocabulary words) {
        this.text = paragraph.length() > LONGEST ? paragraph.substring(0, LONGEST) : paragraph;
        this.citations = citations;
        Collected collected = new Collected();
        scan(words, collected);
        new Quantities(text, collected).scan();
        for (Cited cited : citations) {
            if (cited.quoted() && cited.titleEnd() <= text.length()) {
                // what a title is made of is no act: 《……罚没收入……规定》
                collected.add(words.shield(), cited.start(), cited.titleEnd());
                collected.add(Vocabulary.TITLE, cited.start(), cited.titleEnd());
                if (certificate(text, cited.titleEnd() - 1))
                    collected.add(words.classOf("证照"), cited.start(), cited.titleEnd());
            }
        }
        this.marks = unshielded(collected, words.shield());
        this.firstOfClass = index(marks, words.size());
        this.clauseEnds = cut(words.size());
    }

    /** 《……许可证》 is a paper, not a law. */
    private static boolean certificate(String text, int close) {
        for (String tail :
                new String[] {"证", "证书", "许可", "牌", "卡", "凭证", "意见书", "通知书", "批准书", "同意书", "函", "回执", "批件"}) {
            if (text.startsWith(tail, close - tail.length())) return true;
        }
        return false;
    }

    private void scan(Vocabulary words, Collected into) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = words.step(state, text.charAt(i));
            int end = i + 1;
            words.words(state, (length, classes) -> {
                for (int id : classes) into.add(id, end - length, end);
            });
        }
    }

    /** Marks as numbers: class, start, end. */
    static final class Collected {
        private long[] marks = new long[64];
        private int size;

        void add(int id, int start, int end) {
            if (size == marks.length) marks = Arrays.copyOf(marks, size * 2);
            marks[size++] = (long) id << CLASS_SHIFT | (long) start << START_SHIFT | end;
        }
    }

    private static int start(long mark) {
        return (int) (mark >> START_SHIFT & PLACE);
    }

    private static int end(long mark) {
        return (int) (mark & PLACE);
    }

    private static int id(long mark) {
        return (int) (mark >> CLASS_SHIFT);
    }

    /** Sorted by class and place; without what lies inside a longer word that only looks like it. */
    private long[] unshielded(Collected collected, int shield) {
        int[] endAt = new int[text.length() + 1];
        for (int i = 0; i < collected.size; i++) {
            long mark = collected.marks[i];
            if (id(mark) == shield) endAt[start(mark)] = Math.max(endAt[start(mark)], end(mark));
        }
        int[] before = new int[text.length() + 1];
        int furthest = 0;
        for (int i = 0; i <= text.length(); i++) {
            before[i] = furthest;
            furthest = Math.max(furthest, endAt[i]);
        }
        long[] kept = new long[collected.size];
        int size = 0;
        for (int i = 0; i < collected.size; i++) {
            long mark = collected.marks[i];
            boolean covered = before[start(mark)] >= end(mark) || endAt[start(mark)] > end(mark);
            if (!covered && id(mark) != shield) kept[size++] = mark;
        }
        long[] sorted = Arrays.copyOf(kept, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int[] index(long[] marks, int classes) {
        int[] first = new int[classes + 1];
        int at = 0;
        for (int id = 0; id <= classes; id++) {
            while (at < marks.length && id(marks[at]) < id) at++;
            first[id] = at;
        }
        return first;
    }

    private int[] cut(int classes) {
        int[] ends = new int[16];
        int count = 0;
        int start = 0;
        int sentenceStart = 0;
        int firstOfSentence = 0;
        List<int[]> pieces = new ArrayList<>();
        int length = text.length();
        for (int i = 0; i <= length; i++) {
            char c = i == length ? '。' : text.charAt(i);
            boolean stop = c == '。' || c == '！' || c == '？' || c == '\n';
            if (c == '，' || c == ',' || c == '：' || c == ':' || c == '；' || c == ';' || stop) {
                if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
                ends[count++] = i;
            }
            if (stop || c == '；' || c == ';') {
                pieces.add(new int[] {start, i, sentenceStart, i});
                start = i + 1;
            }
            if (stop) {
                for (int k = firstOfSentence; k < pieces.size(); k++) pieces.get(k)[3] = i;
                firstOfSentence = pieces.size();
                sentenceStart = i + 1;
            }
        }
        List<BitSet> present = new ArrayList<>();
        int[] ofPlace = new int[pieces.size()];
        for (int k = 0; k < pieces.size(); k++) {
            present.add(new BitSet(classes));
            ofPlace[k] = pieces.get(k)[1];
        }
        for (long mark : marks) {
            int k = Arrays.binarySearch(ofPlace, start(mark));
            k = k < 0 ? -k - 1 : k;
            if (k < present.size()) present.get(k).set(id(mark));
        }
        for (int k = 0; k < pieces.size(); k++) {
            int[] piece = pieces.get(k);
            if (piece[1] > piece[0])
                statements.add(new Statement(piece[0], piece[1], piece[2], piece[3], present.get(k)));
        }
        return Arrays.copyOf(ends, count);
    }

    /** The place among the marks of the first mark of the class that starts at or behind the place; −1 for none. */
    int next(int id, int from, int limit) {
        int low = firstOfClass[id];
        int high = firstOfClass[id + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(marks[middle]) < from) low = middle + 1;
            else high = middle;
        }
        return low < firstOfClass[id + 1] && end(marks[low]) <= limit ? low : -1;
    }

    /** The mark behind this one if it is of the same class and ends by the limit; −1 for none. */
    int following(int mark, int limit) {
        int next = mark + 1;
        return next < marks.length && id(marks[next]) == id(marks[mark]) && end(marks[next]) <= limit ? next : -1;
    }

    int startOf(int mark) {
        return start(marks[mark]);
    }

    int endOf(int mark) {
        return end(marks[mark]);
    }

    /** Whether a word of the class stands between the two places. */
    boolean has(int id, int from, int to) {
        return next(id, from, to) >= 0;
    }

    /** The start of the last mark of the class that ends by the place and starts at or behind {@code from}; −1 for none. */
    int last(int id, int from, int to) {
        int best = -1;
        for (int mark = next(id, from, to); mark >= 0; mark = following(mark, to)) best = mark;
        return best;
    }

    /** At most so many citations that start at or behind the place, in order. */
    List<Cited> citationsFrom(int place, int most) {
        int low = 0;
        int high = citations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (citations.get(middle).start() < place) low = middle + 1;
            else high = middle;
        }
        return citations.subList(low, Math.min(citations.size(), low + most));
    }

    /** Where the clause that holds the place ends (the index of its mark of punctuation). */
    int clauseEnd(int place) {
        int i = Arrays.binarySearch(clauseEnds, place);
        i = i < 0 ? -i - 1 : i;
        return i < clauseEnds.length ? clauseEnds[i] : text.length();
    }

    /** Where the clause that holds the place begins. */
    int clauseStart(int place) {
        int i = Arrays.binarySearch(clauseEnds, place);
        i = i < 0 ? -i - 1 : i;
        return i == 0 ? 0 : clauseEnds[i - 1] + 1;
    }

    /** Amounts, rates, multiples, terms, numbers of things and dates. */
    private static final class Quantities {

        private final String text;
        private final Collected into;

        Quantities(String text, Collected into) {
            this.text = text;
            this.into = into;
        }

        void scan() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if ((c == '半' && unit(at + 1, "年")) || fraction(at)) at = special(at);
                else if (Numerals.isNumeral(c)) at = number(at);
                else at++;
            }
        }

        private boolean fraction(int at) {
            return unit(at, "百分之") || unit(at, "千分之") || unit(at, "万分之");
        }

        private int special(int at) {
            if (text.charAt(at) == '半') {
                into.add(Vocabulary.TERM, at, at + 2);
                return at + 2;
            }
            int end = run(at + 3);
            if (end > at + 3) into.add(Vocabulary.RATE, at, end);
            return Math.max(end, at + 3);
        }

        private int run(int at) {
            int end = at;
            while (end < text.length()
                    && (Numerals.isNumeral(text.charAt(end))
                            || (end > at
                                    && (text.charAt(end) == '.' || text.charAt(end) == ',')
                                    && end + 1 < text.length()
                                    && Character.isDigit(text.charAt(end + 1))))) end++;
            return end;
        }

        private boolean unit(int at, String unit) {
            return text.startsWith(unit, at);
        }

        private int number(int at) {
            int end = run(at);
            if (at > 0 && text.charAt(at - 1) == '第') return end;
            int after = end;
            if (unit(after, "多") || unit(after, "余") || (unit(after, "个") && !unit(after, "个人"))) after++;
            if (unit(after, "元") || unit(after, "块钱") || unit(after, "角")) into.add(Vocabulary.AMOUNT, at, after + 1);
            else if (unit(after, "%") || unit(after, "％") || unit(after, "‰")) into.add(Vocabulary.RATE, at, after + 1);
            else if (unit(after, "倍")) into.add(Vocabulary.MULTIPLE, at, after + 1);
            else if (unit(after, "年")) return year(at, end, after);
            else counted(at, after);
            return Math.max(end, at + 1);
        }

        private int year(int at, int end, int after) {
            int value = Numerals.parse(text, at, end);
            if (value < 1900 || value > 2200) {
                into.add(Vocabulary.TERM, at, after + 1);
                return after + 1;
            }
            int stop = after + 1;
            int month = run(stop);
            if (month > stop && unit(month, "月")) {
                stop = month + 1;
                int day = run(stop);
                if (day > stop && (unit(day, "日") || unit(day, "号"))) stop = day + 1;
            }
            into.add(Vocabulary.DATE, at, stop);
            return stop;
        }

        private void counted(int at, int after) {
            for (String unit : new String[] {"工作日", "自然日", "小时", "学时", "课时", "月", "日", "天", "周", "季度"}) {
                if (unit(after, unit)) {
                    into.add(Vocabulary.TERM, at, after + unit.length());
                    return;
                }
            }
            for (String unit : new String[] {
                "平方米", "公里", "人", "户", "桌", "次", "家", "辆", "米", "件", "名", "项", "票", "只", "条", "场", "台", "张", "份", "处",
                "种", "分"
            }) {
                if (unit(after, unit)) {
                    into.add(Vocabulary.QUANTITY, at, after + unit.length());
                    return;
                }
            }
        }
    }
}
