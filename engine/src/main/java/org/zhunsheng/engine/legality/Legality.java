package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.engine.statutes.Statutes;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.structure.Instrument;

/** Checks a normative document or an agreement against the law (合法性审查). Deterministic; never throws for any text. */
public final class Legality {

    private final Shelf shelf;
    private final LocalDate day;

    /**
     * @param statutes the laws at hand, in which cited provisions are looked up
     * @param day the day whose law judges the text
     */
    public Legality(Statutes statutes, LocalDate day) {
        this.shelf = new Shelf(statutes, day);
        this.day = day;
    }

    /** A check without any law at hand: citations are taken at their word, and findings say so where it matters. */
    public static Legality withoutLaws(LocalDate day) {
        return new Legality(Statutes.of(List.<Version>of()), day);
    }

    /** Checks a whole document: what must stand in it is missed where it does not. */
    public List<Finding> check(Instrument document) {
        return check(document.source(), true, true, Genre.of(document));
    }

    /** Checks a whole document, given as its text; a line is a paragraph. */
    public List<Finding> check(String document) {
        return check(Instrument.parse(document));
    }

    /** Checks a passage that is a document of its own, without head and numbered articles. */
    public List<Finding> wholePassage(String passage) {
        return check(passage, true, false, Genre.NORMATIVE);
    }

    /** Checks an excerpt: nothing is missed in it. */
    public List<Finding> excerpt(String passage) {
        return check(passage, false, false, Genre.NORMATIVE);
    }

    private List<Finding> check(String source, boolean whole, boolean formal, Genre genre) {
        if (genre == Genre.CASE) return List.of();
        Draft draft = new Draft(source, whole, formal, day);
        Findings findings = new Findings(draft, genre);
        Restated restated = new Restated(shelf);
        Grammar grammar = new Grammar(draft, findings, restated);
        grammar.check();
        new Moments(draft, findings).check();
        new Bases(draft, findings, shelf).check(restated);
        new Alike(draft, findings, restated).check();
        new Forms(draft, findings).check();
        new Agreements(draft, findings).check();
        return findings.inOrder();
    }
}
