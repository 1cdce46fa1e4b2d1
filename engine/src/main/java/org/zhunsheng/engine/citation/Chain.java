package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Numerals;

/** A list of provisions behind a title or by itself (引用链): 第五条第二款第一项、第六条至第八条和第十条之一. */
final class Chain {

    private static final int LONGEST_RANGE = 400;

    private final Stretch stretch;
    private final Numbering numbering;
    private final Numbers numbers;

    Chain(Stretch stretch) {
        this.stretch = stretch;
        this.numbering = stretch.numbering;
        this.numbers = stretch.numbers;
    }

    /** Reads elements from {@code p}, the first of which has its span from {@code start}, to the end of the list. */
    int read(int p, int start) {
        int end = element(p, start);
        if (end < 0) {
            stretch.mute = false;
            return Math.max(p, start) + 1;
        }
        return goOn(end);
    }

    /** Goes on with 、第六条 or 和第二款 behind an element. */
    int goOn(int behind) {
        int end = behind;
        while (true) {
            int next = separator(end);
            if (next < 0) break;
            int after = element(next, next);
            if (after < 0) break;
            end = after;
        }
        stretch.mute = false;
        stretch.floor = end;
        return end;
    }

    private int separator(int end) {
        if (end + 1 >= stretch.limit) return -1;
        int p = stretch.skipSpaces(end);
        if (p + 1 >= stretch.limit) return -1;
        if (stretch.says("规定", p)) return behindProvides(p + 2);
        char c = stretch.at(p);
        int next = switch (c) {
            case '、', '和', '与', '及', '并', ',', '，' -> p + 1;
            case '或' -> stretch.at(p + 1) == '者' ? p + 2 : p + 1;
            case '以' -> stretch.at(p + 1) == '及' ? p + 2 : -1;
            case '第' -> p > end ? p : -1;
            default -> -1;
        };
        if (next < 0 || next >= stretch.limit) return -1;
        next = stretch.skipSpaces(next);
        if (next >= stretch.limit) return -1;
        char first = stretch.at(next);
        if (first == '第')
            return stretch.counts(next, false) && !((c == ',' || c == '，') && isClauseOpening()) ? next : -1;
        if (c == '、' && Numerals.isNumeral(first) && goesOnBare(next)) return next;
        if (c != ','
                && c != '，'
                && ((Numbering.opens(first) && numbers.deepest() == Level.ITEM)
                        || (first == '之' && numbers.deepest() == Level.ARTICLE))) return next;
        return -1;
    }

    /** 第二条第一款规定和第二款: the second paragraph is of the same article. */
    private int behindProvides(int p) {
        if (p + 1 >= stretch.limit || "和及、或".indexOf(stretch.at(p)) < 0 || numbers.get(Level.ARTICLE) == 0) return -1;
        int next = stretch.says("或者", p) ? p + 2 : p + 1;
        boolean lower = next < stretch.limit
                && stretch.counts(next, false)
                && numbering.unit().compareTo(Level.ARTICLE) > 0
                && numbering.unit().compareTo(numbers.deepest()) <= 0;
        return lower ? next : -1;
    }

    /** 第38条、39条: the next number of the same kind without its 第. */
    private boolean goesOnBare(int next) {
        return stretch.counts(next, true)
                && (numbering.unit() == numbers.deepest() || numbering.unit() == Level.ARTICLE)
                && numbers.get(numbering.unit()) > 0
                && numbering.number(0) > numbers.get(numbering.unit());
    }

    /** ，第五条规定：… opens a clause of its own. */
    private boolean isClauseOpening() {
        return numbering.unit() == Level.ARTICLE
                && numbering.end() < stretch.limit
                && "规修改中约载".indexOf(stretch.at(numbering.end())) >= 0;
    }

    /**
     * Reads one element (第五条第二款第一项, 第十条至第十二条) and emits what it cites.
     *
     * @return index behind it; −1 when none stands there
     */
    private int element(int p, int start) {
        if (stretch.at(p) == '之') return suffixAlone(p);
        boolean loose = stretch.at(p) != '第';
        if (!stretch.counts(p, loose)) return -1;
        boolean goesOn = numbering.unit() == Level.ITEM
                || numbering.unit() == Level.ARTICLE
                || numbering.unit() == numbers.deepest();
        if (loose && start == p && !goesOn) return -1;
        if (numbering.unit().compareTo(Level.ARTICLE) <= 0) {
            numbers.forget(numbering.unit() == Level.ARTICLE && start == p ? Level.PART : numbering.unit());
            if (start == p && stretch.title == null && stretch.told != Told.NAMED) stretch.told = Told.BARE_ARTICLE;
        }
        int spanStart = start;
        while (true) {
            Level unit = numbering.unit();
            int end = numbering.end();
            int lastStart = apply(spanStart);
            if (lastStart < 0) return end;
            spanStart = lastStart;
            int below = below(end, unit);
            if (below < 0) {
                int few = firstFew(end, unit);
                if (few > 0) return emitFew(end, spanStart, few);
                return rangeOrOne(spanStart, end, unit);
            }
            if (!stretch.counts(below, true)) return rangeOrOne(spanStart, end, unit);
        }
    }

    /** 之二 behind 第二百八十七条之一、. */
    private int suffixAlone(int p) {
        int end = p + 1;
        while (end < stretch.limit && Numerals.isNumeral(stretch.at(end))) end++;
        int number = end - p > 4 ? -1 : Numerals.parse(stretch.text, p + 1, end);
        if (number <= 0 || number > 99 || !Numbering.endsSuffix(stretch.text, end, stretch.limit)) return -1;
        numbers.putSuffix(number);
        stretch.emit(p, end, false, false);
        return end;
    }

    /**
     * Takes over the numbers that were just read, emitting all but the last.
     *
     * @return where the span of the last begins; −1 when a range was emitted and nothing is left
     */
    private int apply(int start) {
        Level unit = numbering.unit();
        int spanStart = start;
        int count = numbering.count();
        for (int i = 0; i < count; i++) {
            int from0 = i == 0 ? start : numbering.start(i);
            boolean opensRange = i + 1 < count && numbering.closesRange(i + 1);
            if (opensRange) {
                int to = numbering.end(i + 1);
                for (int number = numbering.number(i);
                        number <= Math.min(numbering.number(i + 1), numbering.number(i) + LONGEST_RANGE);
                        number++) {
                    numbers.descend(unit, number, 0);
                    stretch.emit(from0, to, true, false);
                }
                numbers.descend(unit, numbering.number(i + 1), numbering.suffix());
                i++;
                if (i == count - 1) return -1;
                continue;
            }
            numbers.descend(unit, numbering.number(i), i == count - 1 ? numbering.suffix() : 0);
            spanStart = from0;
            if (i < count - 1) stretch.emit(from0, numbering.end(i), false, false);
        }
        return spanStart;
    }

    /** Where numbers of a lower level stand right behind {@code end}; −1 when there are none. */
    private int below(int end, Level unit) {
        int p = stretch.skipSpaces(end);
        if (p >= stretch.limit) return -1;
        char c = stretch.at(p);
        boolean ordinal = c == '第';
        if (!ordinal
                && (p > end || unit.compareTo(Level.ARTICLE) < 0 || (!Numbering.opens(c) && !Numerals.isNumeral(c))))
            return -1;
        if (!stretch.counts(p, !ordinal)) return -1;
        Level lower = numbering.unit();
        boolean fits = lower.compareTo(unit) > 0 && (ordinal || lower.compareTo(Level.PARAGRAPH) >= 0);
        return fits ? p : -1;
    }

    /** The count of 前三项 behind an article or a paragraph; −1 when none stands there. */
    int firstFew(int end, Level above) {
        if (end + 2 >= stretch.limit || stretch.at(end) != '前') return -1;
        int p = end + 1;
        while (p < stretch.limit && Numerals.isNumeral(stretch.at(p))) p++;
        int count = p == end + 1 || p - end > 3 ? -1 : Numerals.parse(stretch.text, end + 1, p);
        if (count <= 0 || count > 50 || p >= stretch.limit) return -1;
        boolean items = stretch.at(p) == '项' && above.compareTo(Level.ITEM) < 0;
        boolean paragraphs = stretch.at(p) == '款' && above == Level.ARTICLE;
        return items || paragraphs ? count : -1;
    }

    private int emitFew(int end, int start, int count) {
        int p = end + 1;
        while (Numerals.isNumeral(stretch.at(p))) p++;
        Level unit = stretch.at(p) == '项' ? Level.ITEM : Level.PARAGRAPH;
        boolean ownPreceding = stretch.told == Told.THIS_ARTICLE
                && unit == Level.PARAGRAPH
                && stretch.standsInArticle()
                && stretch.place.paragraph() > 1
                && numbers.get(Level.ARTICLE) == stretch.place.article();
        int first = ownPreceding ? Math.max(1, stretch.place.paragraph() - count) : 1;
        int last = ownPreceding ? stretch.place.paragraph() - 1 : count;
        for (int number = first; number <= last; number++) {
            numbers.descend(unit, number, numbers.suffix());
            stretch.emit(start, p + 1, !ownPreceding, false);
        }
        return p + 1;
    }

    int few(int end, int start, int count) {
        return goOn(emitFew(end, start, count));
    }

    /** Emits the element, or the range that it opens. */
    private int rangeOrOne(int start, int end, Level unit) {
        int p = stretch.skipSpaces(end);
        if (p + 1 >= stretch.limit || !Numbering.isThrough(stretch.at(p))) {
            stretch.emit(start, end, false, false);
            return end;
        }
        int next = stretch.skipSpaces(p + 1);
        if (next < stretch.limit && stretch.at(next) == '之' && unit == Level.ARTICLE)
            return suffixRange(start, end, next);
        if (next >= stretch.limit
                || !stretch.counts(next, true)
                || numbering.unit().compareTo(unit) > 0) {
            stretch.emit(start, end, false, false);
            return end;
        }
        Level lastUnit = numbering.unit();
        int firstNumber = numbers.get(lastUnit);
        int lastNumber = numbering.number(0);
        int lastSuffix = numbering.count() == 1 ? numbering.suffix() : 0;
        int behind = numbering.count() == 1 ? numbering.end() : numbering.end(0);
        int below = below(behind, lastUnit);
        int deeper = 0;
        Level deeperUnit = lastUnit;
        if (below > 0) {
            deeperUnit = numbering.unit();
            deeper = numbering.number(0);
            behind = numbering.end();
        }
        if (lastNumber < firstNumber || lastNumber - firstNumber > LONGEST_RANGE || firstNumber == 0) {
            stretch.emit(start, end, false, false);
            return end;
        }
        stretch.emit(start, behind, true, false);
        if (lastNumber == firstNumber && lastUnit == Level.ARTICLE) {
            for (int s = numbers.suffix() + 1; s <= lastSuffix; s++) {
                numbers.descend(lastUnit, firstNumber, s);
                stretch.emit(start, behind, true, false);
            }
            return behind;
        }
        for (int number = firstNumber + 1; number < lastNumber; number++) {
            numbers.descend(lastUnit, number, 0);
            stretch.emit(start, behind, true, false);
        }
        for (int s = 0; s <= lastSuffix; s++) {
            numbers.descend(lastUnit, lastNumber, s);
            if (deeper > 0) numbers.descend(deeperUnit, deeper, s);
            stretch.emit(start, behind, true, false);
        }
        return behind;
    }

    /** 第二百八十七条之一至之二. */
    private int suffixRange(int start, int end, int next) {
        int p = next + 1;
        while (p < stretch.limit && Numerals.isNumeral(stretch.at(p))) p++;
        int last = p - next > 4 ? -1 : Numerals.parse(stretch.text, next + 1, p);
        if (last <= numbers.suffix() || last > 99) {
            stretch.emit(start, end, false, false);
            return end;
        }
        for (int s = numbers.suffix(); s <= last; s++) {
            numbers.putSuffix(s);
            stretch.emit(start, p, true, false);
        }
        return p;
    }
}
