package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.audit.Line;

/**
 * How an issued report would read as of another moment (印发后的变动). The report itself stays as it was issued.
 *
 * @param sentences those whose records have moved, in the order of the text
 */
record Drift(Instant asOf, List<Moved> sentences) {

    Drift {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence whose records have moved.
     *
     * @param number its place in the text, from 1
     * @param now    what it would say now; the same as {@code was} where no number changes
     */
    record Moved(int number, String was, String now, List<MovedFigure> figures) {

        public boolean readsDifferently() {
            return !was.equals(now);
        }

        /** The words may be the same: what they claim is no longer so. */
        public boolean contradicted() {
            return figures.stream().anyMatch(figure -> figure.state() == State.CONTRADICTED);
        }
    }

    /** What became of a figure. */
    enum State {
        /** A condition of the sentence no longer holds: its words are untrue, whatever they print. */
        CONTRADICTED,
        /** It would be printed otherwise. */
        DIFFERENT,
        /** The words stay, the records were put right: 数字未变，记录有更正. */
        SAME_WORDS,
        /** The reader may not see all its records, so nothing can be said. */
        OUT_OF_SIGHT,
        /** Its metric is no longer declared. */
        NO_METRIC,
        /** Nothing can be said any more: a ratio whose whole is gone. */
        NO_VALUE
    }

    /**
     * A figure that moved.
     *
     * @param now     what would be printed; null where nothing can be said
     * @param came    records that count now and did not then
     * @param went    records that counted then and do not now
     * @param corrected records that count as before and say something else
     * @param records the first of them
     */
    record MovedFigure(
            Text.Told then,
            State state,
            @Nullable String now,
            long came,
            long went,
            long corrected,
            List<MovedRecord> records) {

        public long moved() {
            return came + went + corrected;
        }
    }

    /** What became of a record. */
    enum How {
        CAME,
        WENT,
        CORRECTED
    }

    /**
     * A record that moved.
     *
     * @param title what the record is called in a sentence; its id where it is out of sight
     * @param path  the ledger's pages
     * @param acts  who did what to it since, and why, the newest first; none where the record itself stands as it was
     */
    record MovedRecord(How how, String ledger, UUID id, String title, String path, List<Line> acts) {}
}
