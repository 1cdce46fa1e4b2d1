package org.zhunsheng.engine.amendment;

/** Why an instruction does not fit the text; caught where instructions are applied and reported as a refusal. */
final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int instruction;

    Misfit(int instruction, String why) {
        super(why, null, false, false);
        this.instruction = instruction;
    }

    int instruction() {
        return instruction;
    }

    String why() {
        String why = getMessage();
        return why == null ? "" : why;
    }
}
