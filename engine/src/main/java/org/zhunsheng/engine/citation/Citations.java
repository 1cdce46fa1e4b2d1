package org.zhunsheng.engine.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Instrument;

/**
 * Finds what a text cites (引用识别): titles in full and short, lists and ranges, relative references, titles carried on,
 * short titles that were introduced. Immutable.
 */
public final class Citations {

    private static final Citations NATIONAL = new Citations(Titles.national());

    private final Titles titles;

    private Citations(Titles titles) {
        this.titles = titles;
    }

    /** With the national titles. */
    public static Citations national() {
        return NATIONAL;
    }

    /** With these titles. */
    public static Citations with(Titles titles) {
        return new Citations(titles);
    }

    /**
     * What a sentence or paragraph cites, in order of the text.
     *
     * @param place where it stands; {@link Place#NOWHERE} when nothing is known
     * @param context the words before it that it leans on (the chapeau, the amended instrument, a short title
     *     introduced earlier); null when there are none
     */
    public List<Citation> in(String text, Place place, @Nullable String context) {
        Reader reader = new Reader(titles);
        Bearings bearings = new Bearings();
        if (context != null && !context.isBlank()) new Context(reader, titles).take(context, place, bearings);
        else if (place.article() == 0) bearings.setOut(Context.amended(place.instrument(), titles), false);
        List<Citation> found = new ArrayList<>();
        reader.read(text, 0, text.length(), place, bearings, found);
        return found;
    }

    /** What a whole instrument cites, in order of the text, each with its place; spans are those of the source. */
    public List<Standing> in(Instrument instrument) {
        return new Walk(instrument, titles).standings();
    }

    static Citation named(String title, boolean quoted, Titles titles) {
        return new Citation(
                title, quoted, titles.canonical(title), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Told.CONTEXT, false, false);
    }
}
