package org.zhunsheng.platform.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * The month's quiz on law (有奖竞答): one a month for the whole district.
 *
 * @param month         202203
 * @param bankCheckedOn when the questions were compared with the laws in force
 * @param participants  how often it was taken (人次)
 * @param people        how many different people took it (人)
 */
@Ledger(value = "quizzes", law = LawQuizLaw.class)
record LawQuiz(
        @Key @Listed @Form("20\\d{2}(?:0[1-9]|1[0-2])") String month,
        @Owner @Listed OrganCode organ,
        @Listed String platform,
        @Nullable String subject,

        @Nullable @NeededWhen(value = "openedOn", effect = Check.Effect.FLAG)
        LocalDate bankCheckedOn,

        @Day @Listed @NotBefore("bankCheckedOn") LocalDate openedOn,
        @Listed @NotBefore("openedOn") LocalDate closedOn,
        @Listed @AtLeast(1) long questions,
        @Listed @AtLeast(0) long participants,
        @Listed @AtLeast(0) @NotAbove("participants") long people,
        @Nullable @Listed @AtLeast(0) @NotAbove("people") Long passed,
        @Nullable @AtLeast(0) @NotAbove("people") Long prizes) {}
