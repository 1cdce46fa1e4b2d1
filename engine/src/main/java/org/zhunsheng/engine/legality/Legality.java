package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.List;

/** Checks a normative document or an agreement against the law (合法性审查). Deterministic; never throws for any text. */
public final class Legality {

    private final Library library;
    private final LocalDate day;

    /**
     * @param library the laws at hand; {@link Library#NONE} where there are none
     * @param day the day whose law judges the text
     */
    public Legality(Library library, LocalDate day) {
        this.library = library;
        this.day = day;
    }

    /** Checks a whole document: what must stand in it is missed where it does not. */
    public List<Finding> check(String document) {
        return check(document, true);
    }

    /** Checks an excerpt: nothing is missed in it. */
    public List<Finding> excerpt(String passage) {
        return check(passage, false);
    }

    private List<Finding> check(String source, boolean whole) {
        Draft draft = new Draft(source, whole, day);
        Findings findings = new Findings(draft);
        Restated restated = new Restated(draft, library);
        new Grammar(draft, findings, restated).check();
        new Moments(draft, findings).check();
        new Bases(draft, findings, library).check(restated);
        new Forms(draft, findings).check();
        new Agreements(draft, findings).check();
        return findings.inOrder();
    }
}
