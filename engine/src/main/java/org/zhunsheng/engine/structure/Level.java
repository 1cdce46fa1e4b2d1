package org.zhunsheng.engine.structure;

/**
 * A level of a legal text (编、分编、章、节、条、款、项、目), from the outermost to the innermost (立法法第六十五条; a sub-part
 * stands only in the Civil Code).
 */
public enum Level {
    PART("part"),
    SUB_PART("subPart"),
    CHAPTER("chapter"),
    SECTION("section"),
    ARTICLE("article"),
    PARAGRAPH("paragraph"),
    ITEM("item"),
    SUB_ITEM("subItem");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The level as it is written in JSON. */
    public String label() {
        return label;
    }
}
