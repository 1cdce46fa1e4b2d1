package org.zhunsheng.platform.ledger;

import java.util.List;

/** What became of texts that want to be an entry. */
public sealed interface Draft<R extends Record> {

    /** Fit to be registered as far as the record alone tells. */
    record Accepted<R extends Record>(R content) implements Draft<R> {}

    record Refused<R extends Record>(List<Finding> findings) implements Draft<R> {}
}
