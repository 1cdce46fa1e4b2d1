package org.zhunsheng.platform.supervision;

/** How the module cites what it rests on. */
final class Instruments {

    static final String ACT = "监督法";
    static final String MEASURES = "北京市各级人民代表大会常务委员会听取和审议人民政府、人民法院和人民检察院专项工作报告办法";

    /** The Act's last day before it was amended, and the first one after. */
    static final String BEFORE_AMENDMENT = "2024-11-07";

    static final String AMENDED = "2024-11-08";

    private Instruments() {}
}
