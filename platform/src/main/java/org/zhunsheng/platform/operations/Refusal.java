package org.zhunsheng.platform.operations;

/** Ends a verb with one line on standard error: what is wrong, where, how to mend it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    private Refusal(int exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    /** The arguments are wrong, or what they name can't be read or used. */
    static Refusal unusable(String sentence) {
        return new Refusal(Verbs.UNUSABLE, sentence);
    }

    /** It does not verify, or can't be done without a loss. */
    static Refusal refused(String sentence) {
        return new Refusal(Verbs.REFUSED, sentence);
    }

    int exit() {
        return exit;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
