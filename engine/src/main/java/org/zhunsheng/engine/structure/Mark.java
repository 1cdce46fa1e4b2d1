package org.zhunsheng.engine.structure;

import org.jspecify.annotations.Nullable;

/** What a line of a legal text begins with (行首标志). */
enum Mark {
    PART(Level.PART),
    SUB_PART(Level.SUB_PART),
    CHAPTER(Level.CHAPTER),
    SECTION(Level.SECTION),
    ARTICLE(Level.ARTICLE),
    /** （一） */
    BRACKETED(null),
    /** 一、 */
    COUNTED(null),
    /** （1） */
    BRACKETED_DIGITS(null),
    /** 1. */
    DIGITS(null),
    /** ① */
    CIRCLED(null),
    TEXT(null),
    /** a line of a text that an instrument quotes in order to change another */
    QUOTED(null),
    TABLE(null),
    /** 目录 */
    CONTENTS(null),
    /** 附件, 附录 */
    ANNEX(null),
    /** a line of the file that is neither heading nor provision: title, history, signature, an entry of the table of contents */
    ASIDE(null);

    final @Nullable Level level;

    Mark(@Nullable Level level) {
        this.level = level;
    }

    boolean isHeading() {
        return compareTo(SECTION) <= 0;
    }

    boolean isListed() {
        return compareTo(BRACKETED) >= 0 && compareTo(CIRCLED) <= 0;
    }
}
