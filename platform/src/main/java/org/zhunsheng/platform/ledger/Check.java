package org.zhunsheng.platform.ledger;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * A sentence that a record keeps or breaks: one on the page of a ledger's {@link Law}, or a class that carries what the
 * page says of the others. On a day when none of its provisions is in force the check is silent. What to say to the clerk
 * stands in the messages under its name, which is the class's simple name.
 */
public sealed interface Check permits Rule, BatchRule {

    /** What a check is about and what a breach does. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Concerns {

        /** The column to mend. */
        String value();

        /** The handbooks' id where the check has one there: A-06. */
        String id() default "";

        Effect effect() default Effect.REFUSE;
    }

    /** What a breach does. */
    enum Effect {
        /** The record is incomplete or contradicts itself: it is not registered. */
        REFUSE,
        /** The record is a true record of something unlawful: it is registered and shown as such. */
        FLAG
    }

    /** What a check says of one record. */
    enum Verdict {
        KEPT,
        BROKEN,
        /** Facts are missing without which nothing can be said; never shown as kept. */
        NOT_CHECKABLE,
        /** The check does not concern this record. */
        SILENT
    }
}
