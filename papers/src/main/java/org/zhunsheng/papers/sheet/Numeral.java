package org.zhunsheng.papers.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A stored number as a person reads it: plain digits, or a day. */
final class Numeral {

    /** Excel keeps 15 significant digits; what a file says beyond them is the noise of binary fractions. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern SHORT_WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");
    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 308;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long LAST_SERIAL = 2_958_465;

    private Numeral() {}

    static Cell plain(int column, String stored) {
        return new Cell(column, plain(stored), Cell.Kind.NUMBER);
    }

    static String plain(String stored) {
        if (SHORT_WHOLE.matcher(stored).matches()) return stored;
        BigDecimal rounded = exact(stored).round(EXCEL).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Refuses what would unfold to endless digits. */
    private static BigDecimal exact(String stored) {
        if (stored.length() > LONGEST) throw new NumberFormatException("number of " + stored.length() + " characters");
        BigDecimal exact = new BigDecimal(stored);
        long exponent = (long) exact.precision() - exact.scale();
        if (Math.abs(exponent) > LARGEST_EXPONENT + 1L && exact.signum() != 0) throw new NumberFormatException(stored);
        return exact;
    }

    /**
     * A number whose format shows a day or a time. Whole numbers are days, fractions times of day to the second; what is
     * no day (negative, beyond 9999, or 29 February 1900, which only Excel knows) stays a number.
     */
    static Cell temporal(int column, String stored, boolean from1904) {
        BigDecimal serial = exact(stored);
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1)) >= 0)
            return plain(column, stored);
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = seconds / SECONDS_PER_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY);
        if (day == 0 && (seconds > 0 || !from1904)) return new Cell(column, time.toString(), Cell.Kind.TIME);
        if ((day == 60 && !from1904) || day > LAST_SERIAL) return plain(column, stored);
        LocalDate date = date(day, from1904);
        return seconds % SECONDS_PER_DAY == 0
                ? new Cell(column, date.toString(), Cell.Kind.DAY)
                : new Cell(column, date.atTime(time).toString(), Cell.Kind.MOMENT);
    }

    /** Excel counts a 29 February 1900, so days before it stand one lower. */
    private static LocalDate date(long day, boolean from1904) {
        if (from1904) return LocalDate.of(1904, 1, 1).plusDays(day);
        return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
    }

    /** The other way, for writing; days before 1 March 1900 have no number that every program reads alike. */
    static double serial(LocalDateTime moment) {
        LocalDateTime origin = LocalDate.of(1899, 12, 30).atStartOfDay();
        long days = ChronoUnit.DAYS.between(origin.toLocalDate(), moment.toLocalDate());
        return days + moment.toLocalTime().toSecondOfDay() / (double) SECONDS_PER_DAY;
    }
}
