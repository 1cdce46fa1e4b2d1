package org.zhunsheng.platform.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done last about a draft on its way to being issued (呈批).
 *
 * @param version of the draft, as it was then
 * @param reason  why it was returned; else empty
 * @param words   SM3 of the words that were signed, in hex; null of every other deed
 */
public record Approval(
        Deed deed,
        int version,
        String account,
        String reason,
        @Nullable String words,
        Instant doneAt) {

    /** Its deeds. */
    public enum Deed {
        /** 送审. */
        SENT,
        /** 退回, with the reason. */
        RETURNED,
        /** 签发. */
        SIGNED,
        /** Period, moment or title were changed: what was signed is another report now. */
        SETTLED
    }
}
