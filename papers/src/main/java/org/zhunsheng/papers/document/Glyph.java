package org.zhunsheng.papers.document;

import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A character set in a face and size, in points.
 *
 * @param natural the advance the font itself gives
 * @param advance the advance wanted on the page
 * @param shift how far the drawn shape moves right inside the advance
 * @param bold thickened by a stroke, as Chinese text faces have no bold of their own
 */
record Glyph(
        int codePoint,
        PDFont font,
        float size,
        boolean bold,
        boolean underlined,
        float natural,
        float advance,
        float shift) {

    boolean isSpace() {
        return codePoint == ' ';
    }
}
