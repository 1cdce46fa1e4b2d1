package org.zhunsheng.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.demonstration.Roll.Organ;

/**
 * One matter that the Justice Bureau reviewed for its legality (审核卷宗).
 *
 * @param receivedOn the day on which it came
 * @param askedOn    the day on which more materials were asked for; null: they were all there
 * @param completeOn the day on which all materials were there
 * @param opinionOn  the day of the opinion; null: the review still runs
 * @param opinions   how many points the opinion has
 */
record Dossier(
        String number,
        Kind kind,
        String subject,
        Organ organ,
        LocalDate receivedOn,
        @Nullable LocalDate askedOn,
        LocalDate completeOn,
        @Nullable LocalDate opinionOn,
        String result,
        boolean adviser,
        int opinions) {

    enum Kind {
        DRAFT,
        DECISION,
        AGREEMENT
    }

    boolean opinionIn(int year) {
        return opinionOn != null && opinionOn.getYear() == year;
    }
}
