package org.zhunsheng.engine.citation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Numerals;

/**
 * Reads the citations of a stretch of text in one pass. It stops only at the characters with which a citation can
 * begin (第, 《, 本, 前, 该 …) or at which a title without 《》 can end (法), so that prose costs one comparison a
 * character. One reader serves one thread.
 */
final class Reader {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_RANGE = 400;

    /** Words with which a text names itself (本法, 本条例), the longer first. */
    private static final String[] SELF = {
        "实施条例", "实施细则", "实施办法", "实施规定", "实施意见", "实施方案", "组织法", "基本法", "选举法", "驻军法", "暂行条例", "暂行规定", "暂行办法", "若干规定",
        "补充规定", "特别规定", "管理条例", "管理办法", "管理规定", "管理规则", "施行细则", "议事规则", "工作规则", "工作规程", "工作细则", "程序规定", "条例", "办法",
        "规定", "细则", "规则", "规程", "解释", "决定", "决议", "意见", "通知", "批复", "答复", "公告", "通告", "准则", "规范", "制度", "方案", "指引",
        "章程", "法典", "法", "令", "修正案", "守则", "指南", "纪要", "命令"
    };
    /** Words with which a text names itself only when its own title ends so. */
    private static final String[] SELF_IF_TITLED = {
        "公约", "规约", "议定书", "协定", "标准", "规划", "计划", "纲要", "预案", "措施", "要点", "基准", "清单", "函", "复函", "总则"
    };

    private static final String[] TITLE_ENDINGS = {
        "法", "法典", "条例", "规定", "办法", "细则", "规则", "规程", "解释", "决定", "意见", "通知", "批复", "答复", "准则", "修正案", "纪要", "公约",
        "议定书", "协定", "通则", "总则", "指引", "章程", "规范", "制度", "决议", "解答", "基准", "标准"
    };
    /** Endings that make a title only with 关于 before them. */
    private static final String[] NEEDS_ABOUT = {"决定", "意见", "通知", "批复", "答复", "章程", "规范", "制度", "标准", "基准", "决议", "解答"
    };

    /** Endings that are a title by themselves: 条例第五条, after an abbreviation. */
    private static final Set<String> STAND_ALONE = Set.of("条例", "解释", "细则", "公约", "协定");

    /** Papers whose clauses and items are no provisions. */
    private static final String[] PRIVATE = {
        "合同", "协议", "协议书", "合同书", "契约", "公司章程", "章程", "判决", "裁定", "裁决", "判决书", "裁定书", "裁决书", "决定书", "调解书", "判项", "主文",
        "判令", "承诺书", "承诺", "遗嘱", "保单", "保险单", "条款", "招标文件", "投标文件", "标书", "备忘录", "诉讼请求", "诉请", "上诉请求", "仲裁请求", "请求",
        "清单", "说明书", "通知书", "意见书", "告知书", "起诉书", "起诉状", "协议约定", "合同约定", "约定", "管理规约", "保证书", "附件", "附表", "会议记录", "证据",
        "委托书", "担保函", "理由", "申请", "公告", "事实", "订单", "责任书", "补充协议", "专用条款", "通用条款", "任务书", "权利要求书", "权利要求", "判决结果", "原判",
        "本判决", "上述判决"
    };

    private static final String[] THINGS = {
        "任务", "工作", "措施", "议程", "议题", "指标", "产品", "业务", "研究", "技术", "成果", "原则", "理由", "请求", "软件", "游戏", "手机", "应用",
        "服务", "改革", "试点", "工程"
    };

    private static final String[] ORGANS = {
        "最高人民法院", "最高人民检察院", "最高法院", "最高法", "最高检", "两高", "全国人民代表大会常务委员会", "全国人大常委会", "全国人民代表大会", "国务院", "国务院办公厅", "公安部",
        "司法部", "财政部", "教育部", "民政部", "国家安全部", "交通运输部", "国家税务总局", "国家市场监督管理总局", "海关总署", "中国人民银行", "国家发展和改革委员会",
                "人力资源和社会保障部",
        "自然资源部", "生态环境部", "住房和城乡建设部", "农业农村部", "国家卫生健康委员会", "国家知识产权局", "中国证券监督管理委员会", "中国证监会", "中国银保监会"
    };

    private static final String[] LEADS = {
        "根据", "依照", "依据", "按照", "遵照", "参照", "比照", "违反", "适用", "符合", "属于", "构成", "触犯", "或者", "以及", "执行", "遵守", "引用",
        "援引", "现行", "修订后的", "修正后的", "修改后的", "修订前的", "修改前的", "施行的", "规定的", "所称", "认定为", "认为", "应当", "不适用", "有关", "同时",
        "作为", "将", "把", "如果", "具有", "存在", "满足", "超出", "包括", "并且", "但是", "根据原", "依据原", "以原", "原审法院", "关系到", "涉及", "对照",
        "结合", "删去", "废止", "修改", "增加", "在", "从", "明确", "是否", "出现", "发生", "具备", "规避", "违背", "超过", "不受", "予以", "属", "犯",
        "称", "认定", "列入", "对于", "办理", "履行", "享有", "行使", "即", "系", "按", "依", "据", "的", "除", "经", "受"
    };

    private final Titles titles;
    private final Numbering numbering = new Numbering();
    private final Numbers at = new Numbers();

    private String text = "";
    private int from;
    private int limit;
    private int floor;
    private Place place = Place.NOWHERE;
    private Bearings bearings = new Bearings();
    private List<Citation> out = List.of();
    private boolean interpretation;
    private boolean amendment;

    private @Nullable String title;
    private boolean quoted;
    private @Nullable String canonical;
    private Told told = Told.NAMED;
    private boolean mute;

    private boolean foreign;
    private int quoteParagraph;

    Reader(Titles titles) {
        this.titles = titles;
    }

    /** Reads {@code text} from {@code start} to {@code end} and adds what it cites to {@code found}, in order of the text. */
    void read(String read, int start, int end, Place where, Bearings known, List<Citation> found) {
        text = read;
        from = start;
        floor = start;
        limit = end;
        place = where;
        bearings = known;
        out = found;
        foreign = false;
        quoteParagraph = 0;
        interpretation = isInterpretation(where.instrument());
        amendment = where.instrument().contains("修正案");
        int i = start;
        while (i < end) {
            char c = read.charAt(i);
            switch (c) {
                case '第' -> i = numbered(i);
                case '《' -> i = quotedTitle(i);
                case '本' -> i = own(i);
                case '前', '上' -> i = preceding(i);
                case '该', '同' -> i = that(i);
                case '法', '典' -> i = knownTitle(i);
                case '“' -> i = quoteOpens(i);
                case '”' -> i = quoteCloses(i);
                case '。' -> {
                    if (place.article() > 0 && !foreign) {
                        bearings.sentenceEnded();
                    }
                    i++;
                }
                case '\n' -> {
                    quoteParagraph += quoteParagraph > 0 ? 1 : 0;
                    i++;
                }
                default -> i++;
            }
        }
    }

    private static boolean isInterpretation(String instrument) {
        return instrument.startsWith("最高") || instrument.endsWith("解释") || instrument.contains("最高人民");
    }

    /** A quotation of what was just cited: 第五条规定：“…前款…”. */
    private int quoteOpens(int i) {
        Citation last = bearings.last();
        if (last != null && last.article() > 0 && i - last.end() >= 0 && i - last.end() < 48) {
            int before = i - 1;
            while (before > last.end() && Numbering.isSpace(text.charAt(before))) {
                before--;
            }
            if (before >= from && ":：,，为".indexOf(text.charAt(before)) >= 0) {
                foreign = !last.self() || place.article() == 0;
                quoteParagraph = Math.max(1, last.paragraph());
            }
        }
        bearings.quoteOpened();
        return i + 1;
    }

    private int quoteCloses(int i) {
        foreign = false;
        quoteParagraph = 0;
        bearings.quoteClosed();
        return i + 1;
    }

    /** 《…》 with the numbers behind it. */
    private int quotedTitle(int open) {
        int close = closing(open);
        if (close < 0) {
            return open + 1;
        }
        TitleKind kind = TitleKind.of(text, open + 1, close);
        int after = close + 1;
        int derived = derived(after);
        if (derived > 0) {
            int start = aboutBefore(open);
            if (start >= 0) {
                name(text.substring(start, derived), false);
                return chain(derived, start);
            }
        }
        String written = text.substring(open + 1, close).strip();
        int tail = behindTitle(after, kind == TitleKind.OTHER ? "" : written);
        if (kind == TitleKind.OTHER && bearings.unabbreviated(written) == null) {
            if (tail < 0) {
                return after;
            }
            mute = true;
            return chain(tail, open);
        }
        name(written, true);
        if (tail >= 0) {
            return chain(tail, open);
        }
        emit(open, after, false, kind == TitleKind.PLAN);
        return afterAbbreviation(after);
    }

    private int closing(int open) {
        int depth = 0;
        int most = Math.min(limit, open + LONGEST_TITLE);
        for (int i = open; i < most; i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》') {
                if (--depth == 0) {
                    return i;
                }
            } else if (c == '\n') {
                return -1;
            }
        }
        // an inner 《 that is never closed: the first 》 closes the title
        return Within.first(text, "》", open, most);
    }

    /** Where the numbers behind a title begin, past （以下简称…）, （试行）, 分则; −1 when there are none. */
    private int behindTitle(int after, String written) {
        int p = Numbering.spaces(text, after, limit);
        while (p < limit && Numbering.opens(text.charAt(p))) {
            int close = bracketEnd(p);
            if (close < 0) {
                return -1;
            }
            noteAbbreviation(p, close, written);
            p = Numbering.spaces(text, close + 1, limit);
        }
        if (p < limit && "总分附侵合物人婚继".indexOf(text.charAt(p)) >= 0) {
            int division = divisionEnd(p);
            p = division > 0 ? division : p;
        }
        if (p + 1 < limit && "的中".indexOf(text.charAt(p)) >= 0 && text.charAt(p + 1) == '第') {
            p++;
        }
        if (p >= limit || !numbering.read(text, p, limit, true)) {
            return -1;
        }
        boolean ordinal = text.charAt(p) == '第';
        return ordinal || (numbering.unit() == Level.ARTICLE && p == after) ? p : -1;
    }

    private int divisionEnd(int p) {
        int most = Math.min(limit, p + 6);
        for (int i = p + 1; i < most; i++) {
            char c = text.charAt(i);
            if ((c == '则' || c == '编') && i + 1 < limit && text.charAt(i + 1) == '第') {
                return i + 1;
            }
        }
        return -1;
    }

    private int bracketEnd(int open) {
        int depth = 0;
        int most = Math.min(limit, open + 80);
        for (int i = open; i < most; i++) {
            char c = text.charAt(i);
            if (Numbering.opens(c)) {
                depth++;
            } else if (Numbering.closes(c) && --depth == 0) {
                return i;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** （以下简称《条例》） */
    private void noteAbbreviation(int open, int close, String written) {
        int name = abbreviationStart(open, close);
        if (name < 0 || written.isEmpty()) {
            return;
        }
        int end = close;
        while (name < end && "《“\"”'‘：:为".indexOf(text.charAt(name)) >= 0) {
            name++;
        }
        while (end > name && "》”\"’'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > name && end - name < 40) {
            String full = titles.canonical(written);
            bearings.abbreviate(text.substring(name, end), full == null ? written : full);
        }
    }

    private int abbreviationStart(int open, int close) {
        for (String word : new String[] {"简称", "下称", "统称", "以下称"}) {
            int found = Within.first(text, word, open, close);
            if (found >= 0) {
                return found + word.length();
            }
        }
        return -1;
    }

    private int afterAbbreviation(int after) {
        int p = Numbering.spaces(text, after, limit);
        if (p < limit && Numbering.opens(text.charAt(p))) {
            int close = bracketEnd(p);
            if (close > 0 && abbreviationStart(p, close) > 0) {
                return close + 1;
            }
        }
        return after;
    }

    /**
     * Where the numbers begin behind a title that only begins another: 民法典〔时间效力的若干规定〕第二条,
     * 《民事诉讼法》〔的解释〕第五条.
     *
     * @return −1 when the title stands for itself
     */
    private int derived(int after) {
        int most = Math.min(limit, after + 48);
        if (after >= most || ("第、，。；：的中".indexOf(text.charAt(after)) >= 0 && text.charAt(after) != '的')) {
            return -1;
        }
        for (int i = after; i < most; i++) {
            char c = text.charAt(i);
            if (c == '第') {
                if (i == after || !numbering.read(text, i, limit, false) || numbering.unit() != Level.ARTICLE) {
                    continue;
                }
                return endsAsTitle(after, i) ? i : -1;
            }
            if ("，。；：、“”《》！？\n本该依按违和及或第".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private boolean endsAsTitle(int start, int end) {
        int tail = beforeBrackets(start, end);
        if (tail - start < 2
                || text.startsWith("的规定", start)
                || text.startsWith("规定", start)
                || text.startsWith("有关", start)
                || text.startsWith("等", start)
                || text.startsWith("的有关", start)
                || text.startsWith("的相关", start)) {
            return false;
        }
        return Within.endsWith(text, start, tail, "解释", "规定", "意见", "批复", "办法", "条例", "细则", "纪要", "决定", "通知", "解答");
    }

    /** The index before trailing brackets and counters: 解释（一）, 解释二, 办法（试行）. */
    private int beforeBrackets(int start, int end) {
        int tail = end;
        if (tail > start && Numbering.closes(text.charAt(tail - 1))) {
            int open = tail - 1;
            while (open > start && tail - open < 24 && !Numbering.opens(text.charAt(open))) {
                open--;
            }
            tail = Numbering.opens(text.charAt(open)) ? open : tail;
        }
        if (tail - 2 > start && Numerals.isNumeral(text.charAt(tail - 1)) && text.charAt(tail - 2) == '释') {
            tail--;
        }
        return tail;
    }

    /** Where 最高人民法院关于适用 begins, when the words before {@code open} are such; −1 otherwise. */
    private int aboutBefore(int open) {
        int least = Math.max(from, open - 60);
        for (int i = open - 2; i >= least; i--) {
            if (text.charAt(i) == '关' && text.charAt(i + 1) == '于') {
                return organBefore(i);
            }
            if ("，。；：“”《》\n".indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private int organBefore(int about) {
        int start = about;
        boolean found = true;
        while (found) {
            found = false;
            int end = start > from && start < about && text.charAt(start - 1) == '、' ? start - 1 : start;
            for (String organ : ORGANS) {
                if (end - organ.length() >= from
                        && text.startsWith(organ, end - organ.length())
                        && (end < start || start == about)) {
                    start = end - organ.length();
                    found = true;
                    break;
                }
            }
        }
        return start;
    }

    /** A known title without 《》, which ends at {@code i}. */
    private int knownTitle(int i) {
        int start = titles.startOf(text, floor, i + 1);
        if (start < 0) {
            return i + 1;
        }
        int after = i + 1;
        if (after < limit && "人定律规院官庭学制治医理系意典际权".indexOf(text.charAt(after)) >= 0 && !text.startsWith("规定", after)) {
            return after;
        }
        int derived = derived(after);
        if (derived > 0) {
            int about = aboutBefore(start);
            int whole = about >= 0 ? about : start;
            name(text.substring(whole, derived), false);
            return chain(derived, whole);
        }
        String written = text.substring(start, after);
        int tail = behindTitle(after, written);
        name(written, false);
        if (tail >= 0) {
            return chain(tail, start);
        }
        for (String word : new String[] {"实施", "司法解释", "解释", "修正案", "草案", "施行细则"}) {
            if (text.startsWith(word, after)) {
                return after;
            }
        }
        // a bare mention is no ground for a bare 第五条, but it is one for 该法第五条
        Citation mention = citation(start, after, false, true);
        out.add(mention);
        bearings.mentioned(mention);
        floor = after;
        return afterAbbreviation(after);
    }

    /** 本法, 本条例第五条, 本条第一款, 本章. */
    private int own(int i) {
        if (i > from && "基根资".indexOf(text.charAt(i - 1)) >= 0) {
            return i + 1;
        }
        if (i + 1 >= limit) {
            return i + 1;
        }
        int structural = ownDivision(i);
        if (structural > 0) {
            return structural;
        }
        int end = ownName(i);
        if (end < 0 || endsAnotherWord(i)) {
            return i + 1;
        }
        nameSelf(Told.NAMED);
        int tail = behindTitle(end, text.substring(i, end));
        if (tail >= 0) {
            return chain(tail, i);
        }
        emit(i, end, false, false);
        return end;
    }

    /** 文本规范, 日本法, 成本法: the 本 belongs to the word before it; that of 造成本法 does not. */
    private boolean endsAnotherWord(int i) {
        if (i == from) {
            return false;
        }
        char before = text.charAt(i - 1);
        if (before == '成') {
            return text.charAt(i + 1) == '法' && (i - 1 == from || "造完组构形".indexOf(text.charAt(i - 2)) < 0);
        }
        return "样版文副课脚范标剧读股译刻善孤日抄".indexOf(before) >= 0;
    }

    private int ownName(int i) {
        int p = i + 1;
        for (String word : SELF) {
            if (text.startsWith(word, p) && p + word.length() <= limit) {
                return namesItself(word, p + word.length()) ? p + word.length() : -1;
            }
        }
        for (String word : SELF_IF_TITLED) {
            if (text.startsWith(word, p)
                    && p + word.length() <= limit
                    && place.instrument().contains(word)) {
                return p + word.length();
            }
        }
        return -1;
    }

    private boolean namesItself(String word, int end) {
        char next = end < limit ? text.charAt(end) : '\n';
        return switch (word) {
            case "法" ->
                "院人官庭定律治学系域令则".indexOf(next) < 0
                        && (next != '规' || text.startsWith("规定", end))
                        && (next != '制' || text.startsWith("制定", end));
            case "解释" -> next != '书' && next != '权';
            // an organ's decision on one matter calls itself so, too
            case "决定", "通知", "意见", "批复", "公告", "答复", "通告" ->
                next != '书' && next != '权' && (place.instrument().contains(word) || !isCase(place.instrument()));
            case "令" -> next != '牌' && next != '人';
            case "章程", "规范", "制度", "方案", "守则", "指南", "纪要" -> next != '性';
            default -> true;
        };
    }

    /** Whether a title is that of a case that was decided: 甲诉乙案. */
    private static boolean isCase(String title) {
        return title.endsWith("案") || (title.contains("诉") && title.contains("案"));
    }

    private int ownDivision(int i) {
        char unit = text.charAt(i + 1);
        char next = i + 2 < limit ? text.charAt(i + 2) : '\n';
        int end = i + 2;
        boolean fits = switch (unit) {
            case '条' -> "例件款约目".indexOf(next) < 0;
            case '款' -> next != '项' && next != '式';
            case '项' -> "规所第、，和及的中".indexOf(next) >= 0;
            case '章' -> next != '程';
            case '节' -> "目能水约日课假气".indexOf(next) < 0;
            case '编' -> "号制码委".indexOf(next) < 0;
            default -> false;
        };
        if (!fits) {
            return -1;
        }
        boolean chapter = unit == '章' || unit == '节' || unit == '编';
        if (chapter) {
            nameSelf(Told.THIS_CHAPTER);
            at.put(Level.PART, unit == '编' || place.chapter() == 0 ? place.part() : 0);
            at.put(Level.CHAPTER, unit == '编' ? 0 : place.chapter());
            at.put(Level.SECTION, unit == '节' ? place.section() : 0);
        } else if (!thisArticle(Told.THIS_ARTICLE)) {
            return end;
        } else if (unit != '条') {
            Citation last = bearings.last();
            boolean here = standsInArticle();
            at.put(
                    Level.PARAGRAPH,
                    here ? place.paragraph() : last == null ? 0 : Math.max(last.paragraph(), quoteParagraph));
            at.put(Level.ITEM, here && unit == '项' ? place.item() : 0);
        }
        return relative(end, i);
    }

    private boolean standsInArticle() {
        return place.article() > 0 && !foreign && !(amendment && bearings.lastNamed() != null);
    }

    /** Sets title and article to those the sentence stands in; false when they are unknown. */
    private boolean thisArticle(Told how) {
        if (standsInArticle()) {
            nameSelf(how);
            at.putArticle(place.article(), place.suffix());
            return true;
        }
        Citation last = bearings.last();
        if (last == null || last.article() == 0) {
            last = bearings.context();
        }
        if (last == null || last.article() == 0) {
            return false;
        }
        carry(last, how);
        at.putArticle(last.article(), last.suffix());
        return true;
    }

    /** Goes on behind 本条, 前款, 该条: numbers below them, and a list of more. */
    private int relative(int end, int start) {
        int p = Numbering.spaces(text, end, limit);
        boolean bracket = p < limit && Numbering.opens(text.charAt(p));
        if (p < limit
                && (text.charAt(p) == '第' || bracket)
                && numbering.read(text, p, limit, bracket)
                && (numbering.unit().compareTo(at.deepest()) > 0 || numbering.unit() == Level.ARTICLE)) {
            return chain(p, start);
        }
        int counted = firstFew(end, at.deepest());
        if (counted > 0) {
            return chainFew(end, start, counted);
        }
        if (told == Told.THIS_ARTICLE && text.startsWith("前款", end) && end + 2 <= limit) {
            return precedingParagraphs(start, end + 2, 1);
        }
        emit(start, end, false, false);
        return goOn(end);
    }

    /** 前款, 前两款第一项, 前三条, 前项, 上款. */
    private int preceding(int i) {
        int p = i + 1;
        boolean every = p < limit && text.charAt(p) == '各';
        if (every) {
            p++;
        }
        int digits = p;
        while (p < limit && Numerals.isNumeral(text.charAt(p))) {
            p++;
        }
        int count = p == digits ? 1 : p - digits > 3 ? -1 : Numerals.parse(text, digits, p);
        if (p >= limit || count <= 0 || count > 50 || (text.charAt(i) == '上' && (p > digits || every))) {
            return i + 1;
        }
        char unit = text.charAt(p);
        int end = p + 1;
        char next = end < limit ? text.charAt(end) : '\n';
        boolean fits = switch (unit) {
            case '款' -> next != '项' && next != '式' && next != '额';
            case '条' -> "例件款约目幅".indexOf(next) < 0;
            case '项' -> next != '目' && (place.item() > 0 || count > 1);
            case '章' -> next != '程' && text.charAt(i) == '前';
            case '节' -> "目课日".indexOf(next) < 0 && text.charAt(i) == '前';
            default -> false;
        };
        if (!fits
                || (i > from && "提目此之当".indexOf(text.charAt(i - 1)) >= 0)
                || (i > from && text.charAt(i - 1) == '以' && (text.charAt(i) == '上' || (count > 1 && unit != '款')))) {
            return i + 1;
        }
        return switch (unit) {
            case '款' -> precedingParagraphs(i, end, every ? Integer.MAX_VALUE : count);
            case '条' -> precedingArticles(i, end, count);
            case '项' -> precedingItems(i, end, count);
            default -> precedingChapter(i, end, unit);
        };
    }

    private int precedingParagraphs(int start, int end, int count) {
        if (!thisArticle(Told.PRECEDING_PARAGRAPH)) {
            return end;
        }
        Citation last = bearings.last();
        int here =
                standsInArticle() ? place.paragraph() : Math.max(quoteParagraph, last == null ? 0 : last.paragraph());
        if (here < 2 && !standsInArticle()) {
            here = Math.min(count, 50) + 1;
        }
        int first = Math.max(1, here - Math.min(count, here));
        if (here < 2) {
            return relative(end, start);
        }
        for (int paragraph = first; paragraph < here - 1; paragraph++) {
            at.put(Level.PARAGRAPH, paragraph);
            emit(start, end, false, false);
        }
        at.put(Level.PARAGRAPH, here - 1);
        return relative(end, start);
    }

    private int precedingArticles(int start, int end, int count) {
        if (!thisArticle(Told.PRECEDING_ARTICLE)) {
            return end;
        }
        int here = at.get(Level.ARTICLE);
        if (at.suffix() > 1 && count == 1) {
            at.putSuffix(at.suffix() - 1);
            return relative(end, start);
        }
        if (at.suffix() > 0) {
            at.putSuffix(0);
            here++;
        }
        if (here < 2) {
            return end;
        }
        for (int article = Math.max(1, here - count); article < here - 1; article++) {
            at.put(Level.ARTICLE, article);
            emit(start, end, false, false);
        }
        at.put(Level.ARTICLE, here - 1);
        return relative(end, start);
    }

    private int precedingItems(int start, int end, int count) {
        if (!thisArticle(Told.PRECEDING_ITEM)) {
            return end;
        }
        Citation last = bearings.last();
        at.put(Level.PARAGRAPH, standsInArticle() ? place.paragraph() : last == null ? 0 : last.paragraph());
        int here = standsInArticle() && place.item() > 0 ? place.item() : count + 1;
        if (here < 2) {
            return end;
        }
        for (int item = Math.max(1, here - count); item < here - 1; item++) {
            at.put(Level.ITEM, item);
            emit(start, end, false, false);
        }
        at.put(Level.ITEM, here - 1);
        return relative(end, start);
    }

    private int precedingChapter(int start, int end, char unit) {
        int here = unit == '章' ? place.chapter() : place.section();
        if (here < 2) {
            return end;
        }
        nameSelf(Told.PRECEDING_CHAPTER);
        at.put(Level.CHAPTER, unit == '章' ? here - 1 : place.chapter());
        at.put(Level.SECTION, unit == '章' ? 0 : here - 1);
        return relative(end, start);
    }

    /** 该条, 该法第五条, 同条第二款. */
    private int that(int i) {
        if (i + 1 >= limit || (i > from && "各不相如共合连应".indexOf(text.charAt(i - 1)) >= 0)) {
            return i + 1;
        }
        char unit = text.charAt(i + 1);
        char next = i + 2 < limit ? text.charAt(i + 2) : '\n';
        if ((unit == '条' && "例件款约目".indexOf(next) < 0) || (unit == '款' && "规所第的".indexOf(next) >= 0)) {
            Citation last = bearings.last();
            if (last == null || last.article() == 0) {
                return i + 2;
            }
            carry(last, Told.CARRIED);
            at.putArticle(last.article(), last.suffix());
            at.put(Level.PARAGRAPH, unit == '款' ? last.paragraph() : 0);
            return relative(i + 2, i);
        }
        int end = nameEnd(i);
        if (end < 0) {
            return i + 1;
        }
        Citation named = antecedent();
        int tail = behindTitle(end, "");
        if (tail < 0) {
            return end;
        }
        if (named == null) {
            mute = true;
        } else {
            carry(named, Told.CARRIED);
        }
        return chain(tail, i);
    }

    /** The end of 法 in 该法, of 公约 in 该公约; −1 when no name of an instrument follows. */
    private int nameEnd(int i) {
        for (String[] words : new String[][] {SELF, SELF_IF_TITLED}) {
            for (String word : words) {
                if (text.startsWith(word, i + 1)) {
                    return i + 1 + word.length() <= limit ? i + 1 + word.length() : -1;
                }
            }
        }
        return -1;
    }

    private @Nullable Citation antecedent() {
        Citation mentioned = bearings.lastMentioned();
        if (mentioned != null) {
            return mentioned;
        }
        Citation context = bearings.context();
        return context != null && !context.self() ? context : null;
    }

    /** 第五条 with no title that was read already. */
    private int numbered(int i) {
        if (!numbering.read(text, i, limit, false)) {
            return i + 1;
        }
        int end = numbering.end();
        if (isHeading(i, end)) {
            return end;
        }
        Level unit = numbering.unit();
        if (unit == Level.CHAPTER && (numbering.number(0) > 99 || text.startsWith("《", end))) {
            // 第429章《…条例》: how the laws of Hong Kong are counted
            return end;
        }
        if (unit.compareTo(Level.ARTICLE) <= 0) {
            int start = titleStart(i);
            if (start >= 0) {
                return unquotedTitle(start, i);
            }
        }
        if (follows(i, PRIVATE)) {
            mute = true;
            return chain(i, i);
        }
        if (!resolveBare(i, unit)) {
            mute = true;
        }
        int before = out.size();
        Citation last = bearings.last();
        int after = chain(i, i);
        if (isAgreed(after) || (out.size() == before + 1 && isThing(i, after))) {
            while (out.size() > before) {
                out.removeLast();
            }
            if (last == null) {
                bearings.paragraphEnded();
            } else {
                bearings.cited(last);
            }
        }
        return after;
    }

    private int unquotedTitle(int start, int i) {
        for (String word : new String[] {"上述", "前述", "该", "其", "此", "这一", "同"}) {
            if (text.startsWith(word, start)) {
                Citation named = antecedent();
                if (named == null) {
                    mute = true;
                } else {
                    carry(named, Told.CARRIED);
                }
                return chain(i, start);
            }
        }
        String written = text.substring(start, i).strip();
        if (written.startsWith("本")) {
            nameSelf(Told.NAMED);
        } else {
            name(written, false);
        }
        return chain(i, start);
    }

    private boolean resolveBare(int i, Level unit) {
        Citation last = bearings.last();
        Citation context = bearings.context();
        if (unit.compareTo(Level.ARTICLE) <= 0) {
            boolean pointsBack = follows(i, "上述", "前述", "其", "其中");
            if (standsInArticle() && !pointsBack && !(interpretation && bearings.lastNamed() != null)) {
                if (context != null && !context.self()) {
                    carry(context, Told.CONTEXT);
                } else {
                    nameSelf(Told.BARE_ARTICLE);
                }
                return true;
            }
            Citation named = bearings.lastNamed();
            if (named != null) {
                carry(named, Told.CARRIED);
            } else if (context != null) {
                carry(context, Told.CONTEXT);
            } else {
                nameSelf(Told.BARE_ARTICLE);
            }
            return true;
        }
        Citation article;
        Told how;
        if (standsInArticle()) {
            if (context == null || context.article() == 0) {
                nameSelf(Told.BARE);
                at.putArticle(place.article(), place.suffix());
                at.put(Level.PARAGRAPH, unit.compareTo(Level.PARAGRAPH) > 0 ? paragraphOfItem() : 0);
                return true;
            }
            article = context;
            how = bearings.fromChapeau() ? Told.CHAPEAU : Told.CONTEXT;
        } else if (last != null && last.article() > 0) {
            article = last;
            how = Told.CARRIED;
        } else if (context != null && context.article() > 0) {
            article = context;
            how = Told.CONTEXT;
        } else {
            return false;
        }
        carry(article, how);
        at.putArticle(article.article(), article.suffix());
        at.put(Level.PARAGRAPH, unit.compareTo(Level.PARAGRAPH) > 0 ? article.paragraph() : 0);
        return true;
    }

    /** The paragraph a bare 第二项 belongs to: the one just cited, or the one it stands in, if that has items at all. */
    private int paragraphOfItem() {
        Citation last = bearings.last();
        if (last != null && last.self() && last.article() == place.article() && last.paragraph() > 0) {
            return last.paragraph();
        }
        return place.item() > 0 || place.paragraph() == 1 ? place.paragraph() : 0;
    }

    /** 第五条　 at the start of a line, or of a quoted article, is that article's own number. */
    private boolean isHeading(int i, int end) {
        char next = end < limit ? text.charAt(end) : '\n';
        if (!Numbering.isSpace(next) && next != '\n' && next != '\r') {
            return false;
        }
        int before = i - 1;
        while (before >= from && (Numbering.isSpace(text.charAt(before)) || "#*>-".indexOf(text.charAt(before)) >= 0)) {
            before--;
        }
        return before < from || "\n\r“\"".indexOf(text.charAt(before)) >= 0;
    }

    /** 第五条约定, 第二项诉讼请求: a clause or a claim. */
    private boolean isAgreed(int after) {
        for (String word : new String[] {"约定", "载明", "约束", "诉讼请求", "请求", "上诉请求", "上诉理由", "判决", "仲裁请求", "判项", "违约金"}) {
            if (text.startsWith(word, after) || text.startsWith("的" + word, after)) {
                return true;
            }
        }
        return false;
    }

    /** 第一项任务, 第二款产品: things that are counted, where a provision would say something. */
    private boolean isThing(int i, int after) {
        boolean counted = out.getLast().article() == place.article() && !Numbering.opens(text.charAt(i + 1));
        if (!counted) {
            return false;
        }
        for (String word : THINGS) {
            if (text.startsWith(word, after)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(int i, String... words) {
        int end = i;
        while (end > from && "的中之所".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Within.endsWith(text, from, end, words);
    }

    /** Where the title without 《》 before {@code i} begins; −1 when none stands there. */
    private int titleStart(int i) {
        if (i - floor < 2) {
            return -1;
        }
        int end = beforeBrackets(floor, i);
        String ending = titleEnding(end);
        if (ending == null) {
            return -1;
        }
        int known = titles.startOf(text, floor, end);
        if (known >= 0 && (known == floor || "省市区县州盟旗".indexOf(text.charAt(known - 1)) < 0)) {
            return known;
        }
        int boundary = boundary(end);
        int about = aboutIn(boundary, end);
        if (about >= 0) {
            return organBefore(about);
        }
        for (String word : NEEDS_ABOUT) {
            if (word.equals(ending)) {
                return -1;
            }
        }
        int start = afterLeads(boundary, end - ending.length());
        if (end - start <= ending.length()
                && !STAND_ALONE.contains(ending)
                && bearings.unabbreviated(text.substring(start, end)) == null) {
            return -1;
        }
        return start;
    }

    private @Nullable String titleEnding(int end) {
        if (end <= floor || "法典例定则释知见复程案要引约书准度议答范".indexOf(text.charAt(end - 1)) < 0) {
            return null;
        }
        String longest = null;
        for (String ending : TITLE_ENDINGS) {
            if (end - ending.length() >= floor
                    && text.startsWith(ending, end - ending.length())
                    && (longest == null || longest.length() < ending.length())) {
                longest = ending;
            }
        }
        return longest;
    }

    private int boundary(int end) {
        int least = Math.max(floor, end - 60);
        int i = end;
        while (i > least) {
            char c = text.charAt(i - 1);
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
        int least = Math.max(floor, end - 80);
        for (int i = end - 4; i >= least; i--) {
            char c = text.charAt(i);
            if (c == '关' && text.charAt(i + 1) == '于') {
                return i;
            }
            if (i < boundary && c != '、' && (c < '一' || c > '鿿')) {
                return -1;
            }
            if (c == '违' || (c == '依' && (text.charAt(i + 1) == '照' || text.charAt(i + 1) == '据'))) {
                return -1;
            }
        }
        return -1;
    }

    private int afterLeads(int boundary, int end) {
        int start = boundary;
        for (String lead : LEADS) {
            int found = Within.last(text, lead, start, end);
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
        return (lead.length() == 1 && !isLead(found)) || ("执行".equals(lead) && text.startsWith("强制执行", found - 2));
    }

    /** Whether the single character leads up to a title and is no part of a word such as 共和国, 合同, 行为. */
    private boolean isLead(int i) {
        char before = i > from ? text.charAt(i - 1) : ' ';
        char after = i + 1 < limit ? text.charAt(i + 1) : ' ';
        return switch (text.charAt(i)) {
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

    /** Reads elements from {@code p}, the first of which has its span from {@code start}, to the end of the list. */
    private int chain(int p, int start) {
        int end = element(p, start);
        if (end < 0) {
            mute = false;
            return Math.max(p, start) + 1;
        }
        return goOn(end);
    }

    /** Goes on with 、第六条 or 和第二款 behind an element. */
    private int goOn(int behind) {
        int end = behind;
        while (true) {
            int next = separator(end);
            if (next < 0) {
                break;
            }
            int after = element(next, next);
            if (after < 0) {
                break;
            }
            end = after;
        }
        mute = false;
        floor = end;
        return end;
    }

    private int separator(int end) {
        if (end + 1 >= limit) {
            return -1;
        }
        int p = Numbering.spaces(text, end, limit);
        if (p + 1 >= limit) {
            return -1;
        }
        if (text.startsWith("规定", p)) {
            return behindProvides(p + 2);
        }
        char c = text.charAt(p);
        int next = switch (c) {
            case '、', '和', '与', '及', '并', ',', '，' -> p + 1;
            case '或' -> text.charAt(p + 1) == '者' ? p + 2 : p + 1;
            case '以' -> text.charAt(p + 1) == '及' ? p + 2 : -1;
            case '第' -> p > end ? p : -1;
            default -> -1;
        };
        if (next < 0 || next >= limit) {
            return -1;
        }
        next = Numbering.spaces(text, next, limit);
        if (next >= limit) {
            return -1;
        }
        char first = text.charAt(next);
        if (first == '第') {
            return numbering.read(text, next, limit, false) && !((c == ',' || c == '，') && isClauseOpening(next))
                    ? next
                    : -1;
        }
        if (c == '、' && Numerals.isNumeral(first) && goesOnBare(next)) {
            return next;
        }
        if (c != ','
                && c != '，'
                && ((Numbering.opens(first) && at.deepest() == Level.ITEM)
                        || (first == '之' && at.deepest() == Level.ARTICLE))) {
            return next;
        }
        return -1;
    }

    /** 第二条第一款规定和第二款: the second paragraph is of the same article. */
    private int behindProvides(int p) {
        if (p + 1 >= limit || "和及、或".indexOf(text.charAt(p)) < 0 || at.get(Level.ARTICLE) == 0) {
            return -1;
        }
        int next = text.startsWith("或者", p) ? p + 2 : p + 1;
        boolean lower = next < limit
                && numbering.read(text, next, limit, false)
                && numbering.unit().compareTo(Level.ARTICLE) > 0
                && numbering.unit().compareTo(at.deepest()) <= 0;
        return lower ? next : -1;
    }

    /** 第38条、39条: the next number of the same kind without its 第. */
    private boolean goesOnBare(int next) {
        return numbering.read(text, next, limit, true)
                && (numbering.unit() == at.deepest() || numbering.unit() == Level.ARTICLE)
                && at.get(numbering.unit()) > 0
                && numbering.number(0) > at.get(numbering.unit());
    }

    /** ，第五条规定：… opens a clause of its own. */
    private boolean isClauseOpening(int next) {
        return numbering.unit() == Level.ARTICLE
                && numbering.end() < limit
                && "规修改中约载".indexOf(text.charAt(numbering.end())) >= 0
                && next >= 0;
    }

    /**
     * Reads one element (第五条第二款第一项, 第十条至第十二条) and emits what it cites.
     *
     * @return index behind it; −1 when none stands there
     */
    private int element(int p, int start) {
        if (text.charAt(p) == '之') {
            return suffixAlone(p);
        }
        boolean loose = text.charAt(p) != '第';
        if (!numbering.read(text, p, limit, loose)) {
            return -1;
        }
        boolean goesOn =
                numbering.unit() == Level.ITEM || numbering.unit() == Level.ARTICLE || numbering.unit() == at.deepest();
        if (loose && start == p && !goesOn) {
            return -1;
        }
        if (numbering.unit().compareTo(Level.ARTICLE) <= 0) {
            at.forget(numbering.unit() == Level.ARTICLE && start == p ? Level.PART : numbering.unit());
            if (start == p && title == null && told != Told.NAMED) {
                told = Told.BARE_ARTICLE;
            }
        }
        int spanStart = start;
        int pathAt = p;
        while (true) {
            Level unit = numbering.unit();
            int end = numbering.end();
            int lastStart = apply(spanStart);
            if (lastStart < 0) {
                return end;
            }
            spanStart = lastStart;
            int below = below(end, unit);
            if (below < 0) {
                int few = firstFew(end, unit);
                if (few > 0) {
                    return emitFew(end, spanStart, few);
                }
                return rangeOrOne(spanStart, end, unit);
            }
            pathAt = below;
            if (!numbering.read(text, pathAt, limit, true)) {
                return rangeOrOne(spanStart, end, unit);
            }
        }
    }

    /** 之二 behind 第二百八十七条之一、. */
    private int suffixAlone(int p) {
        int end = p + 1;
        while (end < limit && Numerals.isNumeral(text.charAt(end))) {
            end++;
        }
        int number = end - p > 4 ? -1 : Numerals.parse(text, p + 1, end);
        if (number <= 0 || number > 99) {
            return -1;
        }
        at.putSuffix(number);
        emit(p, end, false, false);
        return end;
    }

    /**
     * Takes over the numbers that were just read, emitting all but the last.
     *
     * @return where the span of the last begins; −1 when a range was emitted and nothing is left
     */
    private int apply(int start) {
        Level unit = numbering.unit();
        int spanStart = start;
        int count = numbering.count();
        for (int i = 0; i < count; i++) {
            int from0 = i == 0 ? start : numbering.start(i);
            boolean opensRange = i + 1 < count && numbering.closesRange(i + 1);
            if (opensRange) {
                int to = numbering.end(i + 1);
                for (int number = numbering.number(i);
                        number <= Math.min(numbering.number(i + 1), numbering.number(i) + LONGEST_RANGE);
                        number++) {
                    at.descend(unit, number, 0);
                    emit(from0, to, true, false);
                }
                at.descend(unit, numbering.number(i + 1), numbering.suffix());
                i++;
                if (i == count - 1) {
                    return -1;
                }
                continue;
            }
            at.descend(unit, numbering.number(i), i == count - 1 ? numbering.suffix() : 0);
            spanStart = from0;
            if (i < count - 1) {
                emit(from0, numbering.end(i), false, false);
            }
        }
        return spanStart;
    }

    /** Where numbers of a lower level stand right behind {@code end}; −1 when there are none. */
    private int below(int end, Level unit) {
        int p = Numbering.spaces(text, end, limit);
        if (p >= limit) {
            return -1;
        }
        char c = text.charAt(p);
        boolean ordinal = c == '第';
        if (!ordinal
                && (p > end || unit.compareTo(Level.ARTICLE) < 0 || (!Numbering.opens(c) && !Numerals.isNumeral(c)))) {
            return -1;
        }
        if (!numbering.read(text, p, limit, !ordinal)) {
            return -1;
        }
        Level lower = numbering.unit();
        boolean fits = lower.compareTo(unit) > 0 && (ordinal || lower.compareTo(Level.PARAGRAPH) >= 0);
        return fits ? p : -1;
    }

    /** The count of 前三项 behind an article or a paragraph; −1 when none stands there. */
    private int firstFew(int end, Level above) {
        if (end + 2 >= limit || text.charAt(end) != '前') {
            return -1;
        }
        int p = end + 1;
        while (p < limit && Numerals.isNumeral(text.charAt(p))) {
            p++;
        }
        int count = p == end + 1 || p - end > 3 ? -1 : Numerals.parse(text, end + 1, p);
        if (count <= 0 || count > 50 || p >= limit) {
            return -1;
        }
        boolean items = text.charAt(p) == '项' && above.compareTo(Level.ITEM) < 0;
        boolean paragraphs = text.charAt(p) == '款' && above == Level.ARTICLE;
        return items || paragraphs ? count : -1;
    }

    private int emitFew(int end, int start, int count) {
        int p = end + 1;
        while (Numerals.isNumeral(text.charAt(p))) {
            p++;
        }
        Level unit = text.charAt(p) == '项' ? Level.ITEM : Level.PARAGRAPH;
        boolean ownPreceding = told == Told.THIS_ARTICLE
                && unit == Level.PARAGRAPH
                && standsInArticle()
                && place.paragraph() > 1
                && at.get(Level.ARTICLE) == place.article();
        int first = ownPreceding ? Math.max(1, place.paragraph() - count) : 1;
        int last = ownPreceding ? place.paragraph() - 1 : count;
        for (int number = first; number <= last; number++) {
            at.descend(unit, number, at.suffix());
            emit(start, p + 1, !ownPreceding, false);
        }
        return p + 1;
    }

    private int chainFew(int end, int start, int count) {
        return goOn(emitFew(end, start, count));
    }

    /** Emits the element, or the range that it opens. */
    private int rangeOrOne(int start, int end, Level unit) {
        int p = Numbering.spaces(text, end, limit);
        if (p + 1 >= limit || !Numbering.isThrough(text.charAt(p))) {
            emit(start, end, false, false);
            return end;
        }
        int next = Numbering.spaces(text, p + 1, limit);
        if (next < limit && text.charAt(next) == '之' && unit == Level.ARTICLE) {
            return suffixRange(start, end, next);
        }
        if (next >= limit
                || !numbering.read(text, next, limit, true)
                || numbering.unit().compareTo(unit) > 0) {
            emit(start, end, false, false);
            return end;
        }
        Level lastUnit = numbering.unit();
        int firstNumber = at.get(lastUnit);
        int lastNumber = numbering.number(0);
        int lastSuffix = numbering.count() == 1 ? numbering.suffix() : 0;
        int behind = numbering.count() == 1 ? numbering.end() : numbering.end(0);
        int below = below(behind, lastUnit);
        int deeper = 0;
        Level deeperUnit = lastUnit;
        if (below > 0) {
            deeperUnit = numbering.unit();
            deeper = numbering.number(0);
            behind = numbering.end();
        }
        if (lastNumber < firstNumber || lastNumber - firstNumber > LONGEST_RANGE || firstNumber == 0) {
            emit(start, end, false, false);
            return end;
        }
        emit(start, behind, true, false);
        if (lastNumber == firstNumber && lastUnit == Level.ARTICLE) {
            for (int s = at.suffix() + 1; s <= lastSuffix; s++) {
                at.descend(lastUnit, firstNumber, s);
                emit(start, behind, true, false);
            }
            return behind;
        }
        for (int number = firstNumber + 1; number < lastNumber; number++) {
            at.descend(lastUnit, number, 0);
            emit(start, behind, true, false);
        }
        for (int s = 0; s <= lastSuffix; s++) {
            at.descend(lastUnit, lastNumber, s);
            if (deeper > 0) {
                at.descend(deeperUnit, deeper, s);
            }
            emit(start, behind, true, false);
        }
        return behind;
    }

    /** 第二百八十七条之一至之二. */
    private int suffixRange(int start, int end, int next) {
        int p = next + 1;
        while (p < limit && Numerals.isNumeral(text.charAt(p))) {
            p++;
        }
        int last = p - next > 4 ? -1 : Numerals.parse(text, next + 1, p);
        if (last <= at.suffix() || last > 99) {
            emit(start, end, false, false);
            return end;
        }
        for (int s = at.suffix(); s <= last; s++) {
            at.putSuffix(s);
            emit(start, p, true, false);
        }
        return p;
    }

    private void name(String written, boolean inMarks) {
        title = written;
        quoted = inMarks;
        String known = titles.canonical(written);
        canonical = known == null ? bearings.unabbreviated(written) : known;
        told = Told.NAMED;
        at.forget(Level.PART);
    }

    private void nameSelf(Told how) {
        title = null;
        quoted = false;
        canonical = null;
        told = how;
        at.forget(Level.PART);
    }

    private void carry(Citation earlier, Told how) {
        title = earlier.title();
        quoted = earlier.quoted();
        canonical = earlier.canonical();
        told = how;
        at.forget(Level.PART);
    }

    private void emit(int start, int end, boolean range, boolean optional) {
        floor = Math.max(floor, end);
        if (mute) {
            return;
        }
        Citation citation = citation(start, end, range, optional);
        out.add(citation);
        bearings.cited(citation);
    }

    private Citation citation(int start, int end, boolean range, boolean optional) {
        return new Citation(
                title,
                quoted,
                canonical,
                at.get(Level.PART),
                at.get(Level.CHAPTER),
                at.get(Level.SECTION),
                at.get(Level.ARTICLE),
                at.suffix(),
                at.get(Level.PARAGRAPH),
                at.get(Level.ITEM),
                at.get(Level.SUB_ITEM),
                start,
                end,
                told,
                range,
                optional);
    }
}
