package org.zhunsheng.papers.document;

import java.util.ArrayList;
import java.util.List;

/** Breaks set text into lines by the rules of Chinese typesetting (避头尾, 标点挤压). */
final class Lines {
    private static final float ROUNDING = 0.01f;

    private final List<Glyph> text;
    private final int[] codePoints;
    private final boolean[] mayEndAfter;

    private final boolean closesUp;

    private Lines(List<Glyph> text, boolean closesUp) {
        this.text = text;
        this.closesUp = closesUp;
        this.codePoints = text.stream().mapToInt(Glyph::codePoint).toArray();
        this.mayEndAfter = LineBreaks.after(codePoints);
    }

    /** Lines of a paragraph, each filled to its measure but the last. */
    static List<Line> justified(List<Glyph> text, float first, float others) {
        List<Line> lines = new ArrayList<>();
        List<List<Glyph>> broken = new Lines(text, true).broken(first, others);
        for (int i = 0; i < broken.size(); i++)
            lines.add(Line.justified(broken.get(i), i == 0 ? first : others, i + 1 == broken.size()));
        return lines;
    }

    /** Lines for a cell, never stretched. */
    static List<Line> ragged(List<Glyph> text, float measure) {
        return new Lines(text, true).set(measure);
    }

    /** Lines of about the same length, for a title or caption that does not fit on one; no word of it is parted. */
    static List<Line> balanced(List<Glyph> text, float measure) {
        Lines lines = new Lines(text, false);
        TitleWords.keepWhole(lines.codePoints, lines.mayEndAfter);
        int count = lines.broken(measure, measure).size();
        if (count < 2) return ragged(text, measure);
        float low = 0;
        float high = measure;
        while (high - low > 1) {
            float middle = (low + high) / 2;
            if (lines.broken(middle, middle).size() <= count) high = middle;
            else low = middle;
        }
        return lines.set(high);
    }

    private List<Line> set(float measure) {
        return broken(measure, measure).stream()
                .map(line -> Line.justified(line, measure, true))
                .toList();
    }

    private List<List<Glyph>> broken(float first, float others) {
        List<List<Glyph>> lines = new ArrayList<>();
        int start = 0;
        while (start < text.size()) {
            int end = end(start, lines.isEmpty() ? first : others);
            lines.add(withoutSpacesAtEnd(start, end));
            start = end;
            while (start < text.size() && text.get(start).isSpace()) start++;
        }
        return lines;
    }

    /** The end, exclusive, of the line that begins at {@code start}. */
    private int end(int start, float measure) {
        int fits = start;
        int over = start;
        float width = 0;
        for (int i = start; i < text.size() && over == start; i++) {
            width += text.get(i).advance();
            if (!mayEndAfter[i]) continue;
            if (Line.width(withoutSpacesAtEnd(start, i + 1)) <= measure + ROUNDING) fits = i + 1;
            else over = i + 1;
            if (width > 2 * measure) break;
        }
        if (over == start && fits > start) return fits;
        if (closesUp && over > start && pullsIn(start, fits, over, measure)) return over;
        return fits > start ? fits : forced(start, measure);
    }

    /** Whether closing up signs to take in a little more is the smaller change than spreading the line. */
    private boolean pullsIn(int start, int fits, int over, float measure) {
        List<Glyph> longer = withoutSpacesAtEnd(start, over);
        float excess = Line.width(longer) - measure;
        if (excess > Line.yielding(longer) + ROUNDING) return false;
        return fits == start || excess <= measure - Line.width(withoutSpacesAtEnd(start, fits)) + ROUNDING;
    }

    /** A word longer than the line is cut where it must be, still not before a closing or after an opening sign. */
    private int forced(int start, float measure) {
        int end = start + 1;
        int best = start;
        float width = text.get(start).advance();
        for (; end < text.size() && width + text.get(end).advance() <= measure + ROUNDING; end++) {
            if (mayCut(end)) best = end;
            width += text.get(end).advance();
        }
        if (end < text.size() && mayCut(end)) best = end;
        return best > start ? best : end;
    }

    private boolean mayCut(int before) {
        return codePoints[before] != ' '
                && !Signs.neverFirst(codePoints[before])
                && !Signs.neverLast(codePoints[before - 1]);
    }

    private List<Glyph> withoutSpacesAtEnd(int start, int end) {
        int kept = end;
        while (kept > start + 1 && text.get(kept - 1).isSpace()) kept--;
        return text.subList(start, kept);
    }
}
