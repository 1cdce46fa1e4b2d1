package org.zhunsheng.engine.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Level;

/**
 * The stretch of text that is being read (在读的一段): where it begins and ends, where it stands, what it has cited so far,
 * and the instrument and the numbers of the citation that is being put together. All rooms of the reader share one.
 */
final class Stretch {

    final Titles titles;
    /** The numbers that were read last. */
    final Numbering numbering = new Numbering();
    /** The numbers of the provision that is being cited. */
    final Numbers numbers = new Numbers();

    String text = "";
    int from;
    int limit;
    /** Behind what was cited last: a title begins no earlier. */
    int floor;

    Place place = Place.NOWHERE;
    Bearings bearings = new Bearings();
    List<Citation> out = List.of();
    /** Whether the text is a judicial interpretation, whose bare numbers are those of the law it interprets. */
    boolean interpretation;

    boolean amendment;

    @Nullable
    String title;

    boolean quoted;

    @Nullable
    String canonical;

    Told told = Told.NAMED;
    /** Whether what is read now is read only to be passed over. */
    boolean mute;

    /** Whether we are in a quotation of another text. */
    boolean foreign;
    /** The paragraph of the quotation; 0 outside of quotations. */
    int quoteParagraph;

    Stretch(Titles titles) {
        this.titles = titles;
    }

    void begin(String read, int start, int end, Place where, Bearings known, List<Citation> found) {
        text = read;
        from = start;
        floor = start;
        limit = end;
        place = where;
        bearings = known;
        out = found;
        foreign = false;
        quoteParagraph = 0;
        interpretation = isInterpretation(where.instrument());
        amendment = where.instrument().contains("修正案");
    }

    char at(int i) {
        return text.charAt(i);
    }

    boolean says(String words, int i) {
        return text.startsWith(words, i);
    }

    String words(int start, int end) {
        return text.substring(start, end);
    }

    int skipSpaces(int i) {
        return Numbering.spaces(text, i, limit);
    }

    /** Whether numbers with a unit stand there; then {@link #numbering} holds them. */
    boolean counts(int i, boolean loose) {
        return numbering.read(text, i, limit, loose);
    }

    private static boolean isInterpretation(String instrument) {
        return instrument.startsWith("最高") || instrument.endsWith("解释") || instrument.contains("最高人民");
    }

    boolean standsInArticle() {
        return place.article() > 0 && !foreign && !(amendment && bearings.lastNamed() != null);
    }

    /** Sets title and article to those the sentence stands in; false when they are unknown. */
    boolean thisArticle(Told how) {
        if (standsInArticle()) {
            nameSelf(how);
            numbers.putArticle(place.article(), place.suffix());
            return true;
        }
        Citation last = bearings.last();
        if (last == null || last.article() == 0) {
            last = bearings.context();
        }
        if (last == null || last.article() == 0) {
            return false;
        }
        carry(last, how);
        numbers.putArticle(last.article(), last.suffix());
        return true;
    }

    void name(String written, boolean inMarks) {
        title = written;
        quoted = inMarks;
        String known = titles.canonical(written);
        canonical = known == null ? bearings.unabbreviated(written) : known;
        told = Told.NAMED;
        numbers.forget(Level.PART);
    }

    void nameSelf(Told how) {
        title = null;
        quoted = false;
        canonical = null;
        told = how;
        numbers.forget(Level.PART);
    }

    void carry(Citation earlier, Told how) {
        title = earlier.title();
        quoted = earlier.quoted();
        canonical = earlier.canonical();
        told = how;
        numbers.forget(Level.PART);
    }

    void emit(int start, int end, boolean range, boolean optional) {
        floor = Math.max(floor, end);
        if (mute) {
            return;
        }
        Citation citation = citation(start, end, range, optional);
        out.add(citation);
        bearings.cited(citation);
    }

    Citation citation(int start, int end, boolean range, boolean optional) {
        return new Citation(
                title,
                quoted,
                canonical,
                numbers.get(Level.PART),
                numbers.get(Level.CHAPTER),
                numbers.get(Level.SECTION),
                numbers.get(Level.ARTICLE),
                numbers.suffix(),
                numbers.get(Level.PARAGRAPH),
                numbers.get(Level.ITEM),
                numbers.get(Level.SUB_ITEM),
                start,
                end,
                told,
                range,
                optional);
    }
}
