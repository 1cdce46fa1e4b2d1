package org.zhunsheng.platform.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Figures that a ledger takes from what is registered elsewhere and so doesn't ask for (一数一源). Form and record show
 * them, each with the records behind it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Takes {

    /** Ids of metrics, in the order in which they are shown. */
    String[] value();

    /** The column that says for which year: a day, or a year as a number or a text. Without one the ledger's own day. */
    String year() default "";

    /** So many years before that: what is registered in January about the year that ended. */
    int back() default 0;
}
