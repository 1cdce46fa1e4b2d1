package org.zhunsheng.engine.structure;

import org.zhunsheng.engine.text.Numerals;

/**
 * A provision of any instrument by its numbers (条款项), or a part, chapter or section; 0 where none is named. With no number at all it is the
 * instrument as a whole.
 *
 * @param suffix 1 for 之一
 */
public record Provision(int part, int chapter, int section, int article, int suffix, int paragraph, int item) {

    /** The instrument as a whole. */
    public static final Provision WHOLE = new Provision(0, 0, 0, 0);

    /** An article, or what is in it. */
    public Provision(int article, int suffix, int paragraph, int item) {
        this(0, 0, 0, article, suffix, paragraph, item);
    }

    /** A part, chapter or section, by the numbers that are named. */
    public static Provision division(int part, int chapter, int section) {
        return new Provision(part, chapter, section, 0, 0, 0, 0);
    }

    /** Whether the instrument as a whole is meant. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether a part, chapter or section is meant. */
    public boolean isDivision() {
        return article == 0 && !isWhole();
    }

    /** The same article, and nowhere another paragraph or item; what one of the two leaves open excludes nothing. */
    public boolean meets(Provision other) {
        return article == other.article
                && suffix == other.suffix
                && (paragraph == other.paragraph || paragraph == 0 || other.paragraph == 0)
                && (item == other.item || item == 0 || other.item == 0);
    }

    /** Names as much as the other does: its paragraph where that names one, its item where that names one. */
    public boolean asExactAs(Provision other) {
        return (paragraph > 0 || other.paragraph == 0) && (item > 0 || other.item == 0);
    }

    /** As the law writes it: 第十七条之一第二款第三项, 第三章第一节. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        append(written, "第", part, "编");
        append(written, "第", chapter, "章");
        append(written, "第", section, "节");
        append(written, "第", article, "条");
        append(written, "之", suffix, "");
        append(written, "第", paragraph, "款");
        append(written, "第", item, "项");
        return written.toString();
    }

    private static void append(StringBuilder written, String before, int number, String behind) {
        if (number > 0) written.append(before).append(Numerals.written(number)).append(behind);
    }
}
