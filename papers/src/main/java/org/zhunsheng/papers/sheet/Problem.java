package org.zhunsheng.papers.sheet;

/** Why a file can't be read as a spreadsheet. Each has a sentence and a remedy in {@code messages/sheet}. */
public enum Problem {
    /** An xlsx that asks for a password; no detail. */
    ENCRYPTED,
    /** A binary format before Excel 97; no detail. */
    OLD_XLS,
    /** Holds macros or macro sheets; the detail names the part. */
    MACROS,
    /** Damaged or not written by the rules of its format; the detail names the place. */
    CORRUPT,
    /** Something else under a spreadsheet's name; the detail names what it is (pdf, docx, html …). */
    NOT_A_SHEET,
    /** Declares a document type or entities, which no spreadsheet needs; the detail names the part. */
    UNSAFE_XML,
    /** The file is larger than allowed; the detail is the limit in MiB. */
    TOO_LARGE,
    /** Swells beyond measure when it is unpacked; the detail names the part. */
    BOMB,
    /** More filled rows than allowed; the detail is the limit. */
    TOO_MANY_ROWS,
    /** Rows behind the last one that a sheet can have (1 048 576); the detail is the number of such a row. */
    BEYOND_LAST_ROW,
    /** More columns than allowed; the detail is the limit. */
    TOO_MANY_COLUMNS,
    /** A cell, or a row as a whole, holds more text than allowed; the detail names the place ({@code 台账!C5}). */
    CELL_TOO_LONG,
    /** A quotation mark in a csv is opened and never closed; the detail is the row where it opens. */
    UNCLOSED_QUOTE,
    /** Reading took longer than allowed; the detail is the limit in seconds. */
    TIMED_OUT,
    /** Nothing is filled in; no detail. */
    EMPTY
}
