package org.zhunsheng.engine.citation;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.structure.Provision;

/**
 * One provision that a text cites (引用). A list gives one citation a member, a range (第十条至第十二条) one for each
 * article it covers; the members of a range share their span. Numbers are 0 where the text names none.
 *
 * @param title the title as written, without 《》; null when the text speaks of itself (本法, 前款, 第五条)
 * @param quoted whether the title stands in 《》
 * @param canonical the full title where it is known; null otherwise
 * @param edition the year of the version that is named, as in 2014年修正的; 0 where none is
 * @param suffix 1 for 之一
 * @param start index of the first UTF-16 unit in the text that was read
 * @param end index behind the last
 * @param told how the numbers were told
 * @param range whether it was expanded from a range
 * @param optional a bare mention of an instrument, a plan or a standard: nothing in particular is cited
 */
public record Citation(
        @Nullable String title,
        boolean quoted,
        @Nullable String canonical,
        int edition,
        int part,
        int chapter,
        int section,
        int article,
        int suffix,
        int paragraph,
        int item,
        int subItem,
        int start,
        int end,
        Told told,
        boolean range,
        boolean optional) {

    /** Whether the text cites itself. */
    public boolean self() {
        return title == null;
    }

    /** The provision that is cited: an article is enough by itself, the chapter that is named with it says no more. */
    public Provision provision() {
        return article > 0
                ? new Provision(article, suffix, paragraph, item)
                : Provision.division(part, chapter, section);
    }

    /** How the numbers of a citation were told. */
    public enum Told {
        /** In full: 本法第五条, 《行政处罚法》第五条. */
        NAMED(null),
        /** A bare 第五条, which is the text's own. */
        BARE_ARTICLE(null),
        /** A bare 第一款 or 第一项 of the article it stands in. */
        BARE("bare"),
        /** From the place of the sentence: 前款, 前两款. */
        PRECEDING_PARAGRAPH("前款"),
        /** From the place of the sentence: 前条, 前三条. */
        PRECEDING_ARTICLE("前条"),
        /** From the place of the sentence: 前项. */
        PRECEDING_ITEM("前项"),
        /** From the place of the sentence: 前章, 前节. */
        PRECEDING_CHAPTER("前章"),
        /** From the place of the sentence: 本条, 本款, 本项. */
        THIS_ARTICLE("本条"),
        /** From the place of the sentence: 本编, 本章, 本节. */
        THIS_CHAPTER("本章"),
        /** Title or article taken over from an earlier citation. */
        CARRIED("carried"),
        /** Title or article taken over from the text before the sentence. */
        CONTEXT("context"),
        /** Article taken over from the words that open the list of items. */
        CHAPEAU("chapeau");

        private final @Nullable String relation;

        Told(@Nullable String relation) {
            this.relation = relation;
        }

        /** The relation as it is written in JSON; null when nothing had to be told. */
        public @Nullable String relation() {
            return relation;
        }
    }
}
