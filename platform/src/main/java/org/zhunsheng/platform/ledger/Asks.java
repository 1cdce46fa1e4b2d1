package org.zhunsheng.platform.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which ledgers a check asks: their records, its own among them where it compares entries with each other, or a module's
 * door, which says in the same way what it asks. A check that asks another is refused. The register of organs, the calendar and the metrics are in memory and no ledger is asked for them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

    /** Records with {@link Ledger}, or types that carry this mark. */
    Class<?>[] value() default {};

    /** Whichever ledger an entry names. */
    boolean any() default false;
}
