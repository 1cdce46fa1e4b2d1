package org.zhunsheng.platform.ledger;

import java.util.Optional;
import java.util.UUID;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * Columns that the steps of a procedure write (按程序填写), in the records of organs that work by it: nobody else writes
 * them, by page, interface, import, correction or withdrawal.
 */
public interface Reserved {

    /** A step by which a column is written, as pages call the two. */
    record Step(String procedure, String name) {}

    /** Whether some column of the ledger is ever written so. */
    boolean concerns(String ledger);

    /** By which step the column is written today in an organ's records; empty where whoever fills it otherwise does. */
    Optional<Step> by(String ledger, String column, OrganCode owner);

    /** Where a record of an organ is begun instead of in the form; empty where the form is the way. */
    Optional<String> begins(String ledger, OrganCode organ);

    /** Where the several hands that write an entry meet; empty where it is written by one. */
    Optional<String> place(UUID entry);
}
