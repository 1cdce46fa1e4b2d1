package org.zhunsheng.engine.legality;

import java.util.List;
import java.util.Optional;
import org.zhunsheng.engine.legality.Marked.Statement;

/**
 * Whether an act is founded on a provision that the same sentence cites (有据): the article is looked up and must hold
 * the act and the amount; without the law at hand the citation is taken at its word, and amounts are said to be unread.
 */
final class Restated {

    private static final String[] RESTATING = {"警告", "罚款", "没收", "责令", "吊销", "暂扣", "通报批评"};

    /** A sentence does not live on more provisions than these. */
    private static final int MOST_CITED = 30;

    private final Shelf shelf;
    private final Facts facts = Catalogue.get().facts;

    Restated(Shelf shelf) {
        this.shelf = shelf;
    }

    boolean founded(Rule rule, Marked text, Statement statement, int actStart, int actEnd) {
        for (Cited one : text.citationsFrom(statement.sentenceStart(), MOST_CITED)) {
            boolean inSentence = one.start() >= statement.sentenceStart() && one.start() <= statement.end();
            if (!inSentence || one.self() || !Titles.superior(one.title(), facts)) continue;
            Optional<String> article = shelf.article(one);
            boolean carried = one.end() <= statement.start() && !restates(text, one);
            boolean given = article.isPresent()
                    ? gives(rule, article.get(), text, statement, actStart, actEnd)
                            && (!carried || article.get().contains(text.text.substring(actStart, actEnd)))
                    : !carried && !broken(text, one);
            if (given) return true;
        }
        return false;
    }

    /** Whether the cited article, at hand, itself holds the words of the act. */
    boolean held(Marked text, Statement statement, int actStart, int actEnd) {
        String act = text.text.substring(actStart, actEnd);
        return text.citationsFrom(statement.sentenceStart(), MOST_CITED).stream()
                .filter(one -> one.start() >= statement.sentenceStart() && one.start() <= statement.end())
                .anyMatch(one ->
                        shelf.article(one).filter(law -> law.contains(act)).isPresent());
    }

    /** Whether an article that the stretch cites is at hand, so that what a rule found was compared with it. */
    boolean compared(Marked text, int start, int end) {
        return text.citationsFrom(start, MOST_CITED).stream()
                .filter(one -> one.end() <= end && !one.self() && Titles.superior(one.title(), facts))
                .anyMatch(one -> shelf.article(one).isPresent());
    }

    /** Whether the stretch says in its own words what an article that it cites, at hand, says too. */
    boolean restated(Marked text, int start, int end) {
        return text.citationsFrom(start, MOST_CITED).stream()
                .filter(one -> one.end() <= end && !one.self() && Titles.superior(one.title(), facts))
                .anyMatch(one -> shelf.article(one)
                        .filter(law -> Matter.says(
                                        law,
                                        text.text.substring(start, one.start()) + "，"
                                                + text.text.substring(one.end(), end))
                                && Amounts.all(text, start, end, Amounts.plain(law)))
                        .isPresent());
    }

    private static boolean broken(Marked text, Cited one) {
        return text.text.startsWith("违反", one.start() - 2) || text.text.startsWith("不符合", one.start() - 3);
    }

    /**
     * Whether the citation opens a restatement of what the law says, so that later statements of the sentence live on it
     * too; one that merely refers does not: 依照……处理；拒不改正的，处五百元罚款.
     */
    private static boolean restates(Marked text, Cited cited) {
        return Moments.contains(Matter.behind(text, cited), RESTATING);
    }

    /** Whether the article gives the act in that kind and in these amounts. */
    private static boolean gives(
            Rule rule, String article, Marked text, Statement statement, int actStart, int actEnd) {
        String law = Amounts.plain(article);
        String act = text.text.substring(actStart, actEnd);
        boolean kind = !Amounts.named(act) || law.contains(act) || referring(law);
        boolean penalty = "R01".equals(rule.label());
        return kind && (!penalty || Amounts.all(text, statement.start(), statement.end(), law));
    }

    private static boolean referring(String law) {
        return law.contains("依照") || law.contains("处罚");
    }

    /** Amounts that stand beside a citation whose text is not at hand. */
    List<Cited> unread(Marked text, Statement statement) {
        if (!text.has(Vocabulary.AMOUNT, statement.start(), statement.end())
                || !text.text.substring(statement.start(), statement.end()).contains("罚款")) return List.of();
        return text.citationsFrom(statement.sentenceStart(), MOST_CITED).stream()
                .filter(one -> one.start() >= statement.start()
                        && one.end() <= statement.end()
                        && one.article() > 0
                        && !one.self())
                .filter(one -> shelf.find(one.title()).isEmpty())
                .toList();
    }
}
