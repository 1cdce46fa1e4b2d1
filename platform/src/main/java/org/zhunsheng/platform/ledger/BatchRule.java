package org.zhunsheng.platform.ledger;

import java.util.List;

/**
 * A check against what others have registered: other ledgers, posts, calendars. It judges many records at once, so
 * that a file of a hundred thousand rows asks the database a few times and not a hundred thousand times. A bean, which says
 * what it {@link Asks}.
 */
public non-sealed interface BatchRule<R extends Record> extends Check {

    /** A verdict for each record, in their order. */
    List<Verdict> judge(List<R> contents);
}
