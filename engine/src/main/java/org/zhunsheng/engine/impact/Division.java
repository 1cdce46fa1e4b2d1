package org.zhunsheng.engine.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.amendment.ArticleNumber;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Node;
import org.zhunsheng.engine.structure.Provision;

/**
 * A part, chapter or section with the articles in it (编、章、节).
 *
 * @param place its numbers, with those of what it stands in
 */
record Division(Level level, Provision place, String heading, Set<ArticleNumber> articles) {

    static List<Division> all(Instrument instrument) {
        List<Division> all = new ArrayList<>();
        collect(instrument.nodes(), Provision.WHOLE, all);
        return all;
    }

    private static void collect(List<Node> nodes, Provision within, List<Division> all) {
        for (Node node : nodes) {
            Provision place = switch (node.level()) {
                case PART -> Provision.division(node.number(), 0, 0);
                case CHAPTER -> Provision.division(within.part(), node.number(), 0);
                case SECTION -> Provision.division(within.part(), within.chapter(), node.number());
                case SUB_PART, ARTICLE, PARAGRAPH, ITEM, SUB_ITEM -> within;
            };
            if (node.level().compareTo(Level.ARTICLE) < 0) {
                if (!place.equals(within)) {
                    String heading = node.heading();
                    Set<ArticleNumber> articles = new LinkedHashSet<>();
                    numbers(node, articles);
                    all.add(new Division(node.level(), place, heading == null ? "" : heading, articles));
                }
                collect(node.children(), place, all);
            }
        }
    }

    private static void numbers(Node node, Set<ArticleNumber> articles) {
        for (Node child : node.children()) {
            if (child.level() == Level.ARTICLE) articles.add(new ArticleNumber(child.number(), child.suffix()));
            else if (child.level().compareTo(Level.ARTICLE) < 0) numbers(child, articles);
        }
    }

    /** The division that is named; null when there is none or, as its part is left out, several. */
    static @Nullable Division named(Provision cited, List<Division> all) {
        Level level = cited.section() > 0 ? Level.SECTION : cited.chapter() > 0 ? Level.CHAPTER : Level.PART;
        List<Division> found = all.stream()
                .filter(one -> one.level() == level)
                .filter(one -> cited.part() == 0 || one.place().part() == cited.part())
                .filter(one -> cited.chapter() == 0 || one.place().chapter() == cited.chapter())
                .filter(one -> one.place().section() == cited.section())
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
