package org.zhunsheng.demonstration;

import java.time.Instant;

/** Something that somebody did at a moment of the past. */
sealed interface Moment permits Happening, Sitting {

    Instant at();

    /** The account. */
    String by();

    /** The same at another moment. */
    Moment at(Instant moment);
}
