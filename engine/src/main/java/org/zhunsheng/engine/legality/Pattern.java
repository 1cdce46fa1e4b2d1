package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.engine.legality.Marked.Statement;

/**
 * A pattern of the language of norms (句式): words and classes of words in order. {@code <类>} is a class, other words
 * stand for themselves, {@code |} parts alternatives; {@code ^} asks for the same clause as the word before, {@code +N}
 * for at most N characters in between, {@code !} marks the act that a denial would undo. What follows " － " must not
 * stand in the statement.
 */
final class Pattern {

    private static final int FAR = 60;
    private static final int MOST_TRIES = 400;

    private record Element(Kinds classes, boolean sameClause, int gap, boolean act) {}

    /** A place where the pattern fits. */
    record Match(int start, int end, int actStart, int actEnd) {}

    /** What a match must not run into: the act is denied, or founded on a law. */
    interface Allowed {
        boolean test(int actStart, int actEnd);
    }

    private final List<Element> elements = new ArrayList<>();
    private final Kinds absent;

    Pattern(String source, Vocabulary words) {
        int dash = source.indexOf("－");
        String wanted = dash < 0 ? source : source.substring(0, dash);
        boolean sameClause = false;
        int gap = FAR;
        boolean act = false;
        for (String token : wanted.split(" ", -1)) {
            int at = 0;
            while (at < token.length()) {
                char c = token.charAt(at);
                if (c == '^') {
                    sameClause = true;
                    at++;
                } else if (c == '!') {
                    act = true;
                    at++;
                } else if (c == '+') {
                    int end = at + 1;
                    while (end < token.length() && Character.isDigit(token.charAt(end))) end++;
                    gap = Integer.parseInt(token, at + 1, end, 10);
                    at = end;
                } else {
                    break;
                }
            }
            if (at < token.length()) {
                elements.add(new Element(new Kinds(classes(token.substring(at), words)), sameClause, gap, act));
                sameClause = false;
                gap = FAR;
                act = false;
            }
        }
        if (elements.stream().noneMatch(Element::act)) {
            Element last = elements.removeLast();
            elements.add(new Element(last.classes(), last.sameClause(), last.gap(), true));
        }
        this.absent = absent(dash < 0 ? "" : source.substring(dash + 1), words);
    }

    private static List<Integer> classes(String alternatives, Vocabulary words) {
        List<Integer> ids = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        for (String one : alternatives.split("\\|", -1)) {
            if (one.startsWith("<")) {
                String name = one.substring(1, one.length() - 1);
                if (!words.knows(name)) throw new IllegalStateException("no class of words " + one);
                ids.add(words.classOf(name));
            } else {
                literals.add(one);
            }
        }
        if (!literals.isEmpty()) ids.add(words.classOfWords(literals));
        return ids;
    }

    /** The classes of a list of words, each of which is looked for on its own. */
    static Kinds absent(String list, Vocabulary words) {
        List<Integer> ids = new ArrayList<>();
        for (String one : list.strip().split(" ", -1)) {
            if (!one.isEmpty()) ids.addAll(classes(one, words));
        }
        return new Kinds(ids);
    }

    /** The first allowed place in the statement where the pattern fits. */
    Optional<Match> find(Marked text, Statement statement, Allowed allowed) {
        for (Element element : elements) {
            if (!element.classes().anyIn(statement)) return Optional.empty();
        }
        if (absent.anyIn(statement)) return Optional.empty();
        Search search = new Search(text, statement, allowed);
        return search.from(0, statement.start(), statement.end(), -1) ? Optional.of(search.match()) : Optional.empty();
    }

    private final class Search {

        private final Marked text;
        private final Statement statement;
        private final Allowed allowed;
        private final int[] chosen = new int[elements.size()];
        private int tries;

        Search(Marked text, Statement statement, Allowed allowed) {
            this.text = text;
            this.statement = statement;
            this.allowed = allowed;
        }

        boolean from(int index, int place, int limit, int previousEnd) {
            if (index == elements.size()) return true;
            Element element = elements.get(index);
            int reach = limit;
            if (previousEnd >= 0) {
                if (element.sameClause())
                    reach = Math.min(reach, text.clauseEnd(Math.max(previousEnd - 1, statement.start())));
            }
            for (int i = 0; i < element.classes().size(); i++) {
                int id = element.classes().id(i);
                for (int mark = text.next(id, place, reach); mark >= 0; mark = text.following(mark, reach)) {
                    boolean far = previousEnd >= 0 && text.startOf(mark) - previousEnd > element.gap();
                    if (far || ++tries > MOST_TRIES) break;
                    chosen[index] = mark;
                    if ((!element.act() || allowed.test(text.startOf(mark), text.endOf(mark)))
                            && from(index + 1, text.endOf(mark), limit, text.endOf(mark))) return true;
                }
            }
            return false;
        }

        Match match() {
            int act = 0;
            for (int i = 0; i < chosen.length; i++) {
                if (elements.get(i).act()) act = i;
            }
            return new Match(
                    text.startOf(chosen[0]),
                    text.endOf(chosen[chosen.length - 1]),
                    text.startOf(chosen[act]),
                    text.endOf(chosen[act]));
        }
    }
}
