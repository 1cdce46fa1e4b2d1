package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Numerals;

/** Words that point back (回指): 前款, 前两款第一项, 前三条, 该条, 该法第五条. */
final class PointingBack {

    private final Stretch stretch;
    private final Numbering numbering;
    private final Numbers numbers;
    private final OwnNames names;
    private final AroundTitle around;
    private final Chain chain;

    PointingBack(Stretch stretch, OwnNames names, AroundTitle around, Chain chain) {
        this.stretch = stretch;
        this.numbering = stretch.numbering;
        this.numbers = stretch.numbers;
        this.names = names;
        this.around = around;
        this.chain = chain;
    }

    /** 前款, 前两款第一项, 前三条, 前项, 上款. */
    int preceding(int i) {
        int p = i + 1;
        boolean every = p < stretch.limit && stretch.at(p) == '各';
        if (every) p++;
        int digits = p;
        while (p < stretch.limit && Numerals.isNumeral(stretch.at(p))) p++;
        int count = p == digits ? 1 : p - digits > 3 ? -1 : Numerals.parse(stretch.text, digits, p);
        if (p >= stretch.limit || count <= 0 || count > 50 || (stretch.at(i) == '上' && (p > digits || every)))
            return i + 1;
        char unit = stretch.at(p);
        int end = p + 1;
        char next = end < stretch.limit ? stretch.at(end) : '\n';
        boolean fits = switch (unit) {
            case '款' -> next != '项' && next != '式' && next != '额';
            case '条' -> "例件款约目幅".indexOf(next) < 0;
            case '项' -> next != '目' && (stretch.place.item() > 0 || count > 1);
            case '章' -> next != '程' && stretch.at(i) == '前';
            case '节' -> "目课日".indexOf(next) < 0 && stretch.at(i) == '前';
            default -> false;
        };
        if (!fits
                || (i > stretch.from && "提目此之当".indexOf(stretch.at(i - 1)) >= 0)
                || (i > stretch.from
                        && stretch.at(i - 1) == '以'
                        && (stretch.at(i) == '上' || (count > 1 && unit != '款')))) return i + 1;
        return switch (unit) {
            case '款' -> precedingParagraphs(i, end, every ? Integer.MAX_VALUE : count);
            case '条' -> precedingArticles(i, end, count);
            case '项' -> precedingItems(i, end, count);
            default -> precedingChapter(i, end, unit);
        };
    }

    private int precedingParagraphs(int start, int end, int count) {
        if (!stretch.thisArticle(Told.PRECEDING_PARAGRAPH)) return end;
        Citation last = stretch.bearings.last();
        int here = stretch.standsInArticle()
                ? stretch.place.paragraph()
                : Math.max(stretch.quoteParagraph, last == null ? 0 : last.paragraph());
        if (here < 2 && !stretch.standsInArticle()) here = Math.min(count, 50) + 1;
        int first = Math.max(1, here - Math.min(count, here));
        if (here < 2) return relative(end, start);
        for (int paragraph = first; paragraph < here - 1; paragraph++) {
            numbers.put(Level.PARAGRAPH, paragraph);
            stretch.emit(start, end, false, false);
        }
        numbers.put(Level.PARAGRAPH, here - 1);
        return relative(end, start);
    }

    private int precedingArticles(int start, int end, int count) {
        if (!stretch.thisArticle(Told.PRECEDING_ARTICLE)) return end;
        int here = numbers.get(Level.ARTICLE);
        if (numbers.suffix() > 1 && count == 1) {
            numbers.putSuffix(numbers.suffix() - 1);
            return relative(end, start);
        }
        if (numbers.suffix() > 0) {
            numbers.putSuffix(0);
            here++;
        }
        if (here < 2) return end;
        for (int article = Math.max(1, here - count); article < here - 1; article++) {
            numbers.put(Level.ARTICLE, article);
            stretch.emit(start, end, false, false);
        }
        numbers.put(Level.ARTICLE, here - 1);
        return relative(end, start);
    }

    private int precedingItems(int start, int end, int count) {
        if (!stretch.thisArticle(Told.PRECEDING_ITEM)) return end;
        Citation last = stretch.bearings.last();
        numbers.put(
                Level.PARAGRAPH,
                stretch.standsInArticle() ? stretch.place.paragraph() : last == null ? 0 : last.paragraph());
        int here = stretch.standsInArticle() && stretch.place.item() > 0 ? stretch.place.item() : count + 1;
        if (here < 2) return end;
        for (int item = Math.max(1, here - count); item < here - 1; item++) {
            numbers.put(Level.ITEM, item);
            stretch.emit(start, end, false, false);
        }
        numbers.put(Level.ITEM, here - 1);
        return relative(end, start);
    }

    private int precedingChapter(int start, int end, char unit) {
        int here = unit == '章' ? stretch.place.chapter() : stretch.place.section();
        if (here < 2) return end;
        stretch.nameSelf(Told.PRECEDING_CHAPTER);
        numbers.put(Level.CHAPTER, unit == '章' ? here - 1 : stretch.place.chapter());
        numbers.put(Level.SECTION, unit == '章' ? 0 : here - 1);
        return relative(end, start);
    }

    /** 该条, 该法第五条, 同条第二款. */
    int that(int i) {
        boolean inWord = i > stretch.from && (stretch.at(i) == '同' ? "各不相如共合连" : "各应").indexOf(stretch.at(i - 1)) >= 0;
        if (i + 1 >= stretch.limit || inWord) return i + 1;
        char unit = stretch.at(i + 1);
        char next = i + 2 < stretch.limit ? stretch.at(i + 2) : '\n';
        if ((unit == '条' && "例件款约目".indexOf(next) < 0)
                || (unit == '款' && "规所第的".indexOf(next) >= 0)
                || (unit == '项' && "规所".indexOf(next) >= 0 && isOfItem())) {
            Citation last = stretch.bearings.last();
            if (last == null || last.article() == 0) return i + 2;
            stretch.carry(last, Told.CARRIED);
            numbers.putArticle(last.article(), last.suffix());
            numbers.put(Level.PARAGRAPH, unit == '条' ? 0 : last.paragraph());
            numbers.put(Level.ITEM, unit == '项' ? last.item() : 0);
            return relative(i + 2, i);
        }
        int end = names.end(i);
        if (end < 0) return i + 1;
        Citation named = stretch.bearings.antecedent();
        int tail = around.behindTitle(end, "");
        if (tail < 0) return end;
        if (named == null) stretch.mute = true;
        else stretch.carry(named, Told.CARRIED);
        return chain.read(tail, i);
    }

    private boolean isOfItem() {
        Citation last = stretch.bearings.last();
        return last != null && last.item() > 0;
    }

    /** Goes on behind 本条, 前款, 该条: numbers below them, and a list of more. */
    int relative(int end, int start) {
        int p = stretch.skipSpaces(end);
        boolean bracket = p < stretch.limit && Numbering.opens(stretch.at(p));
        if (p < stretch.limit
                && (stretch.at(p) == '第' || bracket)
                && stretch.counts(p, bracket)
                && (numbering.unit().compareTo(numbers.deepest()) > 0 || numbering.unit() == Level.ARTICLE))
            return chain.read(p, start);
        int counted = chain.firstFew(end, numbers.deepest());
        if (counted > 0) return chain.few(end, start, counted);
        if (stretch.told == Told.THIS_ARTICLE && stretch.says("前款", end) && end + 2 <= stretch.limit)
            return precedingParagraphs(start, end + 2, 1);
        stretch.emit(start, end, false, false);
        return chain.goOn(end);
    }
}
