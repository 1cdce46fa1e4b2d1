package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Level;

/** A text that speaks of itself (指称自身): 本法, 本条例第五条, 本条第一款, 本章. */
final class OwnText {

    private final Stretch stretch;
    private final Numbers numbers;
    private final OwnNames names;
    private final AroundTitle around;
    private final PointingBack pointing;
    private final Chain chain;

    OwnText(Stretch stretch, OwnNames names, AroundTitle around, PointingBack pointing, Chain chain) {
        this.stretch = stretch;
        this.numbers = stretch.numbers;
        this.names = names;
        this.around = around;
        this.pointing = pointing;
        this.chain = chain;
    }

    /** 本法, 本条例第五条, 本条第一款, 本章. */
    int read(int i) {
        if (i > stretch.from && "基根资".indexOf(stretch.at(i - 1)) >= 0) return i + 1;
        if (i + 1 >= stretch.limit) return i + 1;
        int structural = ownDivision(i);
        if (structural > 0) return structural;
        int end = names.ownEnd(i);
        if (end < 0 || endsAnotherWord(i)) return i + 1;
        stretch.nameSelf(Told.NAMED);
        int tail = around.behindTitle(end, stretch.words(i, end));
        if (tail >= 0) return chain.read(tail, i);
        stretch.emit(i, end, false, false);
        return end;
    }

    /** 文本规范, 日本法, 成本法: the 本 belongs to the word before it; that of 造成本法 does not. */
    private boolean endsAnotherWord(int i) {
        if (i == stretch.from) return false;
        char before = stretch.at(i - 1);
        if (before == '成')
            return stretch.at(i + 1) == '法' && (i - 1 == stretch.from || "造完组构形".indexOf(stretch.at(i - 2)) < 0);
        return "样版文副课脚范标剧读股译刻善孤日抄".indexOf(before) >= 0;
    }

    private int ownDivision(int i) {
        char unit = stretch.at(i + 1);
        char next = i + 2 < stretch.limit ? stretch.at(i + 2) : '\n';
        int end = i + 2;
        boolean fits = switch (unit) {
            case '条' -> "例件款约目".indexOf(next) < 0;
            case '款' -> next != '项' && next != '式';
            case '项' -> "规所第、，和及的中".indexOf(next) >= 0;
            case '章' -> next != '程';
            case '节' -> "目能水约日课假气".indexOf(next) < 0;
            case '编' -> "号制码委".indexOf(next) < 0;
            default -> false;
        };
        if (!fits) return -1;
        boolean chapter = unit == '章' || unit == '节' || unit == '编';
        if (chapter) {
            stretch.nameSelf(Told.THIS_CHAPTER);
            numbers.put(Level.PART, unit == '编' || stretch.place.chapter() == 0 ? stretch.place.part() : 0);
            numbers.put(Level.CHAPTER, unit == '编' ? 0 : stretch.place.chapter());
            numbers.put(Level.SECTION, unit == '节' ? stretch.place.section() : 0);
        } else if (!stretch.thisArticle(Told.THIS_ARTICLE)) {
            return end;
        } else if (unit != '条') {
            Citation last = stretch.bearings.last();
            boolean here = stretch.standsInArticle();
            numbers.put(
                    Level.PARAGRAPH,
                    here
                            ? stretch.place.paragraph()
                            : last == null ? 0 : Math.max(last.paragraph(), stretch.quoteParagraph));
            numbers.put(Level.ITEM, here && unit == '项' ? stretch.place.item() : 0);
        }
        return pointing.relative(end, i);
    }
}
