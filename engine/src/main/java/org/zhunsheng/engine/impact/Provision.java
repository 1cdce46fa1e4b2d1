package org.zhunsheng.engine.impact;

import org.zhunsheng.engine.text.Numerals;

/**
 * A provision by its numbers (条款项), or a part, chapter or section; 0 where none is named. With no number at all it is the
 * instrument as a whole.
 *
 * @param suffix 1 for 之一
 */
public record Provision(int part, int chapter, int section, int article, int suffix, int paragraph, int item) {

    static final Provision WHOLE = new Provision(0, 0, 0, 0);

    /** An article, or what is in it. */
    public Provision(int article, int suffix, int paragraph, int item) {
        this(0, 0, 0, article, suffix, paragraph, item);
    }

    static Provision division(int part, int chapter, int section) {
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
        if (number > 0) {
            written.append(before).append(Numerals.written(number)).append(behind);
        }
    }
}
