package org.zhunsheng.engine.citation;

import java.util.Set;

/** What stands in 《》 (书名号内容的性质), told by how the title ends. */
enum TitleKind {
    /** A statute, regulation, interpretation or normative document. */
    INSTRUMENT,
    /** A plan, standard or catalogue: a document, but not one whose provisions bind. */
    PLAN,
    /** A certificate, form, contract, individual decision, book or newspaper. */
    OTHER;

    private static final String[] INSTRUMENTS = {
        "条例", "规定", "办法", "细则", "规则", "规程", "解释", "决议", "修正案", "准则", "法典", "议定书", "条约", "宪章", "宣言", "纪要", "指引", "制度",
        "命令", "法令", "修正", "补充协定", "基本法", "解答", "公约", "协定", "答复", "批复", "复函", "规约", "安排", "条令", "税则"
    };
    private static final String[] PLANS = {
        "规划", "计划", "方案", "纲要", "要点", "预案", "标准", "规范", "指南", "目录", "名录", "清单", "守则", "大纲", "定额", "基准", "措施", "通则",
        "导则", "倡议", "细目", "图则", "文明公约", "居民公约", "村规民约", "业主公约", "管理规约", "行业公约", "自律公约", "要求"
    };
    /** Papers that are instruments only when they are general: 关于…的通知. */
    private static final String[] PAPERS = {"通知", "意见", "公告", "通告", "决定", "声明", "令", "说明", "函", "章程"};

    private static final String[] AGREEMENTS = {"协议", "备忘录"};
    /** Words in 法 that are no law. */
    private static final String[] METHODS = {"方法", "做法", "疗法", "使用法", "测定法", "试验法", "检验法", "分析法"};
    /** Names so short that only an instrument introduced before can have them. */
    private static final Set<String> SHORT_NAMES = Set.of("决定", "意见", "通知", "批复", "公告", "通告", "补充规定");
    /** Decisions on one person's matter. */
    private static final String[] INDIVIDUAL = {
        "处罚决定", "复议决定", "征收决定", "补偿决定", "认定决定", "许可决定", "受理决定", "执行决定", "处理决定", "处分决定", "撤销决定", "赔偿决定", "处置方法", "奖惩规定",
        "奖惩办法", "奖惩条例", "公司规定", "公司章程"
    };

    /** What the title between {@code start} and {@code end} is, without 《》. */
    static TitleKind of(String text, int start, int end) {
        int tail = withoutBrackets(text, start, end);
        if (tail - start < 1) return OTHER;
        if (Within.endsWith(text, start, tail, "民法通则", "民法总则")) return INSTRUMENT;
        if (Within.endsWith(text, start, tail, PLANS)) return PLAN;
        if (Within.endsWith(text, start, tail, INDIVIDUAL)) return OTHER;
        if (Within.endsWith(text, start, tail, INSTRUMENTS) || isLaw(text, start, tail)) return INSTRUMENT;
        if (Within.endsWith(text, start, tail, PAPERS))
            return isGeneral(text, start, tail) || SHORT_NAMES.contains(text.substring(start, end))
                    ? INSTRUMENT
                    : OTHER;
        return Within.endsWith(text, start, tail, AGREEMENTS) && text.startsWith("海峡两岸", start) ? INSTRUMENT : OTHER;
    }

    /** The end of the title before trailing （试行）, (2019年修订), （一） or 〉. */
    private static int withoutBrackets(String text, int start, int end) {
        int tail = end;
        while (tail > start) {
            char c = text.charAt(tail - 1);
            if (c == '）' || c == ')') {
                int open = Math.max(Within.last(text, "（", start, tail), Within.last(text, "(", start, tail));
                if (open <= start) return tail;
                tail = open;
            } else if (c == '〉' || c == '>' || c == '”' || c == ' ' || c == '》') {
                tail--;
            } else {
                return tail;
            }
        }
        return tail;
    }

    private static boolean isLaw(String text, int start, int end) {
        if (text.charAt(end - 1) != '法') return end - start > 2 && text.startsWith("宪法", end - 2);
        return end - start >= 2 && !Within.endsWith(text, start, end, METHODS);
    }

    private static boolean isGeneral(String text, int start, int end) {
        for (String mark : new String[] {
            "关于", "印发", "转发", "批转", "若干", "实施意见", "指导意见", "国务院", "全国人民代表", "中国", "中华", "中国证", "暂行", "联合声明", "做好", "加强"
        }) {
            if (Within.first(text, mark, start, end) >= 0) return true;
        }
        return false;
    }
}
