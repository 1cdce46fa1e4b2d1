package org.zhunsheng.engine.proofreading;

/** What kind of slip a finding is (差错类别). */
public enum Label {
    /** The parts do not add up to the stated total. */
    SUM("合计不符"),
    /** A share, rate or average does not follow from its parts. */
    RATIO("比率不符"),
    /** A growth does not follow from the two values, or 倍 and 番 are misused. */
    GROWTH("增减不符"),
    /** % where 个百分点 is meant, or the reverse. */
    POINTS("百分点误用"),
    /** One figure stands twice with two values. */
    TWICE("前后不一"),
    /** 人 and 人次, 件 and 件次, 案 and 案次 for the same count. */
    PERSONTIME("人与人次混用"),
    /** A measure word is missing, or a figure is off by 万 or 亿. */
    UNIT("单位有误"),
    /** A period is contradictory, or unlike periods are compared. */
    PERIOD("时期有误"),
    /** An impossible date or an impossible order of events. */
    ORDER("日期次序有误"),
    /** The form of a document number. */
    DOCNO("发文字号有误"),
    /** Headings out of order. */
    HEADING("层次序号有误"),
    /** A title of a law that is wrong, or brackets and quotes that do not pair. */
    TITLE("名称标点有误"),
    /** Approximation said twice, or of an exact figure. */
    APPROX("概数有误"),
    /** A value that cannot be. */
    RANGE("数值越界");

    private final String inChinese;

    Label(String inChinese) {
        this.inChinese = inChinese;
    }

    /** The name an editor knows it by. */
    public String inChinese() {
        return inChinese;
    }
}
