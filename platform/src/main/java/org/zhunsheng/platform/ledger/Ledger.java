package org.zhunsheng.platform.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

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

    /** The page of its checks. */
    Class<? extends Law<?>> law() default Law.Unwritten.class;

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

    /** Where nobody says it, the column says what this bean says: a register whose older entries know no day has one. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Otherwise {
        Class<? extends Supplier<String>> value();
    }

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

        /**
         * Points beyond what its writer may read: the entry is announced to those who point at it, as a campaign is, or
         * stands on a paper that they have. Else only entries in the writer's sight can be named, for whoever could try
         * out titles would learn which entries of others there are.
         */
        boolean beyond() default false;
    }

    /** Mostly the title of an entry of the ledger named, {@code organs/staff}: forms offer those, and any other text is as good. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Near {
        String value();
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

    /**
     * A component that is several columns at once: those of its own record, as other ledgers have them too. Their names
     * in files, forms and the table are their own, and their words stand once, under the record that they are of.
     *
     * @see Called
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Columns {
        /** What stands before a code that begins with {@code _}: {@code CF}. */
        String code() default "";
    }

    /**
     * Further names under which a file's header may call the column: a national format's code, {@code CF_WSH}; of {@link
     * Columns}, without what this ledger's codes begin with, {@code _XDR_MC}.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Called {
        String[] value();
    }

    /*
     * What two columns owe each other, where a mark says it as well as a rule class would. A breach refuses the record,
     * for it contradicts itself; the basis is the column's own, and where that has none the contradiction is enough.
     * Days and numbers that are missing break nothing. id is the handbooks'.
     */

    /** A day that is not before these other days. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface NotBefore {
        String[] value();

        String id() default "";

        Check.Effect effect() default Check.Effect.REFUSE;
    }

    /** A number or an amount that is not above these other columns'. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface NotAbove {
        String[] value();

        String id() default "";

        Check.Effect effect() default Check.Effect.REFUSE;
    }

    /** A number or an amount of at least so many whole units. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface AtLeast {
        long value();

        String id() default "";
    }

    /** A number or an amount of at most so many whole units. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface AtMost {
        long value();

        String id() default "";
    }

    /** Filled where the other column holds one of these values, as the table spells them; without any, where it is filled. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @Repeatable(NeededWhens.class)
    @interface NeededWhen {
        String value();

        String[] is() default {};

        String id() default "";

        Check.Effect effect() default Check.Effect.REFUSE;
    }

    /** Several of them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface NeededWhens {
        NeededWhen[] value();
    }

    /** Filled only where the other column holds one of these values; without any, only where it is filled. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface OnlyWhen {
        String value();

        String[] is() default {};

        String id() default "";
    }

    /**
     * The form asks for it only where the other column holds one of these values; without any, only where it is filled.
     * Unlike {@link OnlyWhen} it judges nothing: what a file brings is for the rules.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface AskedWhen {
        String value();

        String[] is() default {};
    }

    /** One or several of an enum's labels, parted by semicolons; {@link Several#of} gives the constants. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Each {
        Class<? extends Enum<?>> value();
    }

    /** One or several organs of the register by their names, parted by semicolons. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface EachOrgan {}

    /** A social credit code (统一社会信用代码) whose last character follows from the others. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface CreditCode {
        String id() default "";

        Check.Effect effect() default Check.Effect.REFUSE;
    }
}
