package org.zhunsheng.engine.amendment;

/**
 * A provision as a decision names it (条款的指称), by the numbers of the text that is amended; 0 where none is named.
 *
 * @param whole the text as a whole, its title, its preamble or an annex
 * @param part of an annex its number, 0 where it has none
 * @param section counts in its chapter
 * @param paragraph of the preamble: which of its paragraphs, 0 for all of it
 * @param opening only what stands before the items (导语)
 */
record Place(
        Whole whole,
        int part,
        int chapter,
        int section,
        int article,
        int articleSuffix,
        int paragraph,
        int item,
        int subItem,
        boolean opening) {

    /** What is meant when no provision is. */
    enum Whole {
        PROVISION,
        EVERYWHERE,
        TITLE,
        PREAMBLE,
        ANNEX
    }

    static final Place NONE = new Place(Whole.PROVISION, 0, 0, 0, 0, 0, 0, 0, 0, false);

    static Place of(Whole whole) {
        return new Place(whole, 0, 0, 0, 0, 0, 0, 0, 0, false);
    }

    static Place preamble(int paragraph) {
        return new Place(Whole.PREAMBLE, 0, 0, 0, 0, 0, paragraph, 0, 0, false);
    }

    static Place annex(int number) {
        return new Place(Whole.ANNEX, number, 0, 0, 0, 0, 0, 0, 0, false);
    }

    Place withPart(int number) {
        return new Place(Whole.PROVISION, number, 0, 0, 0, 0, 0, 0, 0, false);
    }

    Place withChapter(int number) {
        return new Place(Whole.PROVISION, part, number, 0, 0, 0, 0, 0, 0, false);
    }

    Place withSection(int number) {
        return new Place(Whole.PROVISION, part, chapter, number, 0, 0, 0, 0, 0, false);
    }

    Place withArticle(int number, int suffix) {
        return new Place(Whole.PROVISION, 0, 0, 0, number, suffix, 0, 0, 0, false);
    }

    Place withParagraph(int number) {
        return new Place(Whole.PROVISION, 0, 0, 0, article, articleSuffix, number, 0, 0, false);
    }

    Place withItem(int number) {
        return new Place(Whole.PROVISION, 0, 0, 0, article, articleSuffix, paragraph, number, 0, false);
    }

    Place withSubItem(int number) {
        return new Place(Whole.PROVISION, 0, 0, 0, article, articleSuffix, paragraph, item, number, false);
    }

    Place atOpening() {
        return new Place(whole, part, chapter, section, article, articleSuffix, paragraph, item, subItem, true);
    }

    boolean isNone() {
        return equals(NONE);
    }

    @Override
    public String toString() {
        return switch (whole) {
            case EVERYWHERE -> "全文";
            case TITLE -> "标题";
            case PREAMBLE -> paragraph == 0 ? "引言" : "序言第" + ArticleNumber.numeral(paragraph) + "自然段";
            case ANNEX -> "附件" + (part == 0 ? "" : ArticleNumber.numeral(part));
            case PROVISION -> provision();
        };
    }

    private String provision() {
        StringBuilder written = new StringBuilder();
        append(written, "第", part, "编");
        append(written, "第", chapter, "章");
        append(written, "第", section, "节");
        append(written, "第", article, "条");
        append(written, "之", articleSuffix, "");
        append(written, "第", paragraph, "款");
        append(written, "第（", item, "）项");
        append(written, "第", subItem, "目");
        return written.isEmpty() ? "（未指明的条款）" : written.toString();
    }

    private static void append(StringBuilder written, String before, int number, String behind) {
        if (number > 0)
            written.append(before).append(ArticleNumber.numeral(number)).append(behind);
    }
}
