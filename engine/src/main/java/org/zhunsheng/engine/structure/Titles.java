package org.zhunsheng.engine.structure;

import org.jspecify.annotations.Nullable;

/** How the titles of instruments end (文种): the words of 立法技术规范 and of 党政机关公文处理工作条例第八条. */
final class Titles {

    private static final String[] ENDINGS = {
        "法", "法典", "条例", "规定", "办法", "细则", "规则", "决定", "决议", "解释", "修正案", "通知", "通告", "公告", "公报", "意见", "批复", "函", "令",
        "命令", "纪要", "请示", "报告", "议案", "章程", "准则", "标准", "目录", "清单", "方案", "规划", "计划", "要点", "安排", "制度", "规程", "守则",
        "公约", "答复", "复函", "指引", "指南", "规范", "预案", "措施", "序言", "协定", "要求", "基准", "若干措施"
    };

    private Titles() {}

    /** Whether a title that is broken over several lines is whole now. */
    static boolean isFinished(CharSequence title) {
        String text = withoutBrackets(title);
        for (String ending : ENDINGS) {
            if (text.endsWith(ending)) return balanced(title);
        }
        return false;
    }

    /** The word that the title ends in; null where it is none. */
    static @Nullable String form(String title) {
        String text = withoutBrackets(title);
        String longest = null;
        for (String ending : ENDINGS) {
            if (text.endsWith(ending) && (longest == null || ending.length() > longest.length())) longest = ending;
        }
        return longest;
    }

    /** Without （试行）, （2018年修订） and the like at its end. */
    static String withoutBrackets(CharSequence title) {
        String text = title.toString();
        while (text.endsWith("）") || text.endsWith(")")) {
            int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
            if (open < 1) break;
            text = text.substring(0, open);
        }
        return text;
    }

    private static boolean balanced(CharSequence title) {
        int depth = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
        }
        return depth == 0;
    }
}
