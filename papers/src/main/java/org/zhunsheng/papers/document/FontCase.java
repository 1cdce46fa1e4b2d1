package org.zhunsheng.papers.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of one PDF file in the making (字盘): loads each when it is first needed and sets characters in it. */
final class FontCase implements Closeable {

    /** A face opened for one file. */
    private record Loaded(PDType0Font font, TrueTypeFont table, CmapLookup characters) {}

    private static final int HEAVY = 600;

    private final PDDocument document;
    private final Fonts fonts;
    private final List<Closeable> open = new ArrayList<>();
    private final Map<Typeface, Optional<Loaded>> loaded = new HashMap<>();
    private final Map<Role, Map<Integer, Optional<Loaded>>> chosen = new HashMap<>();
    private final Set<Role> used = EnumSet.noneOf(Role.class);
    private final Set<Integer> rare = new LinkedHashSet<>();
    private final Set<Integer> missing = new LinkedHashSet<>();

    FontCase(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** Sets a text; a character no face has is noted and left out. */
    List<Glyph> set(String text, Hand hand) {
        used.add(hand.role());
        List<Glyph> glyphs = new ArrayList<>();
        text.codePoints()
                .forEach(c -> loaded(hand.role(), c)
                        .ifPresentOrElse(font -> glyphs.add(glyph(c, font, hand)), () -> missing.add(c)));
        return glyphs;
    }

    /** Whether any face at all could be opened. */
    boolean hasFace() {
        return loaded.values().stream().anyMatch(Optional::isPresent);
    }

    String missing() {
        return string(missing);
    }

    String rare() {
        return string(rare);
    }

    List<Substitution> substitutions() {
        return used.stream().map(fonts::substitution).flatMap(Optional::stream).toList();
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) each.close();
    }

    private static String string(Set<Integer> characters) {
        return characters.stream().map(Character::toString).collect(Collectors.joining());
    }

    private Glyph glyph(int c, Loaded face, Hand hand) {
        int id = face.characters().getGlyphId(c);
        float natural = advance(face, id) * hand.size();
        float em = hand.size();
        boolean wide = Signs.isWide(c) && natural < em;
        float shift = wide ? (Signs.blankLeft(c) ? em - natural : Signs.blankRight(c) ? 0 : (em - natural) / 2) : 0;
        return new Glyph(
                c,
                face.font(),
                hand.size(),
                hand.bold() || tooLight(hand.role()),
                hand.underlined(),
                natural,
                (wide ? em : natural) * hand.track(),
                shift);
    }

    /**
     * 小标宋 and 黑体 are heavier than the text. A light face that stands in for the one is thickened, and so is the text's
     * own face where it stands in for the other: a heading looks like one.
     */
    private boolean tooLight(Role role) {
        return switch (role) {
            case TITLE ->
                fonts.substitution(role).isPresent()
                        && fonts.face(role).orElseThrow().weight() < HEAVY;
            case HEADING -> fonts.face(role).equals(fonts.face(Role.BODY));
            case BODY, SUBHEADING, FOLIO -> false;
        };
    }

    private static float advance(Loaded face, int id) {
        try {
            return (float) face.table().getAdvanceWidth(id) / face.table().getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Loaded> loaded(Role role, int c) {
        return chosen.computeIfAbsent(role, r -> new HashMap<>()).computeIfAbsent(c, k -> choose(role, c));
    }

    private Optional<Loaded> choose(Role role, int c) {
        Set<Typeface> candidates = new LinkedHashSet<>();
        fonts.face(role).ifPresent(candidates::add);
        candidates.addAll(fonts.inReserve());
        for (Typeface candidate : candidates) {
            Optional<Loaded> face = loaded.computeIfAbsent(candidate, this::load)
                    .filter(font -> font.characters().getGlyphId(c) != 0);
            if (face.isEmpty()) continue;
            if (!candidate.equals(fonts.face(role).orElse(null))) rare.add(c);
            return face;
        }
        return Optional.empty();
    }

    /** A file that is broken behind a good directory counts as a face without characters. */
    private Optional<Loaded> load(Typeface face) {
        try {
            TrueTypeFont table = face.open(open);
            return Optional.of(
                    new Loaded(PDType0Font.load(document, table, true), table, table.getUnicodeCmapLookup()));
        } catch (IOException | RuntimeException brokenFile) {
            return Optional.empty();
        }
    }

    /**
     * How a text is set.
     *
     * @param size in points
     * @param track what the font's advances are multiplied by: below 1 for body text, so that 28 characters fill a line
     */
    record Hand(Role role, float size, boolean bold, boolean underlined, float track) {
        /** Body text on the grid. */
        static final Hand BODY = onGrid(Role.BODY);

        static Hand onGrid(Role role) {
            return new Hand(role, Format.BODY_SIZE, false, false, Format.CELL / Format.BODY_SIZE);
        }

        static Hand of(Role role, float size) {
            return new Hand(role, size, false, false, 1);
        }

        Hand marked(Block.Mark mark) {
            return switch (mark) {
                case PLAIN -> this;
                case BOLD -> new Hand(role, size, true, underlined, track);
                case UNDERLINED -> new Hand(role, size, bold, true, track);
            };
        }
    }
}
