package org.zhunsheng.engine.proofreading;

/**
 * A figure with its measure word (数量), as in 近200余场, 1.2万人次, 百分之七十五, 2.5个百分点.
 *
 * @param index its place among the figures of the text
 * @param start where the expression begins, its 约 or 近 included
 * @param figure where the number itself begins
 * @param end behind the measure word and what follows it (左右, 以上)
 * @param value in the base unit: 万 and 亿 are multiplied out; a percentage is its hundredfold (75), 成 too (30 for 三成)
 * @param step the worth of the last written digit, in the same unit as {@code value}
 * @param unit the measure word without 万 or 亿; empty where none is written
 * @param scale 1, 10⁴ or 10⁸: what stood between digits and unit
 * @param before 约, 近, 超过 …, or empty
 * @param after 余, 多, 左右 …, or empty
 * @param inCharacters written in Chinese characters
 * @param ranged one end of a range such as 3—5件; its arithmetic is nobody's business
 * @param clause index of the clause it stands in
 * @param sentence index of the sentence
 */
record Quantity(
        int index,
        int start,
        int figure,
        int end,
        Kind kind,
        double value,
        double step,
        String unit,
        double scale,
        String before,
        String after,
        boolean inCharacters,
        boolean ranged,
        int clause,
        int sentence) {

    private static final Words LIMITING = Words.these(
            "以上", "以下", "以内", "之内", "不超过", "不少于", "不低于", "不多于", "至少", "最少", "最多", "至多", "高于", "低于", "多于", "少于", "大于",
            "小于", "未满", "不满", "满");

    enum Kind {
        /** Things, money, time, extent, or a bare number. */
        COUNT,
        PERCENT,
        POINTS,
        FRACTION,
        TENTHS,
        TIMES,
        DOUBLINGS
    }

    boolean isCount() {
        return kind == Kind.COUNT && !unit.isEmpty() && !ranged;
    }

    /** A share of a whole, however it is written; {@code value} is then in hundredths. */
    boolean isShare() {
        return kind == Kind.PERCENT || kind == Kind.FRACTION || kind == Kind.TENTHS;
    }

    boolean isApproximate() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /** A small number in characters (三项, 一次) is as often a turn of phrase as a figure. */
    boolean isPhrase() {
        return inCharacters && kind == Kind.COUNT && value < 10;
    }

    /** A limit that is set (三日以内, 不少于10人), not a count that was made. */
    boolean isLimit() {
        return LIMITING.in(before + after);
    }

    /** 人 for 人次, 件 for 件次: what the unit counts. */
    String thing() {
        return unit.length() > 1 && unit.endsWith("次") ? unit.substring(0, unit.length() - 1) : unit;
    }

    boolean sameUnit(Quantity other) {
        return unit.equals(other.unit);
    }

    /** How far the true value may lie from the written one, because it was rounded; a count of things was not. */
    double slack() {
        boolean exact = kind == Kind.COUNT && scale == 1 && step >= 1;
        return exact ? 0 : step / 2;
    }
}
