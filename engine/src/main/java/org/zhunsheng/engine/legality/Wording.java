package org.zhunsheng.engine.legality;

import java.util.Arrays;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.zhunsheng.engine.text.Numerals;

/**
 * How a stretch of text is worded (用语特征), as a set of numbers: its runs of one to four characters, its classes of
 * words, and the pairs of classes that follow each other closely in one clause. Numbers are one sign, whatever they are;
 * of a title stays what kind of instrument it is; blanks do not count.
 */
final class Wording {

    private static final int LONGEST = 4;
    private static final int BITS = 16;
    private static final String NUMBER = "#";

    /** No text holds this character, so that no run is taken for a class or a pair. */
    private static final long CLASS = 0xFFFFL << (3 * BITS);

    /** Two classes further apart than so many characters do not belong together. */
    private static final int NEAR = 20;

    private static final int LONGEST_TITLE = 100;
    private static final String COUNTED = "元年个日月倍折人次户家名辆小";

    private final LongConsumer taken;

    private Wording(LongConsumer taken) {
        this.taken = taken;
    }

    /** Gives each feature of the stretch, some more than once. */
    static void of(Marked text, int start, int end, LongConsumer taken) {
        Wording wording = new Wording(taken);
        wording.runs(plain(text.text, start, end));
        wording.classes(text, start, end);
    }

    /** The different features of the stretch, in ascending order. */
    static long[] of(Marked text, int start, int end) {
        LongStream.Builder features = LongStream.builder();
        of(text, start, end, features);
        return features.build().sorted().distinct().toArray();
    }

    private void runs(CharSequence plain) {
        for (int i = 0; i < plain.length(); i++) {
            long run = 0;
            for (int k = i; k < Math.min(plain.length(), i + LONGEST); k++) {
                run = run << BITS | plain.charAt(k);
                taken.accept(run);
            }
        }
    }

    private void classes(Marked text, int start, int end) {
        int[] named = Catalogue.get().words.named();
        int[] starts = new int[64];
        int[] ends = new int[64];
        int[] ids = new int[64];
        int count = 0;
        for (int id : named) {
            for (int mark = text.next(id, start, end); mark >= 0; mark = text.following(mark, end)) {
                if (count == ids.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                    ends = Arrays.copyOf(ends, count * 2);
                    ids = Arrays.copyOf(ids, count * 2);
                }
                starts[count] = text.startOf(mark);
                ends[count] = text.endOf(mark);
                ids[count++] = id;
                taken.accept(of(id));
            }
        }
        pairs(text, inOrder(starts, count), starts, ends, ids);
    }

    private static int[] inOrder(int[] starts, int count) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) keys[i] = (long) starts[i] << 32 | i;
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private void pairs(Marked text, int[] order, int[] starts, int[] ends, int[] ids) {
        for (int i = 0; i < order.length; i++) {
            int first = order[i];
            int clauseEnd = text.clauseEnd(starts[first]);
            for (int k = i + 1; k < order.length && starts[order[k]] - ends[first] < NEAR; k++) {
                int second = order[k];
                if (starts[second] >= ends[first] && ends[second] <= clauseEnd)
                    taken.accept(of(ids[first], ids[second]));
            }
        }
    }

    /** The stretch between ^ and $, with what does not tell kinds apart taken out. */
    private static CharSequence plain(String text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start + 2).append('^');
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int next = numerals(text, at, end);
            if (next > at) {
                plain.append(number(text, at, next, end) ? NUMBER : text.substring(at, next));
                at = next;
                continue;
            }
            int close = c == '《' ? text.indexOf('》', at, Math.min(end, at + LONGEST_TITLE)) : -1;
            if (close > at + 2) {
                plain.append(c).append(text, close - 2, close);
                at = close;
            } else {
                if (c > ' ' && c != '　') plain.append(c);
                at++;
            }
        }
        return plain.append('$');
    }

    /** Where the numerals end that begin at the place. */
    private static int numerals(String text, int at, int end) {
        int next = at;
        while (next < end && Numerals.isNumeral(text.charAt(next))) next++;
        return next;
    }

    /** Whether the numerals are a number, not a part of a word such as 一律 or 统一. */
    private static boolean number(String text, int at, int next, int end) {
        return Character.isDigit(text.charAt(at)) || (next < end && COUNTED.indexOf(text.charAt(next)) >= 0);
    }

    private static long of(int id) {
        return CLASS | id;
    }

    private static long of(int first, int second) {
        return CLASS | (first + 1L) << BITS | second;
    }

    /** The feature as it is written: 罚款, {@code <处>}, {@code <处> <罚款>}. */
    static String text(long feature, Vocabulary words) {
        if ((feature >>> (3 * BITS)) == (CLASS >>> (3 * BITS))) {
            int first = (int) (feature >>> BITS & 0xFFFF) - 1;
            String second = "<" + words.name((int) (feature & 0xFFFF)) + ">";
            return first < 0 ? second : "<" + words.name(first) + "> " + second;
        }
        StringBuilder text = new StringBuilder(LONGEST);
        for (int shift = (LONGEST - 1) * BITS; shift >= 0; shift -= BITS) {
            char c = (char) (feature >>> shift);
            if (c != 0) text.append(c);
        }
        return text.toString();
    }

    /** The feature that is so written between the two places. */
    static long of(String written, int from, int to, Map<String, Integer> classes) {
        if (to - from > 2 && written.charAt(from) == '<' && written.charAt(to - 1) == '>') {
            int gap = written.indexOf("> <", from, to);
            int last = classOf(written.substring(gap < 0 ? from + 1 : gap + 3, to - 1), classes);
            return gap < 0 ? of(last) : of(classOf(written.substring(from + 1, gap), classes), last);
        }
        long run = 0;
        for (int i = from; i < to; i++) run = run << BITS | written.charAt(i);
        return run;
    }

    private static int classOf(String name, Map<String, Integer> classes) {
        Integer id = classes.get(name);
        if (id == null) throw new IllegalStateException("no class of words " + name);
        return id;
    }
}
