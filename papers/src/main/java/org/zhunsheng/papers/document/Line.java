package org.zhunsheng.papers.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of glyphs with the place of each, in points from the line's left end.
 *
 * @param lefts where each glyph's advance begins
 * @param width from the left end of the first glyph to the right end of the last
 */
record Line(List<Glyph> glyphs, List<Float> lefts, float width) {

    /** How much of its width a sign gives up at the end of a line and inside it. */
    private static final float GIVEN_AT_END = 0.5f;

    private static final float GIVEN_INSIDE = 0.3f;

    /** Sets glyphs one after another as they are. */
    static Line natural(List<Glyph> glyphs) {
        return spaced(glyphs, 0, 0, 0);
    }

    /** Sets glyphs to {@code measure}: closer by the empty halves of signs, or, unless it is the last line, wider. */
    static Line justified(List<Glyph> glyphs, float measure, boolean last) {
        float spare = measure - width(glyphs);
        if (spare >= 0) {
            int gaps = last ? 0 : stretchable(glyphs);
            return spaced(glyphs, gaps == 0 ? 0 : spare / gaps, 0, 0);
        }
        float atEnd = Math.min(-spare, atEnd(glyphs));
        float inside = inside(glyphs);
        return spaced(glyphs, 0, inside == 0 ? 0 : Math.min(1, (-spare - atEnd) / inside), atEnd);
    }

    /** Width of the glyphs as they are, without spaces at the end. */
    static float width(List<Glyph> glyphs) {
        float width = 0;
        for (Glyph glyph : glyphs) width += glyph.advance();
        return width;
    }

    /** How much narrower a line of these glyphs can be set. */
    static float yielding(List<Glyph> glyphs) {
        return atEnd(glyphs) + inside(glyphs);
    }

    private static float atEnd(List<Glyph> glyphs) {
        if (glyphs.isEmpty()) return 0;
        Glyph end = glyphs.getLast();
        return Signs.blankRight(end.codePoint()) ? GIVEN_AT_END * end.advance() : 0;
    }

    private static float inside(List<Glyph> glyphs) {
        float sum = 0;
        for (int i = 0; i + 1 < glyphs.size(); i++) sum += give(glyphs.get(i), glyphs.get(i + 1));
        return sum;
    }

    private static float give(Glyph left, Glyph right) {
        if (Signs.blankRight(left.codePoint())) return GIVEN_INSIDE * left.advance();
        return Signs.blankLeft(right.codePoint()) ? GIVEN_INSIDE * right.advance() : 0;
    }

    private static int stretchable(List<Glyph> glyphs) {
        int gaps = 0;
        for (int i = 0; i + 1 < glyphs.size(); i++) gaps += stretches(glyphs.get(i), glyphs.get(i + 1)) ? 1 : 0;
        return gaps;
    }

    private static boolean stretches(Glyph left, Glyph right) {
        return !(Signs.inWord(left.codePoint()) && Signs.inWord(right.codePoint()))
                && !(left.codePoint() == '—' && right.codePoint() == '—');
    }

    private static Line spaced(List<Glyph> glyphs, float wider, float shareGiven, float givenAtEnd) {
        List<Float> lefts = new ArrayList<>(glyphs.size());
        float x = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            lefts.add(x);
            x += glyph.advance();
            if (i + 1 == glyphs.size()) continue;
            Glyph next = glyphs.get(i + 1);
            x += (stretches(glyph, next) ? wider : 0) - shareGiven * give(glyph, next);
        }
        return new Line(List.copyOf(glyphs), lefts, x - givenAtEnd);
    }
}
