package org.zhunsheng.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;

/** Tells what a correction did to the figures (数字随之改变); told by the module that counts. */
public interface Moves {

    /**
     * The organ's figures of the day's year that rest on the ledger and say something else now than at the moment; each
     * place's value is what it said and what it says.
     *
     * @param ledger {@code litigation/court-appearances}
     * @param before the last moment before the correction
     */
    List<Standing.Place> since(Person by, String ledger, OrganCode owner, LocalDate day, Instant before);
}
