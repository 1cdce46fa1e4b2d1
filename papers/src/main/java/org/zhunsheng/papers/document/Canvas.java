package org.zhunsheng.papers.document;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One page to draw on; x from the left edge and y downward from the top edge of the text block (版心), in points. */
final class Canvas implements Closeable {
    static final Color RED = Color.RED;
    static final Color BLACK = Color.BLACK;

    /** A full character reaches from 0.12 em below to 0.88 em above the base line. */
    private static final float CENTRE_ABOVE_BASE = 0.38f;

    private static final float BOLD_STROKE = 0.03f;
    private static final float UNDERLINE_BELOW = 0.2f;

    private final PDDocument document;
    private final PDPageContentStream stream;

    Canvas(PDDocument document, PDPage page) throws IOException {
        this.document = document;
        this.stream = new PDPageContentStream(document, page);
    }

    /** Draws a line of text whose characters are centred on {@code middle}. */
    void text(Line line, float x, float middle) throws IOException {
        text(line, x, middle, BLACK);
    }

    void text(Line line, float x, float middle, Color color) throws IOException {
        int start = 0;
        while (start < line.glyphs().size()) {
            int end = start + 1;
            while (end < line.glyphs().size()
                    && sameHand(line.glyphs().get(start), line.glyphs().get(end))) end++;
            stretch(line, start, end, x, middle, color);
            start = end;
        }
    }

    /** A rule with its middle at {@code y}. */
    void rule(float x, float y, float length, float thickness, Color color) throws IOException {
        stroke(x, y, x + length, y, thickness, color);
    }

    void upright(float x, float y, float length, float thickness) throws IOException {
        stroke(x, y, x, y + length, thickness, BLACK);
    }

    void picture(Png png, float x, float y, float width, float height) throws IOException {
        var image = PDImageXObject.createFromByteArray(document, png.bytes(), "png");
        stream.drawImage(image, left(x), fromBottom(y + height), width, height);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static boolean sameHand(Glyph one, Glyph other) {
        return one.font().equals(other.font())
                && one.size() == other.size()
                && one.bold() == other.bold()
                && one.underlined() == other.underlined();
    }

    private void stretch(Line line, int start, int end, float x, float middle, Color color) throws IOException {
        Glyph first = line.glyphs().get(start);
        float begin = line.lefts().get(start) + first.shift();
        float base = fromBottom(middle + CENTRE_ABOVE_BASE * first.size());
        stream.setNonStrokingColor(color);
        stream.beginText();
        stream.setFont(first.font(), first.size());
        if (first.bold()) {
            stream.setStrokingColor(color);
            stream.setLineWidth(BOLD_STROKE * first.size());
        }
        stream.setRenderingMode(first.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.newLineAtOffset(left(x + begin), base);
        stream.showTextWithPositioning(positioned(line, start, end));
        stream.endText();
        if (first.underlined()) {
            Glyph last = line.glyphs().get(end - 1);
            float length =
                    line.lefts().get(end - 1) + last.advance() - line.lefts().get(start);
            float below = middle + (CENTRE_ABOVE_BASE + UNDERLINE_BELOW) * first.size();
            rule(x + line.lefts().get(start), below, length, first.size() * BOLD_STROKE, color);
        }
    }

    /** Each character by itself with the way to the next one, so that no font's ligature moves what was measured. */
    private static Object[] positioned(Line line, int start, int end) {
        List<Object> parts = new ArrayList<>();
        for (int i = start; i < end; i++) {
            Glyph glyph = line.glyphs().get(i);
            parts.add(Character.toString(glyph.codePoint()));
            if (i + 1 == end) break;
            Glyph next = line.glyphs().get(i + 1);
            float way = line.lefts().get(i + 1) + next.shift() - line.lefts().get(i) - glyph.shift();
            parts.add(-Math.round((way - glyph.natural()) * 100_000 / glyph.size()) / 100f);
        }
        return parts.toArray();
    }

    private void stroke(float x1, float y1, float x2, float y2, float thickness, Color color) throws IOException {
        stream.setStrokingColor(color);
        stream.setLineWidth(thickness);
        stream.moveTo(left(x1), fromBottom(y1));
        stream.lineTo(left(x2), fromBottom(y2));
        stream.stroke();
    }

    private static float left(float x) {
        return Format.LEFT + x;
    }

    private static float fromBottom(float y) {
        return Format.PAGE_HEIGHT - Format.TOP - y;
    }
}
