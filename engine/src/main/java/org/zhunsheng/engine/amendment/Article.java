package org.zhunsheng.engine.amendment;

import java.util.List;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Folded;

/**
 * An article as it is compared (条文).
 *
 * @param paragraphs their texts without the article's number, each with its items on lines of their own
 * @param folded the whole text as {@link Folded} has it
 */
public record Article(ArticleNumber number, List<String> paragraphs, String folded) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    static Article of(ArticleNumber number, List<String> paragraphs) {
        return new Article(number, paragraphs, Folded.text(String.join("", paragraphs)));
    }

    static List<Article> all(Instrument instrument) {
        return instrument.articles().stream()
                .map(article -> of(
                        ArticleNumber.of(article),
                        article.children().stream()
                                .filter(child -> child.level() == Level.PARAGRAPH)
                                .map(paragraph -> lines(instrument.text(paragraph)))
                                .toList()))
                .toList();
    }

    /** Its lines without the white space around them. */
    private static String lines(String text) {
        return String.join(
                "\n",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** Its text without the number, a paragraph or item a line. */
    public String text() {
        return String.join("\n", paragraphs);
    }
}
