package org.zhunsheng.engine.impact;

import java.util.List;
import org.zhunsheng.engine.structure.Provision;

/**
 * One citation that a change touches (受影响的引用).
 *
 * @param now the provisions in which the cited one lives on; empty when it was deleted
 * @param suggestion what to write or to look at, in Chinese
 * @param toBeRead whether a person must read it; false when only the number changes
 */
public record Touch(
        Passage passage, List<Provision> now, Effect effect, Severity severity, String suggestion, boolean toBeRead) {

    public Touch {
        now = List.copyOf(now);
    }

    /** What became of the cited provision. */
    public enum Effect {
        /** Same text under another number. */
        RENUMBERED("renumbered"),
        /** Another text under the same number. */
        CHANGED("changed"),
        /** Another text under another number. */
        RENUMBERED_AND_CHANGED("renumbered-changed"),
        /** Its text stands in several provisions. */
        SPLIT("split"),
        /** It stands together with another one. */
        MERGED("merged"),
        /** It is gone. */
        DELETED("deleted"),
        /** A kind of penalty that it provided for is gone. */
        PENALTY_GONE("penalty-gone"),
        /** The instrument has another name. */
        RENAMED("renamed"),
        /** The instrument is mentioned as a whole, and something in it has changed. */
        MENTIONED("mentioned"),
        /** The old text has no such provision. */
        UNKNOWN("no-such-article");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        /** As it is written in JSON. */
        public String label() {
            return label;
        }
    }

    /** How much hangs on it. */
    public enum Severity {
        /** The citation no longer holds. */
        HIGH("high"),
        /** What it says has changed. */
        MEDIUM("medium"),
        /** Only the number changes. */
        LOW("low");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        /** As it is written in JSON. */
        public String label() {
            return label;
        }
    }
}
