package org.zhunsheng.platform.enforcement;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.engine.text.Numerals;

/** Reads the fine that the words of a decision name (处罚内容): 罚款3000元, 罚款人民币叁仟元整, 处0.3万元罚款. */
final class Amounts {

    private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万]+)\\s*(万|千|百)?元";
    private static final Pattern FINE_BEFORE = Pattern.compile("罚(?:款|金|人民币)[^\\d零〇一二两三四五六七八九十百千，。；]{0,8}" + NUMBER);
    private static final Pattern FINE_BEHIND = Pattern.compile(NUMBER + "整?的?罚款");
    private static final String BANKERS = "壹贰叁肆伍陆柒捌玖拾佰仟圆";
    private static final String PLAIN = "一二三四五六七八九十百千元";

    private Amounts() {}

    /** In yuan; empty where the text names no fine, or names it so that it can't be read for certain. */
    static Optional<BigDecimal> fineIn(String text) {
        String plain = plain(text);
        Matcher m = FINE_BEFORE.matcher(plain);
        if (!m.find()) {
            m = FINE_BEHIND.matcher(plain);
            if (!m.find()) return Optional.empty();
        }
        BigDecimal number = number(m.group(1));
        if (number == null) return Optional.empty();
        return Optional.of(
                switch (m.group(2)) {
                    case "万" -> number.movePointRight(4);
                    case "千" -> number.movePointRight(3);
                    case "百" -> number.movePointRight(2);
                    case null, default -> number;
                });
    }

    private static @org.jspecify.annotations.Nullable BigDecimal number(String written) {
        if (Character.isDigit(written.charAt(0)) && written.charAt(0) <= '9')
            return new BigDecimal(written.replace(",", ""));
        int number = Numerals.parse(written);
        return number < 0 ? null : BigDecimal.valueOf(number);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).chars().forEach(c -> {
            int bankers = BANKERS.indexOf(c);
            plain.append(bankers < 0 ? (char) c : PLAIN.charAt(bankers));
        });
        return plain.toString();
    }
}
