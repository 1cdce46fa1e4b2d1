package org.zhunsheng.demonstration;

import java.time.Instant;
import java.util.List;

/** What one account does about matters of one procedure at a moment of the past: one act. */
record Sitting(Instant at, String by, String procedure, List<Portion> portions) implements Moment {

    /** What is done about one of them, one deed after the other. */
    record Portion(Handled matter, List<Handling> deeds) {}

    @Override
    public Sitting at(Instant moment) {
        return new Sitting(moment, by, procedure, portions);
    }
}
