package org.zhunsheng.engine.structure;

import java.time.LocalDate;

/** One day in the history of an instrument, as its head or its last articles say it (沿革). */
public record Event(LocalDate on, What what) {

    /** What happened on the day. */
    public enum What {
        ADOPTED("通过"),
        APPROVED("批准"),
        PROMULGATED("公布"),
        /** Single provisions were changed. */
        AMENDED("修正"),
        /** The whole was written anew. */
        REVISED("修订"),
        EFFECTIVE("施行"),
        REPEALED("废止");

        private final String label;

        What(String label) {
            this.label = label;
        }

        /** The word of the head line, as it is written in JSON. */
        public String label() {
            return label;
        }
    }
}
