package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.structure.Level;

/** The numbers of the provision that is being read (条款项号), 0 where none is named. Reused from one citation to the next. */
final class Numbers {

    private int part;
    private int chapter;
    private int section;
    private int article;
    private int suffix;
    private int paragraph;
    private int item;
    private int subItem;

    int get(Level level) {
        return switch (level) {
            case PART -> part;
            case SUB_PART -> 0;
            case CHAPTER -> chapter;
            case SECTION -> section;
            case ARTICLE -> article;
            case PARAGRAPH -> paragraph;
            case ITEM -> item;
            case SUB_ITEM -> subItem;
        };
    }

    /** Sets one level and leaves the others. */
    void put(Level level, int number) {
        switch (level) {
            case PART -> part = number;
            case SUB_PART -> throw new IllegalArgumentException("no citation counts sub-parts");
            case CHAPTER -> chapter = number;
            case SECTION -> section = number;
            case ARTICLE -> article = number;
            case PARAGRAPH -> paragraph = number;
            case ITEM -> item = number;
            case SUB_ITEM -> subItem = number;
        }
    }

    int suffix() {
        return suffix;
    }

    void putArticle(int number, int numberSuffix) {
        article = number;
        suffix = numberSuffix;
    }

    void putSuffix(int numberSuffix) {
        suffix = numberSuffix;
    }

    /** Sets one level and forgets what is below it; the suffix goes with the article. */
    void descend(Level level, int number, int numberSuffix) {
        forget(level);
        put(level, number);
        if (level == Level.ARTICLE) suffix = numberSuffix;
    }

    /** Forgets a level and all below it. */
    void forget(Level level) {
        switch (level) {
            case PART, SUB_PART -> {
                part = 0;
                forget(Level.CHAPTER);
            }
            case CHAPTER -> {
                chapter = 0;
                forget(Level.SECTION);
            }
            case SECTION -> {
                section = 0;
                forget(Level.ARTICLE);
            }
            case ARTICLE -> {
                article = 0;
                suffix = 0;
                forget(Level.PARAGRAPH);
            }
            case PARAGRAPH -> {
                paragraph = 0;
                forget(Level.ITEM);
            }
            case ITEM -> {
                item = 0;
                subItem = 0;
            }
            case SUB_ITEM -> subItem = 0;
        }
    }

    /** The lowest level that is named; the part when none is. */
    Level deepest() {
        if (subItem > 0) return Level.SUB_ITEM;
        if (item > 0) return Level.ITEM;
        if (paragraph > 0) return Level.PARAGRAPH;
        if (article > 0) return Level.ARTICLE;
        if (section > 0) return Level.SECTION;
        return chapter > 0 ? Level.CHAPTER : Level.PART;
    }
}
