package org.zhunsheng.papers.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号): the organ's code word, the full year in 六角括号 〔〕 and the serial number, without
 * leading zero and without 第 (GB/T 9704-2012, 7.2.5).
 *
 * @param codeWord two to ten Chinese characters, such as 京政发
 * @param year 2000 to 2099
 * @param serial from 1
 */
public record DocumentNumber(String codeWord, int year, int serial) implements NumberReading {

    /** How the number of a document is entered that any organ issued, whatever its code word is. */
    public static final String FORM = "[\\p{IsHan}]{1,20}〔\\d{4}〕\\d{1,5}号";

    /** One or several of them. */
    public static final String FORMS = FORM + "(?:[；;、]" + FORM + ")*";

    private static final Pattern CODE_WORD = Pattern.compile("[\u4e00-\u9fa5]{2,10}");

    /** What a hurried hand writes; read only to say what is wrong with it and what was meant. */
    private static final Pattern LOOSE = Pattern.compile(
            "\\s*(\\S*?)\\s*([〔\\[［【（(〖])?\\s*(\\d+)\\s*年?\\s*([〕\\]］】）)〗])?\\s*(第)?\\s*(\\d+)\\s*(号)?\\s*");

    /** @throws IllegalArgumentException if a part is outside its range */
    public DocumentNumber {
        if (!CODE_WORD.matcher(codeWord).matches() || year < 2000 || year > 2099 || serial < 1)
            throw new IllegalArgumentException("not a document number: " + codeWord + "〔" + year + "〕" + serial + "号");
    }

    /** Reads a number as a person wrote it; a wrong form comes back with its fault and, if it is clear, what was meant. */
    public static NumberReading read(String text) {
        Matcher m = LOOSE.matcher(text);
        if (!m.matches()) return new Misformed(Fault.NOT_A_NUMBER, null);
        if (m.group(1).isEmpty() || !CODE_WORD.matcher(m.group(1)).matches())
            return new Misformed(Fault.CODE_WORD, null);
        if (!m.group(3).matches("20\\d{2}")) return new Misformed(Fault.YEAR, null);
        if (m.group(6).length() > 9 || Integer.parseInt(m.group(6)) == 0) return new Misformed(Fault.SERIAL, null);
        var meant = new DocumentNumber(m.group(1), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(6)));
        if (text.equals(meant.toString())) return meant;
        return new Misformed(fault(m), meant);
    }

    /** The year of a number in the {@link #FORM}. */
    public static int yearOf(String number) {
        int bracket = number.indexOf('〔');
        return Integer.parseInt(number, bracket + 1, bracket + 5, 10);
    }

    private static Fault fault(Matcher m) {
        if (!"〔".equals(m.group(2)) || !"〕".equals(m.group(4))) return Fault.BRACKETS;
        if (m.group(5) != null) return Fault.ORDINAL;
        if (m.group(6).startsWith("0")) return Fault.LEADING_ZERO;
        return m.group(7) == null ? Fault.NO_END : Fault.SPACING;
    }

    /** The number as it is printed: 京政发〔2022〕1号. */
    @Override
    public String toString() {
        return codeWord + "〔" + year + "〕" + serial + "号";
    }
}
