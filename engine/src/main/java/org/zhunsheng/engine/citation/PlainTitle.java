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

    /** How an earlier or later version of what was cited is called. */
    private static final Set<String> VERSIONS =
            Set.of("旧法", "新法", "原法", "现行法", "前法", "后法", "旧条例", "新条例", "原条例", "现行条例", "旧解释", "新解释", "原解释");

    private static final int LONGEST_PLACE = 9;

    private static final String[] LEADS = {
        "根据", "依照", "依据", "按照", "遵照", "参照", "比照", "违反", "适用", "符合", "属于", "构成", "触犯", "或者", "以及", "执行", "遵守", "引用",
        "援引", "现行", "修订后的", "修正后的", "修改后的", "修订前的", "修改前的", "施行的", "规定的", "所称", "认定为", "认为", "应当", "不适用", "有关", "同时",
        "作为", "将", "把", "如果", "具有", "存在", "满足", "超出", "包括", "并且", "但是", "根据原", "依据原", "以原", "原审法院", "关系到", "涉及", "对照",
        "结合", "删去", "废止", "修改", "增加", "在", "从", "明确", "是否", "出现", "发生", "具备", "规避", "违背", "超过", "不受", "予以", "属", "犯",
        "称", "认定", "列入", "对于", "办理", "履行", "享有", "行使", "即", "系", "按", "依", "据", "的", "除", "经", "受"
    };

    /** What may stand between a document's number and the provision: 国办发〔2018〕37号文第三条. */
    private static final Set<String> BEHIND_NUMBER =
            Set.of("文件", "通知", "意见", "批复", "复函", "公告", "通告", "规定", "办法", "决定", "解释", "答复", "纪要", "文", "令", "函");

    private static final int LONGEST_BEHIND_NUMBER = 3;

    /** Of numbers of decisions on one person's matter: 某市监罚〔2020〕12号. */
    private static final String INDIVIDUAL = "罚复赔判裁";

    /** 和 in the names of organs. */
    private static final String[] JOINED = {
        "改革", "城乡建设", "社会保障", "信息化", "旅游", "计划生育", "草原", "自然资源", "规划", "水务", "体育", "环境", "商务", "交通", "农村", "药品", "科技"
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
        if (start < 0) return i + 1;
        int after = i + 1;
        if (after < stretch.limit && "人定律规院官庭学制治医理系意典际权".indexOf(stretch.at(after)) >= 0 && !stretch.says("规定", after))
            return after;
        int derived = around.derived(after);
        if (derived > 0) {
            int about = around.aboutBefore(start);
            int whole = about >= 0 ? about : start;
            stretch.name(stretch.words(whole, derived), false);
            return chain.read(derived, whole);
        }
        String written = stretch.words(start, after);
        int tail = around.behindTitle(after, written);
        stretch.name(written, false, start, around.edition());
        if (tail >= 0) return chain.read(tail, start);
        for (String word : new String[] {"实施", "司法解释", "解释", "修正案", "草案", "施行细则"}) {
            if (stretch.says(word, after)) return after;
        }
        // a bare mention is no ground for a bare 第五条, but it is one for 该法第五条
        Citation mention = stretch.citation(start, after, false, true);
        stretch.out.add(mention);
        stretch.bearings.mentioned(mention);
        stretch.floor = after;
        return around.afterAbbreviation(after);
    }

    /** Whether it names a version of what was cited and no instrument by itself: 旧法, 现行条例. */
    static boolean isVersion(String written) {
        return VERSIONS.contains(written);
    }

    /** Where the title without 《》 before {@code i} begins; −1 when none stands there. */
    int start(int i) {
        if (i - stretch.floor < 2) return -1;
        int introduced = stretch.bearings.abbreviationBefore(stretch.text, stretch.floor, i);
        if (introduced >= 0 && !isOwn(introduced)) return introduced;
        int end = around.beforeBrackets(stretch.floor, i);
        int numbered = numbered(i);
        if (numbered >= 0) return numbered;
        String ending = titleEnding(end);
        if (ending == null) return -1;
        for (String version : VERSIONS) {
            if (Within.endsWith(stretch.text, stretch.floor, end, version)) return end - version.length();
        }
        int known = stretch.titles.startOf(stretch.text, stretch.floor, end);
        if (known >= 0 && (known == stretch.floor || "省市区县州盟旗".indexOf(stretch.at(known - 1)) < 0)) return known;
        int boundary = boundary(end);
        int about = aboutIn(boundary, end);
        if (about >= 0) return around.organBefore(about);
        for (String word : NEEDS_ABOUT) {
            if (word.equals(ending)) return -1;
        }
        int start = afterLeads(boundary, end - ending.length());
        if (end - start <= ending.length()
                && !STAND_ALONE.contains(ending)
                && stretch.bearings.unabbreviated(stretch.words(start, end)) == null) return -1;
        return start;
    }

    /** 安排 of 本补充安排 is no short title of another. */
    private boolean isOwn(int start) {
        return Within.endsWith(stretch.text, stretch.from, start, "本", "本补充", "本实施", "本暂行");
    }

    /** Where a document begins that is named by its number (只写文号的): 国办发〔2018〕37号, 市政府令第277号; −1 when none ends there. */
    private int numbered(int end) {
        int least = Math.max(stretch.floor + 1, end - LONGEST_BEHIND_NUMBER);
        int sign = end - 1;
        while (sign >= least && stretch.at(sign) != '号') sign--;
        if (sign < least) return -1;
        String behind = stretch.words(sign + 1, end);
        if (!behind.isEmpty() && !BEHIND_NUMBER.contains(behind)) return -1;
        boolean order = "令".equals(behind);
        int p = beforeDigits(sign);
        if (p == sign || p == stretch.floor) return -1;
        boolean ordinal = stretch.at(p - 1) == '第';
        p -= ordinal ? 1 : 0;
        if (p == stretch.floor) return -1;
        char before = stretch.at(p - 1);
        if ("〕］])）".indexOf(before) >= 0) {
            int year = beforeDigits(p - 1);
            if (p - 1 - year != 4 || year <= stretch.floor || "〔［[(（".indexOf(stretch.at(year - 1)) < 0) return -1;
            p = year - 1;
        } else if (ordinal && before == '年') {
            p = beforeDigits(p - 1);
        } else if (!ordinal || (!order && before != '令' && before != '告')) {
            return -1;
        }
        int start = afterLeads(boundary(p), p);
        for (int i = start; i < p; i++) {
            if (INDIVIDUAL.indexOf(stretch.at(i)) >= 0) return -1;
        }
        return start < p ? start : -1;
    }

    private int beforeDigits(int end) {
        int p = end;
        while (p > stretch.floor && stretch.at(p - 1) >= '0' && stretch.at(p - 1) <= '9') p--;
        return p;
    }

    private @Nullable String titleEnding(int end) {
        if (end <= stretch.floor || "法典例定则释知见复程案要引约书准度议答范".indexOf(stretch.at(end - 1)) < 0) return null;
        String longest = null;
        for (String ending : TITLE_ENDINGS) {
            if (end - ending.length() >= stretch.floor
                    && stretch.says(ending, end - ending.length())
                    && (longest == null || longest.length() < ending.length())) longest = ending;
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
            if (!titleCharacter) break;
            i--;
        }
        return i;
    }

    /** Index of the 关于 that a title ending at {@code end} has; a 、 may stand behind it. */
    private int aboutIn(int boundary, int end) {
        int least = Math.max(stretch.floor, end - 80);
        for (int i = end - 4; i >= least; i--) {
            char c = stretch.at(i);
            if (c == '关' && stretch.at(i + 1) == '于') return i;
            if (i < boundary && c != '、' && (c < '一' || c > '鿿')) return -1;
            if (c == '违' || (c == '依' && (stretch.at(i + 1) == '照' || stretch.at(i + 1) == '据'))) return -1;
        }
        return -1;
    }

    private int afterLeads(int boundary, int end) {
        int start = boundary;
        for (String lead : LEADS) {
            int found = Within.last(stretch.text, lead, start, end);
            if (found >= 0 && !isPartOfWord(found, lead)) start = found + lead.length();
        }
        for (int i = end - 1; i >= start; i--) {
            if (isLead(i) && !isInLocalTitle(start, i)) return i + 1;
        }
        return start;
    }

    /** The 和 of 某市物业管理和服务条例: what stands before it begins with a place and is no title itself. */
    private boolean isInLocalTitle(int start, int i) {
        if (i <= start
                || "和与及".indexOf(stretch.at(i)) < 0
                || titleEnding(i) != null
                || "条款项".indexOf(stretch.at(i - 1)) >= 0) return false;
        int most = Math.min(i - 2, start + LONGEST_PLACE);
        for (int at = start + 1; at <= most; at++) {
            if ("省市区县州盟旗".indexOf(stretch.at(at)) >= 0) return true;
            if (isLead(at)) return false;
        }
        return false;
    }

    private boolean joinsOrgan(int p) {
        for (String word : JOINED) {
            if (stretch.says(word, p)) return true;
        }
        return false;
    }

    private boolean isPartOfWord(int found, String lead) {
        return (lead.length() == 1 && !isLead(found))
                || ("执行".equals(lead) && stretch.says("强制执行", found - 2))
                // 公安机关办理行政案件程序规定
                || ("办理".equals(lead) && Within.endsWith(stretch.text, stretch.floor, found, "机关", "法院", "检察院", "部门"));
    }

    /** Whether the single character leads up to a title and is no part of a word such as 共和国, 合同, 行为. */
    private boolean isLead(int i) {
        char before = i > stretch.from ? stretch.at(i - 1) : ' ';
        char after = i + 1 < stretch.limit ? stretch.at(i + 1) : ' ';
        return switch (stretch.at(i)) {
            case '和' -> after != '谐' && before != '共' && !joinsOrgan(i + 1);
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
