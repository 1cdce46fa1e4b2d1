package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a question asks of one column. */
public sealed interface Condition {

    /** One of these values, as the table spells them. */
    record In(Set<String> values) implements Condition {
        public In {
            values = Set.copyOf(values);
        }
    }

    /** Lists at least one of these constants. */
    record Among(Set<String> values) implements Condition {
        public Among {
            values = Set.copyOf(values);
        }
    }

    /** A day between the two, both inclusive; null is open. */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) implements Condition {}

    /** At least and at most; null is open. */
    record Amount(@Nullable Long least, @Nullable Long most) implements Condition {}

    /** Holds this text somewhere. */
    record Holds(String text) implements Condition {}

    /** Is empty, or is not. */
    record Empty(boolean empty) implements Condition {}
}
