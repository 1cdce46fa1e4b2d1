package org.zhunsheng.engine.citation;

import java.util.List;

/**
 * Reads the citations of a stretch of text in one pass. It stops only at the characters with which a citation can
 * begin (第, 《, 本, 前, 该 …) or at which a title without 《》 can end (法), so that prose costs one comparison a
 * character. One reader serves one thread.
 */
final class Reader {

    private final Stretch stretch;
    private final QuotedTitle quotedTitle;
    private final PlainTitle plainTitle;
    private final BareNumber bareNumber;
    private final OwnText ownText;
    private final PointingBack pointingBack;

    Reader(Titles titles) {
        stretch = new Stretch(titles);
        OwnNames ownNames = new OwnNames(stretch);
        AroundTitle around = new AroundTitle(stretch);
        Chain chain = new Chain(stretch);
        quotedTitle = new QuotedTitle(stretch, around, chain);
        plainTitle = new PlainTitle(stretch, around, chain);
        bareNumber = new BareNumber(stretch, plainTitle, chain);
        pointingBack = new PointingBack(stretch, ownNames, around, chain);
        ownText = new OwnText(stretch, ownNames, around, pointingBack, chain);
    }

    /** Reads {@code text} from {@code start} to {@code end} and adds what it cites to {@code found}, in order of the text. */
    void read(String read, int start, int end, Place where, Bearings known, List<Citation> found) {
        stretch.begin(read, start, end, where, known, found);
        int i = start;
        while (i < end) {
            char c = read.charAt(i);
            switch (c) {
                case '第' -> i = bareNumber.read(i);
                case '《' -> i = quotedTitle.read(i);
                case '本' -> i = ownText.read(i);
                case '前', '上' -> i = pointingBack.preceding(i);
                case '该', '同' -> i = pointingBack.that(i);
                case '法', '典' -> i = plainTitle.read(i);
                case '“' -> i = quoteOpens(i);
                case '”' -> i = quoteCloses(i);
                case '。' -> {
                    if (stretch.place.article() > 0 && !stretch.foreign) stretch.bearings.sentenceEnded();
                    i++;
                }
                case '\n' -> {
                    stretch.quoteParagraph += stretch.quoteParagraph > 0 ? 1 : 0;
                    i++;
                }
                default -> i++;
            }
        }
    }

    /** A quotation of what was just cited: 第五条规定：“…前款…”. */
    private int quoteOpens(int i) {
        Citation last = stretch.bearings.last();
        if (last != null && last.article() > 0 && i - last.end() >= 0 && i - last.end() < 48) {
            int before = i - 1;
            while (before > last.end() && Numbering.isSpace(stretch.at(before))) before--;
            if (before >= stretch.from && ":：,，为".indexOf(stretch.at(before)) >= 0) {
                stretch.foreign = !last.self() || stretch.place.article() == 0;
                stretch.quoteParagraph = Math.max(1, last.paragraph());
            }
        }
        stretch.bearings.quoteOpened();
        return i + 1;
    }

    private int quoteCloses(int i) {
        stretch.foreign = false;
        stretch.quoteParagraph = 0;
        stretch.bearings.quoteClosed();
        return i + 1;
    }
}
