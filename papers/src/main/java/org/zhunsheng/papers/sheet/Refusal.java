package org.zhunsheng.papers.sheet;

/** Carries the reason out of the depth of a parser to the door, where it becomes a result; never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable reason;

    Refusal(Problem problem, String detail) {
        super(problem + " " + detail, null, false, false);
        this.reason = new Unreadable(problem, detail);
    }

    Unreadable reason() {
        return reason;
    }
}
