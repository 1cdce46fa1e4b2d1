package org.zhunsheng.engine.statutes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Node;

/**
 * The articles of one version and how many paragraphs and items each has (条款目录), packed so that thousands of them
 * are read from the cache in no time.
 */
final class Outline {

    private static final int SUFFIXES = 100;

    /** Number and suffix of each article, {@code number * SUFFIXES + suffix}, in the order of the text. */
    private final int[] keys;
    /** Start and end in the source, two for each article. */
    private final int[] spans;
    /** Where the item counts of an article begin; one more than there are articles. */
    private final int[] firsts;
    /** The highest item of each paragraph. */
    private final short[] items;

    private Outline(int[] keys, int[] spans, int[] firsts, short[] items) {
        this.keys = keys;
        this.spans = spans;
        this.firsts = firsts;
        this.items = items;
    }

    static Outline of(Instrument instrument) {
        List<Node> articles = instrument.articles();
        int[] keys = new int[articles.size()];
        int[] spans = new int[2 * keys.length];
        int[] firsts = new int[keys.length + 1];
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            Node article = articles.get(i);
            keys[i] = key(article.number(), article.suffix());
            spans[2 * i] = article.start();
            spans[2 * i + 1] = article.end();
            firsts[i] = items.size();
            for (Node paragraph : article.children()) {
                if (paragraph.level() == Level.PARAGRAPH) items.add(highestItem(paragraph));
            }
        }
        firsts[keys.length] = items.size();
        short[] packed = new short[items.size()];
        for (int i = 0; i < packed.length; i++) packed[i] = items.get(i).shortValue();
        return new Outline(keys, spans, firsts, packed);
    }

    private static int highestItem(Node paragraph) {
        int highest = 0;
        for (Node item : paragraph.children()) {
            if (item.level() == Level.ITEM) highest = Math.max(highest, Math.min(item.number(), Short.MAX_VALUE));
        }
        return highest;
    }

    private static int key(int number, int suffix) {
        return number * SUFFIXES + Math.min(suffix, SUFFIXES - 1);
    }

    /** Index of the article; −1 when there is none. */
    int find(int number, int suffix) {
        int key = key(number, suffix);
        int guess = Math.min(number - 1, keys.length - 1);
        if (guess >= 0 && keys[guess] == key) return guess;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) return i;
        }
        return -1;
    }

    /** The number of the first article; 0 when there is none. */
    int first() {
        return keys.length == 0 ? 0 : keys[0];
    }

    int articles() {
        return keys.length;
    }

    int start(int article) {
        return spans[2 * article];
    }

    int end(int article) {
        return spans[2 * article + 1];
    }

    int paragraphs(int article) {
        return firsts[article + 1] - firsts[article];
    }

    /** The highest item of a paragraph, of any paragraph when {@code paragraph} is 0. */
    int items(int article, int paragraph) {
        int first = firsts[article];
        if (paragraph > 0) return paragraph <= paragraphs(article) ? items[first + paragraph - 1] : 0;
        int highest = 0;
        for (int i = first; i < firsts[article + 1]; i++) highest = Math.max(highest, items[i]);
        return highest;
    }

    int size() {
        return 2 * Integer.BYTES
                + Integer.BYTES * (keys.length + spans.length + firsts.length)
                + Short.BYTES * items.length;
    }

    void write(ByteBuffer out) {
        out.putInt(keys.length).putInt(items.length);
        for (int[] row : new int[][] {keys, spans, firsts}) {
            out.asIntBuffer().put(row);
            out.position(out.position() + Integer.BYTES * row.length);
        }
        out.asShortBuffer().put(items);
        out.position(out.position() + Short.BYTES * items.length);
    }

    static Outline read(ByteBuffer in) {
        int articles = in.getInt();
        int paragraphs = in.getInt();
        if (articles < 0 || paragraphs < 0 || (long) articles * 16 + (long) paragraphs * 2 > in.remaining())
            throw new IllegalArgumentException("the outline is cut off");
        int[] keys = ints(in, articles);
        int[] spans = ints(in, 2 * articles);
        int[] firsts = ints(in, articles + 1);
        short[] items = new short[paragraphs];
        in.asShortBuffer().get(items);
        in.position(in.position() + Short.BYTES * paragraphs);
        return new Outline(keys, spans, firsts, items);
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] row = new int[count];
        in.asIntBuffer().get(row);
        in.position(in.position() + Integer.BYTES * count);
        return row;
    }
}
