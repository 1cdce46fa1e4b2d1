package org.zhunsheng.platform.access;

import org.zhunsheng.platform.database.CannotStart;
import org.zhunsheng.platform.kernel.SocialCreditCode;

/** The district government whose platform this is (本区人民政府), as the settings name it. */
record OwnDistrict(String name, String code) {

    /** Where the settings name none: a name that nobody takes for one, and a code of a division that does not exist. */
    static final OwnDistrict UNNAMED = new OwnDistrict("本区人民政府（待定名）", "11990100MB0000016B");

    /** @throws CannotStart where one of the two is missing, or the code is none */
    static OwnDistrict of(String name, String code) {
        if (name.isBlank() && code.isBlank()) return UNNAMED;
        if (name.isBlank() || code.isBlank())
            throw new CannotStart("ZHUNSHENG_DISTRICT_NAME 和 ZHUNSHENG_DISTRICT_CODE 要一起设，现在只设了一个。请补上另一个");
        String given = code.strip();
        SocialCreditCode.Problem problem = SocialCreditCode.problemOf(given);
        if (problem == null) return new OwnDistrict(name.strip(), given);
        String wrong = switch (problem) {
            case LENGTH -> "应有 18 位，现有 " + given.length() + " 位";
            case CHARACTER -> "含有代码里没有的字符：只能是数字和大写字母，不含 I、O、S、V、Z";
            case CHECK_DIGIT -> "最后一位校验码与前 17 位不符，至少有一位写错";
        };
        throw new CannotStart("ZHUNSHENG_DISTRICT_CODE " + given + " 不是统一社会信用代码：" + wrong + "。"
                + SocialCreditCode.suggestedFor(given)
                        .map(meant -> "是不是 " + meant.value() + "？")
                        .orElse("")
                + "请对照区政府的统一社会信用代码证书更正");
    }
}
