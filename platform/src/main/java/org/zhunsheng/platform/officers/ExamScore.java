package org.zhunsheng.platform.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/** How somebody who was registered did in the examination (执法资格考试成绩). */
@Ledger(value = "exam-scores", law = ExamScoreLaw.class)
record ExamScore(
        @Key @Listed String ticket,
        @Listed @To(ExamRegistration.class) Reference registration,
        @Owner @Listed OrganCode organ,
        @Listed PersonalName name,
        @Day @Listed LocalDate examOn,
        @Listed ExamAttendance attendance,

        @Nullable @AtLeast(0) @AtMost(100) @OnlyWhen(value = "attendance", is = "SAT")
        Long publicLaw,

        @Nullable @AtLeast(0) @AtMost(100) @OnlyWhen(value = "attendance", is = "SAT")
        Long professionalLaw,

        @Listed @Nullable @NeededWhen(value = "attendance", is = "SAT") @OnlyWhen(value = "attendance", is = "SAT")
        Boolean passed) {}
