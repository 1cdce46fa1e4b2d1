package org.zhunsheng.platform.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount in fen (分), so that sums are exact. */
public record Money(long fen) implements Comparable<Money> {

    private static final Pattern WRITTEN = Pattern.compile("[¥￥]?\\s*(-?[\\d,]{1,20}(?:\\.\\d{1,6})?)\\s*(万元|元|万)?");

    /** {@code 12,300.00}, {@code 12300元}, {@code 1.23万元}; empty where it is no amount or has parts of a fen. */
    public static Optional<Money> parse(String written) {
        Matcher m = WRITTEN.matcher(written.strip());
        if (!m.matches()) return Optional.empty();
        try {
            BigDecimal yuan = new BigDecimal(m.group(1).replace(",", ""));
            boolean tenThousands = m.group(2) != null && m.group(2).startsWith("万");
            return Optional.of(
                    new Money(yuan.movePointRight(tenThousands ? 6 : 2).longValueExact()));
        } catch (ArithmeticException | NumberFormatException noAmount) {
            return Optional.empty();
        }
    }

    /** In yuan with two decimals: {@code 12300.00}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
