package org.zhunsheng.engine.proofreading;

import java.util.Collection;
import java.util.List;

/**
 * Reads a government report as a proofreader does (校对): only what the text itself contradicts, or what the rules of
 * form forbid, is a finding. It knows nothing of the matter and takes no word for wrong that may be right.
 */
public final class Proofreading {

    private static final Proofreading NATIONAL = new Proofreading(Titles.national());

    private final List<Rule> rules;

    private Proofreading(Titles titles) {
        this.rules = List.of(
                new Chronology(),
                new Periods(),
                new DocumentNumbers(),
                new TitlesAndMarks(titles),
                new Headings(),
                new Approximations(),
                new Bounds(),
                new Tables(),
                new Growths(),
                new Shares(),
                new Sums(),
                new PersonTimes(),
                new MissingUnits(),
                new Repeated());
    }

    /** Reads with the titles of national laws and regulations that come with the product. */
    public static Proofreading national() {
        return NATIONAL;
    }

    /**
     * Reads with more titles of laws than those that come with the product.
     *
     * @param titles as promulgated, without 《》
     */
    public static Proofreading knowing(Collection<String> titles) {
        return new Proofreading(Titles.national().with(titles));
    }

    /**
     * The slips in a text, in its order.
     *
     * @param text any text; tabs part the cells of a table, line feeds the paragraphs
     */
    public List<Finding> read(String text) {
        Prose prose = new Prose(text);
        Findings findings = new Findings(text);
        rules.forEach(rule -> rule.read(prose, findings));
        return findings.inOrder();
    }

    /**
     * The slips in a text that stands under a title of its own: the year and the names in the title hold for the text.
     *
     * @param title one line; what is wrong in it is not reported
     * @return places in {@code text}, without the title
     */
    public List<Finding> read(String title, String text) {
        String head = title.replace('\n', ' ') + "\n";
        return read(head + text).stream()
                .filter(finding -> finding.start() >= head.length())
                .map(finding -> finding.earlierBy(head.length()))
                .toList();
    }
}
