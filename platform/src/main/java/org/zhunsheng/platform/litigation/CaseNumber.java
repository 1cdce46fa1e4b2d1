package org.zhunsheng.platform.litigation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an administrative case's number says (案号, 法〔2015〕137号第二条、第三条): year of filing, court, kind and
 * sequence, as in （2021）京9901行初372号.
 *
 * @param instance as the kind names it
 */
record CaseNumber(int year, Instance instance) {

    /** Courts of every province and the Supreme Court's; administrative cases and those for state compensation. */
    static final String FORM = "（\\d{4}）\\p{IsHan}{1,3}\\d{0,4}行(?:赔)?(?:初|终|申|再)\\d{1,6}号(?:之[一二三四五六七八九十]{1,3})?";

    private static final Pattern PARTS = Pattern.compile("（(\\d{4})）.*行赔?([初终申再])\\d+号.*");

    static CaseNumber of(String written) {
        Matcher m = PARTS.matcher(written);
        if (!m.matches()) throw new IllegalArgumentException("not an administrative case's number: " + written);
        return new CaseNumber(Integer.parseInt(m.group(1)), instance(m.group(2).charAt(0)));
    }

    private static Instance instance(char kind) {
        return switch (kind) {
            case '初' -> Instance.FIRST;
            case '终' -> Instance.SECOND;
            case '申' -> Instance.RETRIAL_REVIEW;
            case '再' -> Instance.RETRIAL;
            default -> throw new IllegalArgumentException("no instance is written " + kind);
        };
    }
}
