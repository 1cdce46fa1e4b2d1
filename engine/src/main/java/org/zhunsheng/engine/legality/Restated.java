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

    private final Shelf shelf;
    private final Facts facts = Catalogue.get().facts;

    Restated(Shelf shelf) {
        this.shelf = shelf;
    }

    boolean founded(Rule rule, Marked text, Statement statement, int actStart, int actEnd) {
        boolean cited = false;
        for (Cited one : text.citations) {
            if (one.start() < statement.sentenceStart()
                    || one.end() > statement.sentenceEnd()
                    || one.self()
                    || !Titles.superior(one.title(), facts)) {
                continue;
            }
            boolean carried = one.end() <= statement.start();
            if (carried && ownCondition(text, one, statement, actStart)) {
                continue;
            }
            boolean broken =
                    text.text.startsWith("违反", one.start() - 2) || text.text.startsWith("不符合", one.start() - 3);
            if (one.start() > statement.end() || (broken && !gives(rule, one, text, statement, actStart, actEnd))) {
                continue;
            }
            if (differs(rule, one, text, statement, actStart, actEnd)) {
                continue;
            }
            cited = true;
        }
        return cited;
    }

    /**
     * A later statement with its own condition and its own amount lives on the citation before it only where that one
     * restates what the law says, not where it merely refers: 依照……处理；拒不改正的，处五百元罚款.
     */
    private static boolean ownCondition(Marked text, Cited cited, Statement statement, int act) {
        String before = text.text.substring(statement.start(), act);
        String behind = Matter.behind(text, cited);
        return before.contains("的，")
                && text.has(Vocabulary.AMOUNT, statement.start(), statement.end())
                && !Moments.contains(behind, RESTATING);
    }

    private boolean gives(Rule rule, Cited one, Marked text, Statement statement, int start, int end) {
        return shelf.article(one).isPresent() && !differs(rule, one, text, statement, start, end);
    }

    /** Whether the cited article, at hand, holds another amount than the statement. */
    private boolean differs(Rule rule, Cited one, Marked text, Statement statement, int actStart, int actEnd) {
        if (!"R01".equals(rule.label())) {
            return false;
        }
        Optional<String> article = shelf.article(one);
        if (article.isEmpty()) {
            return false;
        }
        String law = Amounts.plain(article.get());
        String act = text.text.substring(actStart, actEnd);
        boolean kind = Amounts.penalty(act) && !law.contains(act) && !act.equals("罚金") && !referring(law);
        return kind || !Amounts.all(text, statement.start(), statement.end(), law);
    }

    private static boolean referring(String law) {
        return law.contains("依照") || law.contains("处罚");
    }

    /** Amounts that stand beside a citation whose text is not at hand. */
    List<Cited> unread(Marked text, Statement statement) {
        if (!text.has(Vocabulary.AMOUNT, statement.start(), statement.end())
                || !text.text.substring(statement.start(), statement.end()).contains("罚款")) {
            return List.of();
        }
        return text.citations.stream()
                .filter(one -> one.start() >= statement.start()
                        && one.end() <= statement.end()
                        && one.article() > 0
                        && !one.self())
                .filter(one -> shelf.find(one.title()).isEmpty())
                .toList();
    }
}
