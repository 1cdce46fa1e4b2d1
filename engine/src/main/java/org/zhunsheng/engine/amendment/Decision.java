package org.zhunsheng.engine.amendment;

import java.util.List;

/**
 * An amending decision (修改决定、修正案), read into its instructions. Sentences on commencement and republication are no
 * instructions; whatever else stands outside the quotations must be understood, or the instruction says that it is not.
 */
public record Decision(List<Instruction> instructions) {

    public Decision {
        instructions = List.copyOf(instructions);
    }

    /** Reads a decision in official drafting style, plain text or markdown; never throws. */
    public static Decision parse(String text) {
        return new Decision(new DecisionLines(text).instructions());
    }
}
