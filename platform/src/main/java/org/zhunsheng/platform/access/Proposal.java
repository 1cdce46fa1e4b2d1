package org.zhunsheng.platform.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Right;

/**
 * What one officer wants done to another person's account, and a second one confirms (提请).
 *
 * @param subject who the account is to be for the OpenID provider; null is nobody
 * @param half    the first half of the password, which the proposer was told
 * @param as      the duty in which it was proposed
 */
record Proposal(
        UUID id,
        Kind kind,
        String account,
        @Nullable String subject,
        @Nullable String half,
        String reason,
        String by,
        Right as,
        Instant at) {

    enum Kind {
        /** A new password, in two halves: each officer is told one, and the holder gets one from each. */
        PASSWORD,
        /** Which person of the OpenID provider it is. */
        SUBJECT,
        /** The second factor is taken away, for one who lost it. */
        SECOND_FACTOR
    }
}
