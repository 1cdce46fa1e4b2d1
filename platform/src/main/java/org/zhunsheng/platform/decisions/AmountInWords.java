package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Money;

/** An amount of money as contracts write it out (大写金额), without the 零 and 整 that are written in more ways than one. */
final class AmountInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private AmountInWords() {}

    /** 壹万伍元叁角 for 10,005.30. */
    static String of(Money money) {
        long yuan = money.fen() / 100;
        StringBuilder words = new StringBuilder();
        String digits = String.valueOf(yuan);
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit != 0) words.append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
            boolean filled = !digits.substring(Math.max(0, i - 3), i + 1).matches("0*");
            if (place % 4 == 0 && filled) words.append(GROUPS[place / 4]);
        }
        if (yuan != 0) words.append('元');
        int jiao = (int) (money.fen() / 10 % 10);
        int fen = (int) (money.fen() % 10);
        if (jiao != 0) words.append(DIGITS.charAt(jiao)).append('角');
        if (fen != 0) words.append(DIGITS.charAt(fen)).append('分');
        return words.toString();
    }

    /** What a clerk wrote, in the same way: without 人民币, with 元 for 圆. */
    static String plain(String written) {
        String plain = written.replace('圆', '元').replaceAll("人民币|[零整正:：（）()\\s]", "");
        return plain.equals("元") ? "" : plain;
    }
}
