package org.zhunsheng.engine.figures;

/** How a period chooses among records (计入期间的方式). */
public sealed interface Dating {

    /** Those with a day in the period. */
    record On(String column) implements Dating {}

    /** Those in force on the period's last day, its first and last days included; an empty {@code until} goes on. */
    record Standing(String from, String until) implements Dating {}

    /** Of snapshots the latest: those of the last day in the period on which the organs asked for have any. */
    record Latest(String column) implements Dating {}
}
