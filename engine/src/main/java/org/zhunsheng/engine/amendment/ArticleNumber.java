package org.zhunsheng.engine.amendment;

import java.util.Comparator;
import org.zhunsheng.engine.structure.Node;
import org.zhunsheng.engine.text.Numerals;

/**
 * The number of an article (条号).
 *
 * @param number from 1
 * @param suffix 1 for 之一, 2 for 之二; 0 for none
 */
public record ArticleNumber(int number, int suffix) implements Comparable<ArticleNumber> {

    private static final Comparator<ArticleNumber> ORDER =
            Comparator.comparingInt(ArticleNumber::number).thenComparingInt(ArticleNumber::suffix);

    static ArticleNumber of(Node article) {
        return new ArticleNumber(article.number(), article.suffix());
    }

    @Override
    public int compareTo(ArticleNumber other) {
        return ORDER.compare(this, other);
    }

    /** As the law writes it: 第十七条, 第十七条之一. */
    @Override
    public String toString() {
        String written = "第" + numeral(number) + "条";
        return suffix == 0 ? written : written + "之" + numeral(suffix);
    }

    /** In Chinese where the law would write it so. */
    static String numeral(int number) {
        return Numerals.written(number);
    }
}
