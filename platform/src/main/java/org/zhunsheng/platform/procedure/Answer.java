package org.zhunsheng.platform.procedure;

import java.util.List;
import java.util.UUID;
import org.zhunsheng.platform.ledger.Finding;

/** What became of somebody's deed. */
public sealed interface Answer {

    /** It is done, and stands in the course of this matter. */
    record Done(UUID matter) implements Answer {}

    /** Nothing changed; the sentence says what is in the way. */
    record Refused(Refusal why) implements Answer {}

    /** Nothing changed: what was written can't stand, or a check that must be kept first is not. */
    record Wrong(List<Finding> findings) implements Answer {}

    /** No such matter in sight. */
    record Missing() implements Answer {}
}
