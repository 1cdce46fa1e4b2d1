package org.zhunsheng.engine.citation;

/** Words with which a text names itself (自称): 本法, 本条例; behind 该 they name another. */
final class OwnNames {

    /** Words with which a text names itself (本法, 本条例), the longer first. */
    private static final String[] SELF = {
        "实施条例", "实施细则", "实施办法", "实施规定", "实施意见", "实施方案", "组织法", "基本法", "选举法", "驻军法", "暂行条例", "暂行规定", "暂行办法", "若干规定",
        "补充规定", "特别规定", "管理条例", "管理办法", "管理规定", "管理规则", "施行细则", "议事规则", "工作规则", "工作规程", "工作细则", "程序规定", "条例", "办法",
        "规定", "细则", "规则", "规程", "解释", "决定", "决议", "意见", "通知", "批复", "答复", "公告", "通告", "准则", "规范", "制度", "方案", "指引",
        "章程", "法典", "法", "令", "修正案", "守则", "指南", "纪要", "命令"
    };

    /** Words with which a text names itself only when its own title ends so. */
    private static final String[] SELF_IF_TITLED = {
        "公约", "规约", "议定书", "协定", "标准", "规划", "计划", "纲要", "预案", "措施", "要点", "基准", "清单", "函", "复函", "总则", "补充安排", "安排"
    };

    private final Stretch stretch;

    OwnNames(Stretch stretch) {
        this.stretch = stretch;
    }

    /** Whether it is a word with which a text names itself: the 规定 of 本《规定》. */
    static boolean isOne(String written) {
        for (String word : SELF) {
            if (word.equals(written)) return true;
        }
        return false;
    }

    int ownEnd(int i) {
        int p = i + 1;
        for (String word : SELF) {
            if (stretch.says(word, p) && p + word.length() <= stretch.limit)
                return namesItself(word, p + word.length()) ? p + word.length() : -1;
        }
        for (String word : SELF_IF_TITLED) {
            if (stretch.says(word, p)
                    && p + word.length() <= stretch.limit
                    && stretch.place.instrument().contains(word)) return p + word.length();
        }
        return -1;
    }

    /** The end of 法 in 该法, of 公约 in 该公约; −1 when no name of an instrument follows. */
    int end(int i) {
        for (String[] words : new String[][] {SELF, SELF_IF_TITLED}) {
            for (String word : words) {
                if (stretch.says(word, i + 1))
                    return i + 1 + word.length() <= stretch.limit ? i + 1 + word.length() : -1;
            }
        }
        return -1;
    }

    private boolean namesItself(String word, int end) {
        char next = end < stretch.limit ? stretch.at(end) : '\n';
        return switch (word) {
            case "法" ->
                "院人官庭定律治学系域令则".indexOf(next) < 0
                        && (next != '规' || stretch.says("规定", end))
                        && (next != '制' || stretch.says("制定", end));
            case "解释" -> next != '书' && next != '权';
            // an organ's decision on one matter calls itself so, too
            case "决定", "通知", "意见", "批复", "公告", "答复", "通告" ->
                next != '书'
                        && next != '权'
                        && !isPaper(stretch.place.instrument())
                        && (stretch.place.instrument().contains(word) || !isCase(stretch.place.instrument()));
            case "令" -> next != '牌' && next != '人';
            case "章程", "规范", "制度", "方案", "守则", "指南", "纪要" -> next != '性';
            default -> true;
        };
    }

    /** Whether a title is that of a paper on one matter: 行政处罚决定书, 告知书. */
    private static boolean isPaper(String title) {
        return title.endsWith("书");
    }

    /** Whether a title is that of a case that was decided: 甲诉乙案. */
    private static boolean isCase(String title) {
        return title.endsWith("案") || (title.contains("诉") && title.contains("案"));
    }
}
