package org.zhunsheng.engine.text;

/** Characters that stand for nothing: spaces of every width, and the zero-width ones that web pages leave (空白与零宽字符). */
public final class Blanks {

    private Blanks() {}

    public static boolean is(char c) {
        if (c <= ' ') return true;
        if (c < '\u2000') return c == '\u00a0' || c == '\u00ad' || c == '\u0085' || c == '\u180e';
        if (c <= '\u2064') return c <= '\u200f' || (c >= '\u2028' && c <= '\u202f') || c >= '\u205f';
        return c == '\u3000' || c == '\ufeff' || c == '\u3164';
    }

    /** The first place from {@code from} that is not blank; {@code end} when there is none. */
    public static int skip(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && is(text.charAt(i))) i++;
        return i;
    }

    /** The place behind the last character before {@code end} that is not blank; {@code start} when there is none. */
    public static int trimEnd(CharSequence text, int start, int end) {
        int i = end;
        while (i > start && is(text.charAt(i - 1))) i--;
        return i;
    }

    /** The stretch without its blanks, those inside too. */
    public static String without(CharSequence text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!is(text.charAt(i))) out.append(text.charAt(i));
        }
        return out.toString();
    }
}
