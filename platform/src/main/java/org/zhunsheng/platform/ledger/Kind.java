package org.zhunsheng.platform.ledger;

/** How a column is read, kept, shown and sorted: what its Java type says. */
public enum Kind {
    TEXT,
    /** A whole number. */
    NUMBER,
    DECIMAL,
    MONEY,
    DAY,
    /** Yes or no. */
    FLAG,
    /** One of the constants of an enum. */
    CHOICE,
    /** Several constants of an enum. */
    CHOICES,
    ORGAN,
    REFERENCE,
    ATTACHMENT,
    /** Personal data: masked wherever it is shown. */
    PERSONAL
}
