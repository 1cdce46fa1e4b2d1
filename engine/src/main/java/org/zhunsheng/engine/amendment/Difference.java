package org.zhunsheng.engine.amendment;

/** A stretch of two versions of a text (差异): kept in both, taken out of the old one, or put into the new one. */
public record Difference(Kind kind, String text) {

    /** What became of a stretch. */
    public enum Kind {
        KEPT,
        TAKEN_OUT,
        PUT_IN
    }
}
