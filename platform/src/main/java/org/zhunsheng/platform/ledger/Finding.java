package org.zhunsheng.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.ledger.Check.Effect;
import org.zhunsheng.platform.ledger.Check.Verdict;

/**
 * What a check says of a column. {@code sentence} is the message that says what is missing, {@code sentence +
 * ".remedy"} the one that says how to mend it.
 *
 * @param rule      the handbooks' id, or the check's own name
 * @param arguments what the sentence's places hold: near names, the other value, columns, choices …
 */
public record Finding(
        Column column,
        String sentence,
        String rule,
        Effect effect,
        Verdict verdict,
        @Nullable LegalBasis basis,
        List<?> arguments) {

    static Finding refusing(Column column, String sentence, Object... arguments) {
        return new Finding(
                column, sentence, rule(sentence), Effect.REFUSE, Verdict.BROKEN, column.basis(), List.of(arguments));
    }

    /** What is asked of every column has the handbooks' ids too: required, a right number, known, told once. */
    private static String rule(String sentence) {
        return switch (sentence) {
            case "column.missing" -> "I-02";
            case "column.repeated" -> "I-09";
            case "column.ORGAN", "column.ORGAN.near" -> "I-10";
            default -> sentence.startsWith("column.CITIZEN_ID.") ? "I-04" : sentence;
        };
    }

    /** The record can't be registered with this. */
    public boolean refuses() {
        return effect == Effect.REFUSE && verdict == Verdict.BROKEN;
    }

    public boolean broken() {
        return verdict == Verdict.BROKEN;
    }
}
