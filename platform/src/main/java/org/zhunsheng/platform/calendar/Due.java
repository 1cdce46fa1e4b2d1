package org.zhunsheng.platform.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhunsheng.platform.calendar.Deadline.Limit;
import org.zhunsheng.platform.kernel.LegalBasis;

/** The last day on which a thing is done in time (届满日), or why that day can't be said. */
public sealed interface Due {

    /**
     * @param day     the last day in time
     * @param counted the day on which the term ends by counting alone
     * @param limit   the limit in force on the day the term started
     */
    record On(LocalDate day, LocalDate counted, Limit limit) implements Due {

        /** The counted day was a rest day. */
        public boolean rolledOver() {
            return !day.equals(counted);
        }

        public LegalBasis basis() {
            return limit.basis();
        }
    }

    /**
     * @param year      the year whose notice or whose provision is missing
     * @param notBefore a day before which the term certainly doesn't end, to sort by and to show as provisional; null
     *     where even that can't be said
     */
    record Unknown(Reason reason, int year, @Nullable LocalDate notBefore) implements Due {

        /** What to do about it. */
        public MessageSourceResolvable remedy() {
            return message(reason + ".remedy");
        }
    }

    enum Reason {
        /** The State Council's office has not arranged that year yet, or nobody has entered its notice. */
        CALENDAR_NOT_PUBLISHED,
        /** No provision that is entered was in force on the day the term started. */
        NO_LIMIT_IN_FORCE,
        /** The term stands still, and nobody knows yet for how long. */
        STOPPED
    }

    /** The words for it, for a {@link org.springframework.context.MessageSource}. */
    default MessageSourceResolvable said() {
        return switch (this) {
            case On on -> on.rolledOver() ? message("rolledOver", on.counted(), on.day()) : message("on", on.day());
            case Unknown unknown ->
                unknown.notBefore() == null
                        ? message(unknown.reason().name(), unknown.year())
                        : message(unknown.reason() + ".notBefore", unknown.year(), unknown.notBefore());
        };
    }

    /** Days and years go in as plain text, lest a locale groups a year's digits. */
    private static MessageSourceResolvable message(String code, Object... arguments) {
        return new DefaultMessageSourceResolvable(
                new String[] {"Due." + code},
                Stream.of(arguments).map(Object::toString).toArray());
    }
}
