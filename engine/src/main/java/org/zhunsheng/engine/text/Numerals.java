package org.zhunsheng.engine.text;

/**
 * Whole numbers as Chinese texts write them (汉字数字与阿拉伯数字): 十二, 一百零三, 二千, 二〇二一, 12, １２.
 */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** Whether the character may stand inside a numeral. */
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /**
     * The number that is written from {@code start} to {@code end}.
     *
     * @return −1 when the stretch is no number or exceeds {@link Integer#MAX_VALUE}
     */
    public static int parse(CharSequence text, int start, int end) {
        if (start >= end) return -1;
        boolean byPlace = true;
        for (int i = start; i < end; i++) {
            if (digit(text.charAt(i)) < 0) {
                byPlace = false;
                break;
            }
        }
        return byPlace ? byPlace(text, start, end) : byUnits(text, start, end);
    }

    /** The number that the whole text is; −1 when it is none. */
    public static int parse(CharSequence text) {
        return parse(text, 0, text.length());
    }

    private static int byPlace(CharSequence text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + digit(text.charAt(i));
            if (value > Integer.MAX_VALUE) return -1;
        }
        return (int) value;
    }

    private static int byUnits(CharSequence text, int start, int end) {
        long value = 0;
        long group = 0;
        int pending = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            int unit = unit(c);
            if (digit >= 0) {
                // a multi-digit stretch before a unit, as in 12万
                pending = pending > 0 ? pending * 10 + digit : digit;
            } else if (unit >= 10_000) {
                group += Math.max(pending, 0);
                value = (value + group) * unit;
                group = 0;
                pending = -1;
            } else if (unit > 0) {
                group += (pending <= 0 ? 1L : pending) * unit;
                pending = -1;
            } else {
                return -1;
            }
            if (value > Integer.MAX_VALUE || group > Integer.MAX_VALUE || pending > 100_000_000) return -1;
        }
        value += group + Math.max(pending, 0);
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    /** In Chinese, or in digits where the law has no numeral for it. */
    public static String written(int number) {
        return number > 0 && number < 10_000 ? chinese(number) : String.valueOf(number);
    }

    /** Article numbers' form: 一, 十二, 一百零三, 一千二百六十. Positive numbers below ten thousand. */
    public static String chinese(int number) {
        if (number <= 0 || number >= 10_000)
            throw new IllegalArgumentException("not written as a number of the law: " + number);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int unit = 1000; unit > 0; unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            if (digit > 1 || unit != 10 || !out.isEmpty()) out.append(DIGITS.charAt(digit));
            out.append(
                    switch (unit) {
                        case 1000 -> "千";
                        case 100 -> "百";
                        case 10 -> "十";
                        default -> "";
                    });
        }
        return out.toString();
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○', '零', 'Ｏ' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> {
                if (c >= '0' && c <= '9') yield c - '0';
                yield c >= '０' && c <= '９' ? c - '０' : -1;
            }
        };
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
