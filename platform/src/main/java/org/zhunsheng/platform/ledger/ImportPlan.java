package org.zhunsheng.platform.ledger;

/**
 * How a file is to be taken in.
 *
 * @param trial  only checks; nothing is written
 * @param mode   what happens when some rows are wrong
 * @param match  whether rows may change entries that stand
 * @param reason why entries are changed; required by {@link Match#UPDATE}
 * @param accepts takes headers and values for what is proposed of them; else a file with proposals is refused
 * @param once   what is said of the headers and values of this file alone
 */
public record ImportPlan(boolean trial, Mode mode, Match match, String reason, boolean accepts, Mapping once) {

    public ImportPlan(boolean trial, Mode mode, Match match, String reason) {
        this(trial, mode, match, reason, false, Mapping.NOTHING);
    }

    /** What happens when some rows are wrong. */
    public enum Mode {
        /** One wrong row refuses the file. */
        ALL,
        /** The right rows enter, the wrong ones come back. */
        VALID
    }

    /** Whether rows may change entries that stand. */
    public enum Match {
        /** Every row is a new entry. */
        CREATE,
        /** A row whose key is known changes that entry: columns that the file lacks stay as they are, empty cells empty them. */
        UPDATE
    }

    /** A check of a file without consequences. */
    public static ImportPlan check() {
        return new ImportPlan(true, Mode.ALL, Match.CREATE, "");
    }

    public ImportPlan inEarnest(Mode mode) {
        return new ImportPlan(false, mode, match, reason, accepts, once);
    }
}
