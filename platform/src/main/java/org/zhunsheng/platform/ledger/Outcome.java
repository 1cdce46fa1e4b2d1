package org.zhunsheng.platform.ledger;

import java.util.List;
import java.util.UUID;

/** What became of a write. */
public sealed interface Outcome {
    record Written(UUID id) implements Outcome {}

    /** A check refuses it, or another entry has its key. */
    record Refused(List<Finding> findings) implements Outcome {}

    /** Somebody changed it first; {@code act} is what it carries now. */
    record Changed(long act) implements Outcome {}

    /** It says already what it was to say: nothing is written, and there is nothing to give a reason for. */
    record Unchanged(UUID id) implements Outcome {}

    /** No such entry in sight. */
    record Missing() implements Outcome {}
}
