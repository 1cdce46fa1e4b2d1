package org.zhunsheng.papers.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line may end in Chinese text (避头尾): decided from the characters alone. */
final class LineBreaks {
    /** A number and what is counted in it, as far as it is short: 第12条, 3万余件, 80.5%, 2022年, 1277案次. */
    private static final Pattern NUMBER = Pattern.compile("[第表图]?[0-9][0-9.,]*[%％‰℃]?"
            + "([余多]?[十百千万亿]{0,2}[余多]?(个百分点|个工作日|案次|人次|[年月日时分秒件人次项个部家场期班条款号章节元份类批级页所名起宗户处万亿]))?");

    private static final int LONGEST_NUMBER = 14;
    private static final int LONGEST_WORD = 16;
    private static final String AFTER_IN_ADDRESS = "./-_&?=@";

    private final int[] codePoints;
    private final boolean[] allowed;

    private LineBreaks(int[] codePoints) {
        this.codePoints = codePoints;
        this.allowed = new boolean[codePoints.length];
    }

    /** {@code [i]} says whether a line may end after character {@code i}; after the last one it always may. */
    static boolean[] after(int[] codePoints) {
        return new LineBreaks(codePoints).find();
    }

    private boolean[] find() {
        for (int i = 0; i < codePoints.length - 1; i++) allowed[i] = between(codePoints[i], codePoints[i + 1]);
        keepNumbersWhole();
        openAddresses();
        if (codePoints.length > 0) allowed[codePoints.length - 1] = true;
        return allowed;
    }

    private static boolean between(int left, int right) {
        if (right == ' ' || Signs.neverLast(left) || Signs.neverFirst(right)) return false;
        if (left == ' ') return true;
        if (left == '〕' && right >= '0' && right <= '9') return false;
        return !(Signs.inWord(left) && Signs.inWord(right));
    }

    /** A long address may be broken after its points and strokes. */
    private void openAddresses() {
        int start = 0;
        for (int i = 0; i <= codePoints.length; i++) {
            if (i < codePoints.length && Signs.inWord(codePoints[i])) continue;
            for (int n = start; i - start > LONGEST_WORD && n < i - 1; n++) {
                if (AFTER_IN_ADDRESS.indexOf(codePoints[n]) >= 0 && !Signs.neverFirst(codePoints[n + 1]))
                    allowed[n] = true;
            }
            start = i + 1;
        }
    }

    private void keepNumbersWhole() {
        StringBuilder text = new StringBuilder();
        for (int c : codePoints) text.append(Character.isBmpCodePoint(c) ? (char) c : '〇');
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            if (m.end() - m.start() > LONGEST_NUMBER) continue;
            for (int i = m.start(); i < m.end() - 1; i++) allowed[i] = false;
        }
    }
}
