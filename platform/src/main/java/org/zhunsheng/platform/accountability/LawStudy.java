package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A session at which an organ's leaders studied law (学法). It is one entry of one kind: what was a lecture is not also a
 * study before a meeting.
 *
 * @param laws    the laws studied, by their titles
 * @param expected who should have come (应到), {@code present} who did (实到)
 */
@Ledger(value = "law-studies", law = LawStudyLaw.class)
record LawStudy(
        @Group("session") @Key @Listed String topic,
        @Key @Owner @Listed OrganCode organ,
        @Key @Day @Listed LocalDate heldOn,

        @Listed @Basis(instrument = Instruments.STUDY, article = "第二部分", from = Instruments.STUDY_FROM)
        LawStudyKind kind,

        @NeededWhen(
                value = "kind",
                is = {"PRE_MEETING"})
        @OnlyWhen(
                value = "kind",
                is = {"PRE_MEETING", "CENTRE_GROUP"})
        @Nullable
        String meeting,

        @Nullable String laws,

        @Listed
        @NeededWhen(
                value = "kind",
                is = {"LECTURE"})
        @Nullable
        String lecturer,

        @NeededWhen("lecturer") @Nullable String lecturerUnit,
        @AtLeast(1) long minutes,
        @Group("attendance") @Listed @AtLeast(1) long expected,
        @Listed @AtLeast(0) @NotAbove("expected") long present,
        boolean headPresent,
        @Nullable @Near("organs/staff") String chair,
        @Nullable String minutesNumber,
        @Nullable Attachment material) {}
