package org.zhunsheng.papers.sheet;

/**
 * One cell as text. Letters are never changed: full-width digits and brackets stay for the caller to judge.
 *
 * @param column index, A is 0
 * @param text as {@link Kind} says; never null
 */
public record Cell(int column, String text, Kind kind) {

    /** What a cell holds, and how its text reads. */
    public enum Kind {
        /** Nothing, or nothing but spaces of any width and line breaks; the text is empty. */
        BLANK,
        /** As it was typed. Every filled cell of a csv is of this kind. */
        TEXT,
        /** Plain digits to 15 significant ones, as Excel keeps them: no exponent, no {@code .0}, no binary noise. */
        NUMBER,
        /** {@code 2024-03-01}. */
        DAY,
        /** A day with a time of day: {@code 2024-03-01T09:30} or {@code 2024-03-01T09:30:15}. */
        MOMENT,
        /** A time of day alone: {@code 09:30} or {@code 09:30:15}. */
        TIME,
        /** {@code TRUE} or {@code FALSE}. */
        BOOLEAN,
        /** An error that Excel shows, such as {@code #REF!}. */
        ERROR,
        /** A formula whose value was never stored; the text is empty. Opening and saving in Excel mends it. */
        UNCALCULATED
    }

    /** A text, taken for blank if it shows nothing. */
    static Cell text(int column, String text) {
        return showsNothing(text) ? blank(column) : new Cell(column, text, Kind.TEXT);
    }

    static Cell blank(int column) {
        return new Cell(column, "", Kind.BLANK);
    }

    /** No-break and full-width spaces show nothing either. */
    private static boolean showsNothing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) return false;
        }
        return true;
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The column as Excel names it: A, B … XFD. */
    public String letter() {
        return Columns.letter(column);
    }
}
