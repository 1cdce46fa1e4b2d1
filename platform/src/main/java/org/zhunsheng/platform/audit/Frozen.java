package org.zhunsheng.platform.audit;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Answered by who keeps digests of records apart from the records: whether they still give what a guarded row states. */
public interface Frozen {

    /** Is told what differs. */
    interface Wrong {

        /**
         * @param key the row, or the rows that are stated together
         * @param act the act that states them; null where none does
         */
        void found(Difference.What what, String place, String key, @Nullable Long act, String detail);
    }

    /** Looks at everything that was frozen. */
    void hold(DSLContext tx, Wrong wrong);
}
