package org.zhunsheng.engine.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared (归一): NFKC of each character, without white space and invisible characters, with the place in
 * the source that each remaining character comes from. Two printings of one provision fold to the same text.
 */
public final class Folded {

    private final String text;
    private final int[] origins;
    private final int sourceLength;

    private Folded(String text, int[] origins, int sourceLength) {
        this.text = text;
        this.origins = origins;
        this.sourceLength = sourceLength;
    }

    /** The folded form of {@code source}, with the way back. */
    public static Folded of(CharSequence source) {
        StringBuilder out = new StringBuilder(source.length());
        int[] origins = new int[source.length() + 16];
        for (int i = 0; i < source.length(); i++) {
            int before = out.length();
            fold(source.charAt(i), out);
            if (out.length() > origins.length) origins = Arrays.copyOf(origins, 2 * out.length());
            Arrays.fill(origins, before, out.length(), i);
        }
        return new Folded(out.toString(), Arrays.copyOf(origins, out.length()), source.length());
    }

    /** The folded form alone. */
    public static String text(CharSequence source) {
        StringBuilder out = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) fold(source.charAt(i), out);
        return out.toString();
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Index in the source of the folded character; for the end of the folded text, the end of the source. */
    public int origin(int index) {
        return index == origins.length ? sourceLength : origins[index];
    }

    /** Index in the source behind the character from which the folded character at {@code index} comes. */
    public int originBehind(int index) {
        return origins[index] + 1;
    }

    private static void fold(char c, StringBuilder out) {
        if ((c >= 0x4E00 && c <= 0x9FFF) || (c > 0x20 && c < 0x7F)) out.append(c);
        else if (c >= 0xFF01 && c <= 0xFF5E) out.append((char) (c - 0xFEE0));
        else if (isInvisible(c)) return;
        else if (c < 0xA0 || (c >= 0x2000 && c < 0x2020) || (c >= 0x3001 && c < 0x3040) || Character.isSurrogate(c))
            out.append(c);
        else out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c < 0x20
                || c == 0x7F
                || c == 0xFEFF
                || (c >= 0x200B && c <= 0x200F)
                || c == 0x2060
                || c == 0xAD;
    }
}
