package org.zhunsheng.papers.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a table's columns share the width of the text block: by what stands in them, numbers and words never cut. */
final class Columns {
    private static final float MOST = 16;
    private static final float LEAST = 2;
    /** A header of four characters stays on one line, a longer one may be broken: the room is for the cells. */
    private static final float SHORT_HEADER = 4;
    /** Left and right of a cell's text together, in characters. */
    private static final float ROOM = 1;

    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]+[%％]?");

    private Columns() {}

    /** Each column's share of the width; the shares add up to 1. */
    static float[] shares(Block.Table table) {
        int count = table.columns().size();
        float[] least = new float[count];
        float[] wished = new float[count];
        for (int i = 0; i < count; i++) {
            String header = table.columns().get(i).header();
            least[i] = Math.max(LEAST, Math.min(SHORT_HEADER, Format.characters(header))) + ROOM;
            wished[i] = least[i];
            for (var row : table.rows()) widen(least, wished, i, row.get(i));
        }
        float room = Format.WIDTH / Format.tableSize(count);
        float leastSum = sum(least);
        float wishedSum = sum(wished);
        float[] shares = new float[count];
        float given = leastSum >= room ? 0 : wishedSum <= room ? 1 : (room - leastSum) / (wishedSum - leastSum);
        for (int i = 0; i < count; i++) shares[i] = least[i] + given * (wished[i] - least[i]);
        float sum = sum(shares);
        for (int i = 0; i < count; i++) shares[i] /= sum;
        return shares;
    }

    private static void widen(float[] least, float[] wished, int i, String text) {
        least[i] = Math.max(least[i], longestWord(text) + ROOM);
        wished[i] = Math.max(wished[i], Math.max(least[i], Math.min(MOST, Format.characters(text)) + ROOM));
    }

    private static float longestWord(String text) {
        float longest = 0;
        for (Matcher m = WORD.matcher(text); m.find(); )
            longest = Math.max(longest, Math.min(MOST, Format.characters(m.group()) * 1.2f));
        return longest;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) sum += value;
        return sum;
    }
}
