package org.zhunsheng.engine.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Blanks;

/** Builds the tree of an instrument and of its annexes from its lines (条文结构). */
final class Tree {

    private static final int CAPTION_LIMIT = 30;
    private static final int DEEPEST_LIST = 6;
    private static final int MOST_LOST = 40;

    private final Segments lines;
    private final String source;
    private final int firstArticle;
    private final int lastAnnex;
    private final Branch root = new Branch(Level.PART, Mark.TEXT, 0, 0, 0, 0);
    private final List<Branch> annexes = new ArrayList<>();

    /** The body or an annex: what is being built. */
    private Branch body = root;
    /** The open part, sub-part, chapter, section, by level. */
    private final Map<Level, Branch> open = new EnumMap<>(Level.class);

    private @Nullable Branch article;
    private int lastArticle;
    private int articles;
    /** The open items, from the outermost. */
    private final ArrayList<Branch> lists = new ArrayList<>();
    /** The last outermost item of the article. */
    private @Nullable Branch lastItem;
    /** The line before this one, that a broken line goes on from; −1 after a heading. */
    private int before = -1;

    private boolean headed;

    Tree(Segments lines) {
        this.lines = lines;
        this.source = lines.source;
        this.firstArticle = firstArticle();
        this.lastAnnex = lastAnnex();
    }

    private int firstArticle() {
        for (int i = 0; i < lines.count; i++) {
            if (lines.mark(i) == Mark.ARTICLE) return i;
        }
        return lines.count;
    }

    private int lastAnnex() {
        int last = lines.count - 1;
        while (last >= 0 && lines.mark(last) != Mark.ANNEX) last--;
        return last;
    }

    void build() {
        for (int i = 0; i < lines.count; i++) add(i);
        leaveArticle();
    }

    Branch root() {
        return root;
    }

    List<Branch> annexes() {
        return annexes;
    }

    private void add(int i) {
        if (lines.joined(i) && !isApart(lines.mark(i - 1))) {
            extend(i);
            return;
        }
        Mark mark = lines.mark(i);
        switch (mark) {
            case PART, SUB_PART, CHAPTER, SECTION -> heading(i, mark);
            case ARTICLE -> article(i);
            case BRACKETED, COUNTED, BRACKETED_DIGITS, DIGITS, CIRCLED -> item(i, mark);
            case TEXT -> text(i);
            case QUOTED, TABLE -> extend(i);
            case ANNEX -> annexLine(i);
            case CONTENTS, ASIDE -> before = -1;
        }
        if (body != root) grow(body, lines.end(i));
    }

    private static boolean isApart(Mark mark) {
        return mark == Mark.ASIDE || mark == Mark.CONTENTS || mark == Mark.ANNEX || mark.isHeading();
    }

    private void heading(int i, Mark mark) {
        if (lines.number(i) == 1 && lastArticle > 1 && beginsAnew(i)) annex(titleBefore(i), 0);
        Level level = level(mark);
        Branch node = new Branch(level, mark, lines.number(i), lines.suffix(i), lines.start(i), lines.end(i));
        node.heading = lines.length(i) > 0 ? Blanks.without(source, lines.content(i), lines.end(i)) : null;
        container(level).add(node);
        open.keySet().removeIf(deeper -> deeper.compareTo(level) > 0);
        open.put(level, node);
        leaveArticle();
        headed = node.heading == null || "、，".indexOf(lines.last(i)) >= 0;
    }

    /** Whether the headings from here on lead to a first article: another instrument follows. */
    private boolean beginsAnew(int i) {
        int next = i;
        while (next < lines.count && next < i + 6 && lines.mark(next).isHeading()) next++;
        return next < lines.count
                && lines.mark(next) == Mark.ARTICLE
                && lines.number(next) == 1
                && lines.suffix(next) == 0
                && !countedByChapter();
    }

    private static Level level(Mark mark) {
        Level level = mark.level;
        if (level == null) throw new IllegalStateException("no heading: " + mark);
        return level;
    }

    private Branch container(Level below) {
        Branch innermost = body;
        for (Branch node : open.values()) {
            if (node.level.compareTo(below) < 0) innermost = node;
        }
        return innermost;
    }

    private void leaveArticle() {
        if (article != null && article.count() == 0)
            article.add(new Branch(Level.PARAGRAPH, Mark.TEXT, 1, 0, article.end, article.end));
        article = null;
        lastItem = null;
        lists.clear();
        before = -1;
    }

    private void article(int i) {
        int number = lines.number(i);
        if (number == 1 && lines.suffix(i) == 0 && lastArticle > 1 && !countedByChapter()) annex(titleBefore(i), 0);
        leaveArticle();
        headed = false;
        Branch node = new Branch(Level.ARTICLE, Mark.ARTICLE, number, lines.suffix(i), lines.start(i), lines.end(i));
        container(Level.ARTICLE).add(node);
        article = node;
        lastArticle = number;
        articles++;
        if (lines.length(i) > 0) paragraph(i);
        before = i;
    }

    /** A later chapter in which the articles begin again, as in some rules of an association. */
    private boolean countedByChapter() {
        for (Branch node : open.values()) {
            if (node.number > 1 && node.count() == 0) return true;
        }
        return false;
    }

    private void paragraph(int i) {
        Branch parent = article;
        if (parent == null) parent = lists.isEmpty() ? container(Level.ARTICLE) : lists.getLast();
        else lists.clear();
        parent.add(new Branch(Level.PARAGRAPH, Mark.TEXT, parent.paragraphs() + 1, 0, lines.content(i), lines.end(i)));
        grow(parent, lines.end(i));
        before = i;
    }

    private void grow(Branch node, int end) {
        node.end = Math.max(node.end, end);
    }

    private void item(int i, Mark mark) {
        if (isHeadingOfArticles(i, mark)) {
            leaveArticle();
            lines.remark(i, Mark.ASIDE);
            return;
        }
        if (article != null) {
            itemOfArticle(i, mark);
        } else {
            headed = false;
            place(i, mark, container(Level.ARTICLE));
        }
        before = i;
    }

    private void itemOfArticle(int i, Mark mark) {
        Branch of = Objects.requireNonNull(article);
        Branch paragraph = of.last();
        if (paragraph == null)
            paragraph = of.add(new Branch(Level.PARAGRAPH, Mark.TEXT, 1, 0, lines.start(i), lines.end(i)));
        if (lists.isEmpty() && lines.number(i) > 1) {
            goOn(of, mark, lines.number(i));
            paragraph = Objects.requireNonNull(of.last());
        }
        place(i, mark, paragraph);
        grow(paragraph, lines.end(i));
        grow(of, lines.end(i));
    }

    /** 一、… or （一）… before an article, and short: a heading without a level of its own. */
    private boolean isHeadingOfArticles(int i, Mark mark) {
        if ((mark != Mark.COUNTED && mark != Mark.BRACKETED)
                || lines.closed(i)
                || (!lines.titled(i) && lines.length(i) > CAPTION_LIMIT)
                || (before >= 0 && !lines.closed(before))
                || isNextItem(i, mark)) return false;
        for (int next = i + 1; next < lines.count && next <= i + 2; next++) {
            if (lines.mark(next) == Mark.ARTICLE) return true;
            if (lines.mark(next) != Mark.BRACKETED || lines.closed(next) || lines.length(next) > CAPTION_LIMIT)
                return false;
        }
        return false;
    }

    private boolean isNextItem(int i, Mark mark) {
        return article != null
                && !lists.isEmpty()
                && lists.getFirst().mark == mark
                && lists.getFirst().number == lines.number(i) - 1;
    }

    /** An item that is not the first comes after a paragraph: the paragraph belongs to the item before, or is one. */
    private void goOn(Branch of, Mark mark, int number) {
        Branch item = lastItem;
        if (item != null && item.mark == mark && item.number == number - 1) takeIn(of, item);
        else renumber(of, mark, number);
    }

    /** Paragraphs that stand between item three and item four belong to item three. */
    private void takeIn(Branch of, Branch item) {
        Branch paragraph = Objects.requireNonNull(of.last());
        int end = paragraph.end;
        Deque<Branch> between = new ArrayDeque<>();
        while (paragraph.last() != item) {
            between.addFirst(paragraph);
            of.removeLast();
            paragraph = Objects.requireNonNull(of.last());
        }
        between.forEach(taken -> taken.moveItemsTo(item));
        grow(item, end);
        grow(paragraph, end);
        lists.add(item);
    }

    /** Items whose numbers were lost, as a converter loses those that Word counts. */
    private void renumber(Branch of, Mark mark, int number) {
        int lead = of.count() - number;
        if (lead < 0 || number > MOST_LOST || !endsInColon(of.child(lead))) return;
        for (int i = lead + 1; i < of.count(); i++) {
            if (of.child(i).count() > 0) return;
        }
        Branch paragraph = of.child(lead);
        for (int i = 1; i < number; i++) {
            Branch lost = of.removeAt(lead + 1);
            paragraph.add(new Branch(Level.ITEM, mark, i, 0, lost.start, lost.end));
            grow(paragraph, lost.end);
        }
    }

    private boolean endsInColon(Branch node) {
        char last = source.charAt(node.end - 1);
        return last == '：' || last == ':';
    }

    private void place(int i, Mark mark, Branch base) {
        int depth = lists.size();
        for (int at = 0; at < lists.size(); at++) {
            if (lists.get(at).mark == mark) {
                depth = at;
                break;
            }
        }
        depth = Math.min(depth, DEEPEST_LIST);
        while (lists.size() > depth) lists.removeLast();
        Branch parent = lists.isEmpty() ? base : lists.getLast();
        Level level = lists.isEmpty() ? Level.ITEM : Level.SUB_ITEM;
        Branch node = new Branch(level, mark, lines.number(i), 0, lines.start(i), lines.end(i));
        if (!lines.closed(i)) node.heading = heading(i);
        parent.add(node);
        for (Branch outer : lists) grow(outer, node.end);
        lists.add(node);
        if (lists.size() == 1) lastItem = node;
    }

    private @Nullable String heading(int i) {
        return article == null && !lines.joined(i + 1) && lines.length(i) > 0 && lines.length(i) <= CAPTION_LIMIT
                ? Blanks.without(source, lines.content(i), lines.end(i))
                : null;
    }

    private void text(int i) {
        if (headed && !lines.isProse(i) && lines.length(i) <= CAPTION_LIMIT) {
            nameHeading(i);
            return;
        }
        headed = false;
        if (isAside(i)) {
            if (body != root && body.heading == null && body.count() == 0)
                body.heading = Blanks.without(source, lines.content(i), lines.end(i));
            before = -1;
            lines.remark(i, Mark.ASIDE);
        } else if (article != null
                && before >= 0
                && (completesLead(i) || (lines.endsInside(before) && lines.isProse(i)))) {
            extend(i);
        } else if (before >= 0
                && !lines.closed(before)
                && !isFormula(before)
                && !(article == null && isNamed(before))) {
            extend(i);
        } else {
            if (article == null && endsDocument(i)) lists.clear();
            paragraph(i);
        }
    }

    /** A formula, or one of the members of a body that are counted without numbers: its sentence began with the colon. */
    private boolean completesLead(int i) {
        char last = lines.last(before);
        boolean open = last == '：' || last == ':' || isFormula(before);
        return open && (isFormula(i) || "，、,".indexOf(lines.last(i)) >= 0);
    }

    private boolean isFormula(int i) {
        if (lines.closed(i) && lines.last(i) != '）' && lines.last(i) != ')') return false;
        for (int at = lines.content(i); at < lines.end(i); at++) {
            char c = source.charAt(at);
            if (c == '＝' || c == '=' || c == '×' || c == '÷') return true;
        }
        return false;
    }

    private boolean isNamed(int i) {
        return lines.mark(i).isListed() && !lines.joined(i + 1) && lines.length(i) <= CAPTION_LIMIT;
    }

    private boolean endsDocument(int i) {
        int from = lines.content(i);
        return switch (source.charAt(from)) {
            case '本' -> source.indexOf('自', from, Math.min(lines.end(i), from + 12)) >= 0;
            case '《' -> source.substring(from, lines.end(i)).contains("根据本");
            default -> false;
        };
    }

    /** 第一章 on a line and 总则 on the next. */
    private void nameHeading(int i) {
        headed = false;
        Branch node = container(Level.ARTICLE);
        String rest = Blanks.without(source, lines.content(i), lines.end(i));
        node.heading = node.heading == null ? rest : node.heading + rest;
        grow(node, lines.end(i));
    }

    /** A title, a caption, a signature, a date: no sentence, and not the rest of one. */
    private boolean isAside(int i) {
        if (lines.titled(i)) return true;
        if (lines.joined(i + 1) || lines.isProse(i) || lines.length(i) > 2 * CAPTION_LIMIT || isFormula(i))
            return false;
        if (article == null) return before < 0 || lines.closed(before) || isNamed(before);
        if (before >= 0 && !lines.closed(before)) return false;
        return i + 1 >= lines.count || !continues(lines.mark(i + 1)) || articlesAreOver(i);
    }

    private static boolean continues(Mark mark) {
        return mark == Mark.TEXT || mark.isListed() || mark == Mark.TABLE || mark == Mark.QUOTED;
    }

    /** Nothing but asides up to the end, to a heading or to an annex. */
    private boolean articlesAreOver(int i) {
        for (int next = i + 1; next < lines.count && next < i + 8; next++) {
            Mark mark = lines.mark(next);
            if (!continues(mark)) return mark != Mark.TABLE;
            if (mark != Mark.TEXT || lines.isProse(next)) return false;
        }
        return true;
    }

    /** The line belongs to what stands before it. */
    private void extend(int i) {
        headed = false;
        int end = lines.end(i);
        Branch node = article != null
                ? article
                : lists.isEmpty() ? container(Level.ARTICLE).last() : lists.getFirst();
        if (node == null || node.level.compareTo(Level.ARTICLE) < 0) {
            if (lines.mark(i) != Mark.TABLE) paragraph(i);
            return;
        }
        if (article != null && article.count() == 0) {
            paragraph(i);
            return;
        }
        while (node != null) {
            grow(node, end);
            node = node.last();
        }
        before = lines.mark(i) == Mark.TEXT ? i : -1;
    }

    private void annexLine(int i) {
        boolean isBeforeArticles = articles == 0 && firstArticle > i && firstArticle < lines.count;
        boolean isList = lines.length(i) > 0 && lines.number(i) == 0 && lastAnnex > i;
        if (isBeforeArticles || isList) {
            setAsideList(i);
            before = -1;
        } else {
            annex(i, lines.number(i));
        }
    }

    /** 附件：1.… and the lines 2.…, 3.… below it, with which a notice names its annexes. */
    private void setAsideList(int i) {
        lines.remark(i, Mark.ASIDE);
        int expected = 2;
        for (int next = i + 1; next < lines.count; next++) {
            if (lines.mark(next) != Mark.DIGITS || lines.number(next) != expected++ || lines.isProse(next)) return;
            lines.remark(next, Mark.ASIDE);
        }
    }

    private void annex(int i, int number) {
        leaveArticle();
        open.clear();
        boolean sameAnnex = body != root && body.count() == 0 && lines.mark(i) != Mark.ANNEX;
        if (sameAnnex) return;
        body.end = Math.min(body.end, lines.start(i));
        Branch annex = new Branch(
                Level.PART, Mark.ANNEX, number > 0 ? number : annexes.size() + 1, 0, lines.start(i), lines.end(i));
        annex.heading = lines.length(i) > 0 ? Blanks.without(source, lines.content(i), lines.end(i)) : null;
        headed = false;
        annexes.add(annex);
        body = annex;
        lastArticle = 0;
    }

    /** The title of an instrument that follows the first: the line before its first article or heading. */
    private int titleBefore(int i) {
        int at = i;
        while (at > 0 && lines.mark(at - 1) == Mark.ASIDE) at--;
        return at;
    }
}
