package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.citation.Citation.Told;

/** A title in 《》 (书名号里的标题), with the numbers behind it. */
final class QuotedTitle {

    private static final int LONGEST_TITLE = 160;

    private final Stretch stretch;
    private final AroundTitle around;
    private final Chain chain;

    QuotedTitle(Stretch stretch, AroundTitle around, Chain chain) {
        this.stretch = stretch;
        this.around = around;
        this.chain = chain;
    }

    /** 《…》 with the numbers behind it. */
    int read(int open) {
        int close = closing(open);
        if (close < 0) return open + 1;
        TitleKind kind = TitleKind.of(stretch.text, open + 1, close);
        int after = close + 1;
        int derived = around.derived(after);
        if (derived > 0) {
            int start = around.aboutBefore(open);
            if (start >= 0) {
                stretch.name(stretch.words(start, derived), false);
                return chain.read(derived, start);
            }
        }
        String written = stretch.words(open + 1, close).strip();
        boolean own = open > stretch.from && stretch.at(open - 1) == '本' && OwnNames.isOne(written);
        if (own) {
            int tail = around.behindTitle(after, "");
            stretch.nameSelf(Told.NAMED);
            if (tail >= 0) return chain.read(tail, open - 1);
            stretch.emit(open - 1, after, false, false);
            return after;
        }
        int tail = around.behindTitle(after, kind == TitleKind.OTHER ? "" : written);
        if (kind == TitleKind.OTHER && stretch.bearings.unabbreviated(written) == null) {
            stretch.bearings.paperNamed();
            if (tail < 0) return after;
            stretch.mute = true;
            stretch.bearings.paperCited();
            return chain.read(tail, open);
        }
        stretch.name(written, true, open, around.edition());
        if (tail >= 0) return chain.read(tail, open);
        stretch.emit(open, after, false, kind == TitleKind.PLAN);
        return around.afterAbbreviation(after);
    }

    private int closing(int open) {
        int depth = 0;
        int most = Math.min(stretch.limit, open + LONGEST_TITLE);
        for (int i = open; i < most; i++) {
            char c = stretch.at(i);
            if (c == '《') {
                depth++;
            } else if (c == '》') {
                if (--depth == 0) return i;
            } else if (c == '\n') {
                return -1;
            }
        }
        // an inner 《 that is never closed: the first 》 closes the title
        return Within.first(stretch.text, "》", open, most);
    }
}
