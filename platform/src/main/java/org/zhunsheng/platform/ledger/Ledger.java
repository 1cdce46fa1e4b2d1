package org.zhunsheng.platform.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a ledger (台账). Everything that can be said of a ledger is in this file, and most of it is
 * said by Java itself: the package is the module and the schema, the record's name the table, the components are the
 * columns in their order, a type says how a column is read, and a column without {@code @Nullable} is required.
 * Labels stand in the module's messages, under the component's name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ledger {

    /** Its name in addresses, plural: {@code court-appearances}. */
    String value();

    /** The checks, in the order in which a page shows them; a {@link BatchRule} may ask other modules. */
    Class<? extends Check>[] rules() default {};

    /** Two entries never agree in all key columns; the first is also the entry's title. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Key {}

    /** The organ an entry belongs to: decides who sees it and in whose figures it counts. On exactly one column. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Owner {}

    /** The day that puts an entry in a period and says which law judges it. On exactly one column. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Day {}

    /** The regular expression that a text matches as a whole, once brackets and digits are half- or full-width as it wants. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Form {
        String value();
    }

    /** The ledger whose entry a {@link Reference} points at. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface To {
        Class<? extends Record> value();
    }

    /** Here a group of the paper form begins; its heading is the message {@code <ledger>.group.<value>}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Group {
        String value();
    }

    /** Shown in the list unless the reader chooses columns; a ledger without any shows its first eight. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Listed {}
}
