package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.UUID;
import org.zhunsheng.platform.kernel.Person;

/** Tells of an entry where it stands (所在的数字和句子): in which figures it counts, which sentences rest on it. */
public interface Standing {

    /**
     * One figure or sentence.
     *
     * @param text  what it is called, or the sentence itself
     * @param href  where it can be read
     * @param where the report, or the organ and the period
     * @param value what it says now, with its unit
     */
    record Place(String text, String href, String where, String value) {}

    /** @param ledger {@code litigation/court-appearances} */
    List<Place> standsIn(Person by, String ledger, UUID id);
}
