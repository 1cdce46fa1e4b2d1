package org.zhunsheng.platform.kernel;

/**
 * What a text from outside may consist of (外来文字): the characters of XML 1.0. What is none of them no database column,
 * no spreadsheet and no official document can hold: the null character, most control characters, half of a surrogate
 * pair.
 */
public final class Letters {

    private Letters() {}

    /** Every character of the text can be kept. */
    public static boolean keepable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                i++;
            else if (Character.isSurrogate(c) || c >= '\ufffe' || (c < ' ' && c != '\t' && c != '\n' && c != '\r'))
                return false;
        }
        return true;
    }
}
