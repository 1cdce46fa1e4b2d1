package org.zhunsheng.platform.training;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An attendance is of its class's kind, and on a day of the class. */
@Component
@Check.Concerns("kind")
@Asks(Course.class)
@Basis(instrument = Instruments.STUDY, article = "第二部分", from = Instruments.STUDY_FROM)
final class AttendanceIsOfItsClass implements BatchRule<TrainingAttendance> {

    private final Rolls rolls;

    AttendanceIsOfItsClass(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public List<Verdict> judge(List<TrainingAttendance> contents) {
        var courses =
                rolls.courses(contents.stream().map(TrainingAttendance::course).toList());
        return contents.stream()
                .map(attendance -> {
                    Course course = courses.get(attendance.course().id());
                    if (course == null) return Verdict.NOT_CHECKABLE;
                    boolean fits = course.kind() == attendance.kind()
                            && !attendance.attendedOn().isBefore(course.startsOn())
                            && !attendance.attendedOn().isAfter(course.endsOn());
                    return fits ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
