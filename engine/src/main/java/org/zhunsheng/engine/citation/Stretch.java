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

    /** The year of the version that is named; 0 for none. */
    int edition;

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
        amendment = Context.isAmendment(where.instrument());
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
        return place.article() > 0 && !foreign && !(amendment && bearings.isOfAnother());
    }

    /** Sets title and article to those the sentence stands in; false when they are unknown. */
    boolean thisArticle(Told how) {
        if (standsInArticle()) {
            nameSelf(how);
            numbers.putArticle(place.article(), place.suffix());
            return true;
        }
        Citation last = bearings.last();
        if (last == null || last.article() == 0) last = bearings.context();
        if (last == null || last.article() == 0) return false;
        carry(last, how);
        numbers.putArticle(last.article(), last.suffix());
        return true;
    }

    void name(String written, boolean inMarks) {
        title = written;
        quoted = inMarks;
        int note = versionNote(written);
        edition = note < 0 ? 0 : Edition.within(written, note, written.length() - 1);
        String plain = edition == 0 ? written : written.substring(0, note);
        String known = titles.canonical(plain);
        canonical = known == null ? bearings.unabbreviated(plain) : known;
        told = Told.NAMED;
        numbers.forget(Level.PART);
    }

    /** Names the title that begins at {@code start}, of the version that words around it may name. */
    void name(String written, boolean inMarks, int start, int editionBehind) {
        name(written, inMarks);
        edition = edition > 0 ? edition : editionBehind > 0 ? editionBehind : Edition.before(text, from, start);
    }

    /** Where the brackets open that close a title; −1 when there are none. */
    private static int versionNote(String written) {
        boolean closes = !written.isEmpty() && Numbering.closes(written.charAt(written.length() - 1));
        return closes ? Math.max(written.lastIndexOf('（'), written.lastIndexOf('(')) : -1;
    }

    void nameSelf(Told how) {
        title = null;
        edition = 0;
        quoted = false;
        canonical = null;
        told = how;
        numbers.forget(Level.PART);
    }

    void carry(Citation earlier, Told how) {
        title = earlier.title();
        quoted = earlier.quoted();
        canonical = earlier.canonical();
        edition = earlier.edition();
        told = how;
        numbers.forget(Level.PART);
    }

    void emit(int start, int end, boolean range, boolean optional) {
        floor = Math.max(floor, end);
        if (mute) return;
        Citation citation = citation(start, end, range, optional);
        out.add(citation);
        bearings.cited(citation);
    }

    Citation citation(int start, int end, boolean range, boolean optional) {
        return new Citation(
                title,
                quoted,
                canonical,
                edition,
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
