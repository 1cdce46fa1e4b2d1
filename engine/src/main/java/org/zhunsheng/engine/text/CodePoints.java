package org.zhunsheng.engine.text;

/**
 * Turns places in a Java text (UTF-16 units) into places counted in Unicode code points (码点), as every file that we
 * write counts them. Asked in ascending order it walks the text once; a step back starts again.
 */
public final class CodePoints {

    private final String text;
    private final boolean paired;
    private int unit;
    private int point;

    public CodePoints(String text) {
        this.text = text;
        this.paired = text.codePointCount(0, text.length()) != text.length();
    }

    /** The code points before the UTF-16 unit at {@code index}; {@code index} may be the length of the text. */
    public int at(int index) {
        if (!paired) return index;
        if (index < unit) {
            unit = 0;
            point = 0;
        }
        point += text.codePointCount(unit, index);
        unit = index;
        return point;
    }

    /** The UTF-16 index of the code point at {@code offset}: the way back. */
    public int unitAt(int offset) {
        return paired ? text.offsetByCodePoints(0, offset) : offset;
    }
}
