package org.zhunsheng.engine.legality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the catalogue (审查规则).
 *
 * @param id the product's own name of the rule, such as {@code penalty.fine}
 * @param label R01…R14 where the rule falls under one of these kinds
 * @param name what the rule looks for, in Chinese
 * @param message the sentence for the drafter
 * @param remedy how to mend it
 * @param bases the provisions it rests on; empty for rules of form
 * @param violating a text in which the rule finds something; a line feed parts paragraphs
 * @param compliant a text in which it finds nothing
 * @param wholeDocument whether the rule is asked of a whole document only, never of an excerpt
 */
public record Rule(
        String id,
        @Nullable String label,
        Severity severity,
        String name,
        String message,
        String remedy,
        List<Basis> bases,
        String violating,
        String compliant,
        boolean wholeDocument) {

    public Rule {
        bases = List.copyOf(bases);
    }

    /** The provisions in force on the day. */
    public List<Basis> basesOn(LocalDate day) {
        return bases.stream().filter(basis -> basis.inForceOn(day)).toList();
    }
}
