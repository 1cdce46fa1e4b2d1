package org.zhunsheng.engine.figures;

/** Chinese numerals as prose writes them before a measure word. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String PLACES = " 十百千";

    private Numerals() {}

    /** @param number 0 to 9999 */
    static String of(int number) {
        if (number == 0) return "零";
        if (number == 2) return "两";
        StringBuilder numeral = new StringBuilder();
        String written = String.valueOf(number);
        boolean gap = false;
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            int place = written.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) numeral.append('零');
            gap = false;
            boolean plainTen = place == 1 && digit == 1 && numeral.isEmpty();
            if (!plainTen) numeral.append(DIGITS.charAt(digit));
            if (place > 0) numeral.append(PLACES.charAt(place));
        }
        return numeral.toString();
    }
}
