package org.zhunsheng.platform.kernel;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The first letters of a text's pinyin (拼音首字母): 城市管理委员会 is {@code csglwyh}. The 3,755 characters of GB/T
 * 2312's first level stand in the order of their pinyin, so their code tells the letter; of characters beyond them, and
 * of those with several readings, only the standard's own reading is known. Made for finding, not for reading aloud.
 */
public final class PinyinInitials {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

    /** The code at which the characters of each letter begin; the last one ends the first level. */
    private static final int[] FROM = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1, 0xD7FA
    };

    private PinyinInitials() {}

    /** Letters in lower case; digits and Latin letters stand for themselves, everything else is left out. */
    public static String of(String text) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (Character.isLetterOrDigit(c)) initials.append(c);
                continue;
            }
            byte[] code = String.valueOf(c).getBytes(GBK);
            if (code.length == 2) letter(((code[0] & 0xff) << 8) | (code[1] & 0xff), initials);
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    private static void letter(int code, StringBuilder initials) {
        if (code < FROM[0] || code >= FROM[FROM.length - 1]) return;
        int at = 0;
        while (code >= FROM[at + 1]) at++;
        initials.append(LETTERS.charAt(at));
    }
}
