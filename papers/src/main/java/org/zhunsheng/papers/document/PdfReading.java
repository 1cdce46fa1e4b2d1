package org.zhunsheng.papers.document;

/** What came of reading a PDF: its text, or why there is none. */
public sealed interface PdfReading {

    /** One line a paragraph, as far as the page shows where paragraphs end; page numbers are left out. */
    record Text(String text) implements PdfReading {}

    /** The file is not read (any further). */
    record Unreadable(Reason reason) implements PdfReading {}

    /** Why a file can't be read. */
    enum Reason {
        /** Another format. */
        NOT_A_PDF,
        /** Cut off or not written by the rules of its format. */
        DAMAGED,
        /** Larger than any document, or it swells beyond measure. */
        TOO_LARGE,
        /** Opens only with a password. */
        LOCKED,
        /** Pictures of pages, as a scanner makes them. */
        NO_TEXT
    }
}
