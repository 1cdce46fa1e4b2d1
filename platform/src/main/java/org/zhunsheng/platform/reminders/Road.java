package org.zhunsheng.platform.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A road by which people are told outside the house, where a district sets it (发送途径). */
interface Road {

    /** As the ledger of what was sent names it. */
    enum Sort {
        /** 消息平台. */
        MESSENGER,
        /** 邮件. */
        MAIL
    }

    Sort sort();

    boolean isSet();

    /**
     * Tells each of them once.
     *
     * @param id    the same whenever the same day is told again
     * @param taken called with those who are told for good, before the next are
     * @return why not everybody could be told; empty where everybody was
     */
    Optional<String> tell(String id, Instant now, List<Unseen> people, Consumer<List<Unseen>> taken);
}
