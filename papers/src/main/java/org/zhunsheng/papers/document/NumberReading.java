package org.zhunsheng.papers.document;

import org.jspecify.annotations.Nullable;

/** What came of reading a document number: the number, or what is wrong with it. */
public sealed interface NumberReading permits DocumentNumber, NumberReading.Misformed {

    /**
     * A text that is not a document number in due form.
     *
     * @param fault the first thing to mend
     * @param meant the number it most likely stands for
     */
    record Misformed(Fault fault, @Nullable DocumentNumber meant) implements NumberReading {}

    /** What is wrong with the form of a number (GB/T 9704-2012, 7.2.5). */
    enum Fault {
        /** No code word, year and serial number can be made out. */
        NOT_A_NUMBER,
        /** The code word is missing or is not two to ten Chinese characters. */
        CODE_WORD,
        /** The year is not written in full, or is not of this century. */
        YEAR,
        /** The serial number is zero or too long. */
        SERIAL,
        /** The year does not stand in 〔〕. */
        BRACKETS,
        /** 第 stands before the serial number. */
        ORDINAL,
        /** The serial number begins with 0. */
        LEADING_ZERO,
        /** 号 is missing at the end. */
        NO_END,
        /** Spaces or a 年 stand inside the number. */
        SPACING
    }
}
