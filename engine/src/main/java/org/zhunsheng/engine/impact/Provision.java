package org.zhunsheng.engine.impact;

import org.zhunsheng.engine.text.Numerals;

/**
 * A provision by its numbers (条款项); 0 where none is named.
 *
 * @param suffix 1 for 之一
 */
public record Provision(int article, int suffix, int paragraph, int item) {

    /** As the law writes it: 第十七条之一第二款第三项. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        written.append('第').append(Numerals.chinese(article)).append('条');
        if (suffix > 0) {
            written.append('之').append(Numerals.chinese(suffix));
        }
        if (paragraph > 0) {
            written.append('第').append(Numerals.chinese(paragraph)).append('款');
        }
        if (item > 0) {
            written.append('第').append(Numerals.chinese(item)).append('项');
        }
        return written.toString();
    }
}
