package org.zhunsheng.platform.reminders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;

/**
 * Something that a person should know of (提醒事项), as it stands now.
 *
 * @param key   what makes it this one: who has seen it is not told again, and what comes anew has another key
 * @param title in the reader's language
 * @param due   the last day; null where there is none, or none is known
 * @param href  where it is worked on
 */
public record Tiding(
        String key,
        Kind kind,
        String title,
        OrganCode organ,
        @Nullable LocalDate due,
        String href) {

    /** Why it is told, what presses most first. */
    public enum Kind {
        /** 逾期. */
        LATE,
        /** 催办. */
        URGED,
        /** 退回. */
        RETURNED,
        /** 转办. */
        HANDED_ON,
        /** 临期. */
        SOON,
        /** 待办: a step whose turn has come. */
        OPEN
    }
}
