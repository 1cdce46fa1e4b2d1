package org.zhunsheng.papers.document;

/** What came of reading a .docx: its text, or why there is none. */
public sealed interface DocxReading {

    /**
     * One line a paragraph, each ended by a line feed; a break inside a paragraph is a vertical tab (U+000B), cells of a
     * table's row are parted by tabs.
     */
    record Text(String text) implements DocxReading {}

    /** The file is not read (any further). */
    record Unreadable(Reason reason) implements DocxReading {}

    /** Why a file can't be read. */
    enum Reason {
        /** No .docx: another format, an encrypted file, or the format before 2007. */
        NOT_A_DOCX,
        /** Cut off or not written by the rules of its format. */
        DAMAGED,
        /** Larger than any document, or it swells beyond measure when unpacked. */
        TOO_LARGE,
        /** Declares a document type or entities, which no document needs. */
        UNSAFE
    }
}
