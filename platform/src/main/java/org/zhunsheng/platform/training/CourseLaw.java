package org.zhunsheng.platform.training;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Course}. */
final class CourseLaw extends Law<Course> {

    CourseLaw() {
        asks(JointClassIsEnteredOnce.class);
        asks(NamesMatchTheCounts.class);
    }
}
