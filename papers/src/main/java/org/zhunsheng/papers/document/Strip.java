package org.zhunsheng.papers.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strip of the text block as wide as the block itself, which is never cut: a line of text, a row of a table, a picture.
 *
 * @param height in points
 * @param onGrid whether it begins on a line of the 22
 * @param withNext whether it must stand on one page with the next strip
 * @param blank whether it is only space, and left out at the top of a page
 * @param header the strip repeated above this one when it begins a page
 */
record Strip(
        float height,
        boolean onGrid,
        boolean withNext,
        boolean blank,
        @Nullable Strip header,
        @Nullable Mark bookmark,
        Ink ink) {

    /** What is drawn, with {@code top} in points below the top of the text block. */
    interface Ink {
        void draw(Canvas canvas, float top) throws IOException;
    }

    /** An entry of the outline (书签). */
    record Mark(int depth, String text) {}

    /** A strip and its top in points below the top of the text block. */
    record Placed(Strip strip, float top) {}

    static Strip line(Ink ink) {
        return new Strip(Format.PITCH, true, false, false, null, null, ink);
    }

    static Strip emptyLine() {
        return new Strip(Format.PITCH, true, false, true, null, null, (canvas, top) -> {});
    }

    Strip keptWithNext() {
        return new Strip(height, onGrid, true, blank, header, bookmark, ink);
    }

    Strip marked(int depth, String text) {
        return new Strip(height, onGrid, withNext, blank, header, new Mark(depth, text), ink);
    }

    /** Distributes strips over pages; what must stay together moves together, unless it is longer than a page. */
    static List<List<Placed>> pages(List<Strip> strips) {
        var filling = new Filling();
        List<Strip> together = new ArrayList<>();
        for (Strip strip : strips) {
            together.add(strip);
            if (!strip.withNext()) {
                filling.add(together);
                together.clear();
            }
        }
        filling.add(together);
        return filling.pages;
    }

    private static final class Filling {
        private static final float ROUNDING = 0.05f;
        private final List<List<Placed>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        private float y;

        void add(List<Strip> together) {
            float end = endOf(together, y);
            boolean fitsOnOnePage = endOf(together, 0) <= Format.HEIGHT + ROUNDING;
            if (end > Format.HEIGHT + ROUNDING && fitsOnOnePage && y > 0) turn();
            together.forEach(this::add);
        }

        private void add(Strip strip) {
            if (endOf(List.of(strip), y) > Format.HEIGHT + ROUNDING && y > 0) turn();
            if (y == 0 && strip.blank()) return;
            if (y == 0 && strip.header() != null) add(strip.header());
            float top = topOf(strip, y);
            pages.getLast().add(new Placed(strip, top));
            y = top + strip.height();
        }

        private void turn() {
            pages.add(new ArrayList<>());
            y = 0;
        }

        private static float endOf(List<Strip> strips, float from) {
            float end = from;
            for (Strip strip : strips) end = topOf(strip, end) + strip.height();
            return end;
        }

        private static float topOf(Strip strip, float from) {
            return strip.onGrid() ? (float) Math.ceil((from - ROUNDING) / Format.PITCH) * Format.PITCH : from;
        }
    }
}
