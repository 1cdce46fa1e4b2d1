package org.zhunsheng.engine.citation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A title without 《》 (不加书名号的标题): known by name, or told by its ending and by where it must begin. */
final class PlainTitle {

    private static final String[] TITLE_ENDINGS = {
        "法", "法典", "条例", "规定", "办法", "细则", "规则", "规程", "解释", "决定", "意见", "通知", "批复", "答复", "准则", "修正案", "纪要", "公约",
        "议定书", "协定", "通则", "总则", "指引", "章程", "规范", "制度", "决议", "解答", "基准", "标准"
    };
    /** Endings that make a title only with 关于 before them. */
    private static final String[] NEEDS_ABOUT = {"决定", "意见", "通知", "批复", "答复", "章程", "规范", "制度", "标准", "基准", "决议", "解答"
    };

    /** Endings that are a title by themselves: 条例第五条, after an abbreviation. */
    private static final Set<String> STAND_ALONE = Set.of("条例", "解释", "细则", "公约", "协定");

    private static final String[] LEADS = {
        "根据", "依照", "依据", "按照", "遵照", "参照", "比照", "违反", "适用", "符合", "属于", "构成", "触犯", "或者", "以及", "执行", "遵守", "引用",
        "援引", "现行", "修订后的", "修正后的", "修改后的", "修订前的", "修改前的", "施行的", "规定的", "所称", "认定为", "认为", "应当", "不适用", "有关", "同时",
        "作为", "将", "把", "如果", "具有", "存在", "满足", "超出", "包括", "并且", "但是", "根据原", "依据原", "以原", "原审法院", "关系到", "涉及", "对照",
        "结合", "删去", "废止", "修改", "增加", "在", "从", "明确", "是否", "出现", "发生", "具备", "规避", "违背", "超过", "不受", "予以", "属", "犯",
        "称", "认定", "列入", "对于", "办理", "履行", "享有", "行使", "即", "系", "按", "依", "据", "的", "除", "经", "受"
    };

    private final Stretch stretch;
    private final AroundTitle around;
    private final Chain chain;

    PlainTitle(Stretch stretch, AroundTitle around, Chain chain) {
        this.stretch = stretch;
        this.around = around;
        this.chain = chain;
    }

    /** A known title without 《》, which ends at {@code i}. */
    int read(int i) {
        int start = stretch.titles.startOf(stretch.text, stretch.floor, i + 1);
        if (start < 0) {
            return i + 1;
        }
        int after = i + 1;
        if (after < stretch.limit
                && "人定律规院官庭学制治医理系意典际权".indexOf(stretch.at(after)) >= 0
                && !stretch.says("规定", after)) {
            return after;
        }
        int derived = around.derived(after);
        if (derived > 0) {
            int about = around.aboutBefore(start);
            int whole = about >= 0 ? about : start;
            stretch.name(stretch.words(whole, derived), false);
            return chain.read(derived, whole);
        }
        String written = stretch.words(start, after);
        int tail = around.behindTitle(after, written);
        stretch.name(written, false);
        if (tail >= 0) {
            return chain.read(tail, start);
        }
        for (String word : new String[] {"实施", "司法解释", "解释", "修正案", "草案", "施行细则"}) {
            if (stretch.says(word, after)) {
                return after;
            }
        }
        // a bare mention is no ground for a bare 第五条, but it is one for 该法第五条
        Citation mention = stretch.citation(start, after, false, true);
        stretch.out.add(mention);
        stretch.bearings.mentioned(mention);
        stretch.floor = after;
        return around.afterAbbreviation(after);
    }

    /** Where the title without 《》 before {@code i} begins; −1 when none stands there. */
    int start(int i) {
        if (i - stretch.floor < 2) {
            return -1;
        }
        int end = around.beforeBrackets(stretch.floor, i);
        String ending = titleEnding(end);
        if (ending == null) {
            return -1;
        }
        int known = stretch.titles.startOf(stretch.text, stretch.floor, end);
        if (known >= 0 && (known == stretch.floor || "省市区县州盟旗".indexOf(stretch.at(known - 1)) < 0)) {
            return known;
        }
        int boundary = boundary(end);
        int about = aboutIn(boundary, end);
        if (about >= 0) {
            return around.organBefore(about);
        }
        for (String word : NEEDS_ABOUT) {
            if (word.equals(ending)) {
                return -1;
            }
        }
        int start = afterLeads(boundary, end - ending.length());
        if (end - start <= ending.length()
                && !STAND_ALONE.contains(ending)
                && stretch.bearings.unabbreviated(stretch.words(start, end)) == null) {
            return -1;
        }
        return start;
    }

    private @Nullable String titleEnding(int end) {
        if (end <= stretch.floor || "法典例定则释知见复程案要引约书准度议答范".indexOf(stretch.at(end - 1)) < 0) {
            return null;
        }
        String longest = null;
        for (String ending : TITLE_ENDINGS) {
            if (end - ending.length() >= stretch.floor
                    && stretch.says(ending, end - ending.length())
                    && (longest == null || longest.length() < ending.length())) {
                longest = ending;
            }
        }
        return longest;
    }

    private int boundary(int end) {
        int least = Math.max(stretch.floor, end - 60);
        int i = end;
        while (i > least) {
            char c = stretch.at(i - 1);
            boolean titleCharacter = (c >= '一' && c <= '鿿')
                    || Numbering.opens(c)
                    || Numbering.closes(c)
                    || (c >= '0' && c <= '9')
                    || c == '〈'
                    || c == '〉';
            if (!titleCharacter) {
                break;
            }
            i--;
        }
        return i;
    }

    /** Index of the 关于 that a title ending at {@code end} has; a 、 may stand behind it. */
    private int aboutIn(int boundary, int end) {
        int least = Math.max(stretch.floor, end - 80);
        for (int i = end - 4; i >= least; i--) {
            char c = stretch.at(i);
            if (c == '关' && stretch.at(i + 1) == '于') {
                return i;
            }
            if (i < boundary && c != '、' && (c < '一' || c > '鿿')) {
                return -1;
            }
            if (c == '违' || (c == '依' && (stretch.at(i + 1) == '照' || stretch.at(i + 1) == '据'))) {
                return -1;
            }
        }
        return -1;
    }

    private int afterLeads(int boundary, int end) {
        int start = boundary;
        for (String lead : LEADS) {
            int found = Within.last(stretch.text, lead, start, end);
            if (found >= 0 && !isPartOfWord(found, lead)) {
                start = found + lead.length();
            }
        }
        for (int i = end - 1; i >= start; i--) {
            if (isLead(i)) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean isPartOfWord(int found, String lead) {
        return (lead.length() == 1 && !isLead(found)) || ("执行".equals(lead) && stretch.says("强制执行", found - 2));
    }

    /** Whether the single character leads up to a title and is no part of a word such as 共和国, 合同, 行为. */
    private boolean isLead(int i) {
        char before = i > stretch.from ? stretch.at(i - 1) : ' ';
        char after = i + 1 < stretch.limit ? stretch.at(i + 1) : ' ';
        return switch (stretch.at(i)) {
            case '和' -> after != '国' && after != '谐' && before != '共';
            case '与', '及' -> before != '参' && after != '其';
            case '或', '将', '是', '系', '即', '则', '但', '而', '把', '至', '除', '若' ->
                before != '关' && before != '体' && before != '准' && before != '规' && before != '原';
            case '的', '在', '从', '依', '据', '按' ->
                before != '数' && after != '揭' && before != '证' && after != '业' && before != '存' && after != '线';
            case '对' -> after != '外' && after != '台' && before != '应';
            case '为' -> before != '行' && before != '作';
            case '由' -> before != '自';
            case '经' -> after != '济' && after != '营' && after != '纪' && after != '销' && before != '财';
            case '受' -> false;
            case '以' -> before != '可';
            case '因' -> after != '公';
            case '向' -> true;
            default -> false;
        };
    }
}
