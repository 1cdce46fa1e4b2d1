package org.zhunsheng.engine.amendment;

import java.util.List;

/**
 * A text with a decision worked into it (修改后的文本).
 *
 * @param text the whole text, laid out as the one that was amended
 * @param spans the stretches that were changed, in order
 * @param outcomes what came of each instruction, in the order of the decision
 */
public record Consolidated(String text, List<Span> spans, List<Outcome> outcomes) {

    public Consolidated {
        spans = List.copyOf(spans);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A stretch an instruction wrote; an empty one marks where it took something out.
     *
     * @param start UTF-16 index of its start
     * @param end index behind it
     * @param instruction the instruction's number; 0 for numbers and stops that were adjusted in consequence
     */
    public record Span(int start, int end, int instruction) {}

    /** What came of an instruction. */
    public sealed interface Outcome {

        /** The instruction. */
        Instruction instruction();

        /** It was carried out; {@code account} says what it did. */
        record Applied(Instruction instruction, String account) implements Outcome {}

        /** It was not carried out, in no part; {@code reason} says why. */
        record Refused(Instruction instruction, String reason) implements Outcome {}

        /** It amends another instrument. */
        record Elsewhere(Instruction instruction) implements Outcome {}
    }

    /** Whether every instruction that concerns the text was carried out. */
    public boolean isComplete() {
        return outcomes.stream().noneMatch(Outcome.Refused.class::isInstance);
    }
}
