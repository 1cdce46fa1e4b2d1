package org.zhunsheng.engine.legality;

/** What the title of an instrument tells. */
final class Titles {

    private static final String[] KINDS = {
        "办法", "规定", "细则", "意见", "通知", "方案", "规则", "措施", "通告", "公告", "决定", "制度", "指引", "规范", "条例", "法", "准则", "标准", "目录",
        "程序", "清单", "政策"
    };

    private static final String[] DISTRICT_KINDS = {
        "办法", "规定", "细则", "意见", "通知", "方案", "规则", "措施", "制度", "指引", "规范", "通告"
    };

    private Titles() {}

    /** Whether a line reads as the title of a normative document. */
    static boolean isTitle(String line) {
        String bare = withoutTrial(line);
        for (String kind : KINDS) {
            if (bare.endsWith(kind))
                return line.indexOf('。') < 0
                        && line.indexOf('，') < 0
                        && line.indexOf('：') < 0
                        && bare.length() > kind.length();
        }
        return false;
    }

    static boolean trial(String title) {
        return title.contains("试行") || title.contains("暂行");
    }

    /** The title without a bracketed 试行 or 暂行 at its end. */
    static String withoutTrial(String title) {
        for (String tail : new String[] {"（试行）", "(试行)", "（暂行）", "(暂行)", "（修订）", "（征求意见稿）", "（草案）"}) {
            if (title.endsWith(tail)) return title.substring(0, title.length() - tail.length());
        }
        return title;
    }

    /** The kind of document a title names, such as 办法; empty where it names none. */
    static String kind(String title) {
        String bare = withoutTrial(title);
        for (String kind : KINDS) {
            if (bare.endsWith(kind)) return kind;
        }
        return "";
    }

    /**
     * Whether an instrument of that title may give the power that a normative document restates: laws, regulations and
     * rules may, a district's own documents may not.
     */
    static boolean superior(String title, Facts facts) {
        if (facts.knows(title)) return true;
        String bare = withoutTrial(title);
        if (bare.endsWith("法") || bare.endsWith("条例") || bare.endsWith("法典"))
            return !bare.endsWith("办法") || !ofDistrict(bare);
        for (String kind : DISTRICT_KINDS) {
            if (bare.endsWith(kind)) {
                return !ofDistrict(bare)
                        && !kind.equals("通知")
                        && !kind.equals("方案")
                        && !kind.equals("意见")
                        && !kind.equals("通告")
                        && !kind.equals("制度")
                        && !kind.equals("指引")
                        && !kind.equals("措施");
            }
        }
        return bare.endsWith("解释") || bare.endsWith("决定") || bare.endsWith("准则") || bare.endsWith("通则");
    }

    private static boolean ofDistrict(String title) {
        int limit = Math.min(title.length(), 9);
        for (int i = 0; i < limit; i++) {
            char c = title.charAt(i);
            boolean autonomous = c == '区' && i > 0 && "治地社景园护".indexOf(title.charAt(i - 1)) >= 0;
            boolean seat = c == '区' || c == '县' || c == '镇' || c == '乡';
            if ((seat && i > 0 && !autonomous) || title.startsWith("街道", i)) return true;
        }
        return false;
    }
}
