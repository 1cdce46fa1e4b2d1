package org.zhunsheng.engine.statutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citation comes to in a folder of statutes (引用的落点).
 *
 * @param title the title in full; as written when the instrument is unknown
 * @param version the version it was looked up in; null when there is none
 * @param missing the level that the version lacks: article, paragraph or item; null when nothing is missing
 * @param counted how many of the missing level there are
 * @param earlier an earlier version that has what is missing: the text may cite by an old numbering; null when none
 * @param candidates the titles that may be meant, when it is ambiguous
 * @param repeal what ended the instrument; null when it is not repealed
 */
public record Resolution(
        Outcome outcome,
        String title,
        @Nullable Version version,
        @Nullable String missing,
        int counted,
        @Nullable Version earlier,
        List<String> candidates,
        @Nullable Repeal repeal) {

    public Resolution {
        candidates = List.copyOf(candidates);
    }

    /** How it came out. */
    public enum Outcome {
        /** The provision is there. */
        EXISTS("exists"),
        /** The instrument is there; the article, paragraph or item is not. */
        NO_SUCH_ARTICLE("no-such-article"),
        /** No instrument of that title is known. */
        NO_SUCH_INSTRUMENT("no-such-instrument"),
        /** The instrument no longer applies on the day. */
        REPEALED("repealed"),
        /** More than one instrument may be meant. */
        AMBIGUOUS("ambiguous");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** As it is written in JSON. */
        public String label() {
            return label;
        }
    }
}
