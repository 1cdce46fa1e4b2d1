package org.zhunsheng.platform.training;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link TrainingAttendance}. */
final class TrainingAttendanceLaw extends Law<TrainingAttendance> {

    TrainingAttendanceLaw() {
        asks(AttendanceIsOfItsClass.class);
    }
}
