package org.zhunsheng.papers.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/** Text as shapes, for pictures: read from the faces of documents, so that no face of the system's is needed. */
final class Outlines implements Closeable {

    private record Face(TrueTypeFont table, CmapLookup characters) {}

    private final List<Closeable> open = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private final float size;

    /** @param size of the em, in pixels */
    Outlines(Fonts fonts, float size) {
        this.size = size;
        List<Typeface> wanted = new ArrayList<>(fonts.face(Role.BODY).stream().toList());
        wanted.addAll(fonts.inReserve());
        wanted.stream().distinct().forEach(face -> opened(face).ifPresent(faces::add));
    }

    /** A file that is broken behind a good directory counts as a face without characters. */
    private Optional<Face> opened(Typeface face) {
        try {
            TrueTypeFont table = face.open(open);
            return Optional.of(new Face(table, table.getUnicodeCmapLookup()));
        } catch (IOException | RuntimeException brokenFile) {
            return Optional.empty();
        }
    }

    /** The text on a line that begins at 0, 0; a character that no face has is left out. */
    Path2D of(String text) {
        Path2D line = new Path2D.Float();
        double at = 0;
        for (int c : text.codePoints().toArray()) {
            Face face = face(c);
            if (face == null) continue;
            line.append(glyph(face, c).createTransformedShape(AffineTransform.getTranslateInstance(at, 0)), false);
            at += advance(face, c);
        }
        return line;
    }

    double width(String text) {
        double width = 0;
        for (int c : text.codePoints().toArray()) {
            Face face = face(c);
            if (face != null) width += advance(face, c);
        }
        return width;
    }

    private @Nullable Face face(int c) {
        for (Face face : faces) if (face.characters().getGlyphId(c) != 0) return face;
        return null;
    }

    private Path2D glyph(Face face, int c) {
        try {
            GlyphData glyph = face.table().getGlyph().getGlyph(face.characters().getGlyphId(c));
            double scale = size / face.table().getUnitsPerEm();
            // outlines have their y upwards
            return glyph == null
                    ? new Path2D.Float()
                    : new Path2D.Double(glyph.getPath(), AffineTransform.getScaleInstance(scale, -scale));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private double advance(Face face, int c) {
        try {
            return (double) face.table().getAdvanceWidth(face.characters().getGlyphId(c))
                    * size
                    / face.table().getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) each.close();
    }
}
