package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Numerals;

/**
 * What belongs to a title and stands around it (书名前后): the organ before it, brackets behind it, a title that only begins
 * another, and where the numbers begin.
 */
final class AroundTitle {

    private static final String[] ORGANS = {
        "最高人民法院", "最高人民检察院", "最高法院", "最高法", "最高检", "两高", "全国人民代表大会常务委员会", "全国人大常委会", "全国人民代表大会", "国务院", "国务院办公厅", "公安部",
        "司法部", "财政部", "教育部", "民政部", "国家安全部", "交通运输部", "国家税务总局", "国家市场监督管理总局", "海关总署", "中国人民银行", "国家发展和改革委员会",
                "人力资源和社会保障部",
        "自然资源部", "生态环境部", "住房和城乡建设部", "农业农村部", "国家卫生健康委员会", "国家知识产权局", "中国证券监督管理委员会", "中国证监会", "中国银保监会"
    };

    private final Stretch stretch;
    private final Numbering numbering;
    /** The year of the version that the brackets behind the last title name; 0 for none. */
    private int edition;

    AroundTitle(Stretch stretch) {
        this.stretch = stretch;
        this.numbering = stretch.numbering;
    }

    /** Where the numbers behind a title begin, past （以下简称…）, （试行）, 分则; −1 when there are none. */
    int behindTitle(int after, String written) {
        int p = stretch.skipSpaces(after);
        edition = 0;
        while (p < stretch.limit && Numbering.opens(stretch.at(p))) {
            int close = bracketEnd(p);
            if (close < 0) return -1;
            edition = Math.max(edition, Edition.within(stretch.text, p, close));
            noteAbbreviation(p, close, written);
            p = stretch.skipSpaces(close + 1);
        }
        if (p < stretch.limit && "总分附侵合物人婚继".indexOf(stretch.at(p)) >= 0) {
            int division = divisionEnd(p);
            p = division > 0 ? division : p;
        }
        if (p + 1 < stretch.limit && "的中".indexOf(stretch.at(p)) >= 0 && stretch.at(p + 1) == '第') p++;
        if (p >= stretch.limit || !stretch.counts(p, true)) return -1;
        boolean ordinal = stretch.at(p) == '第';
        return ordinal || (numbering.unit() == Level.ARTICLE && p == after) ? p : -1;
    }

    /** The year of the version that the brackets behind the last title name; 0 for none. */
    int edition() {
        return edition;
    }

    private int divisionEnd(int p) {
        int most = Math.min(stretch.limit, p + 6);
        for (int i = p + 1; i < most; i++) {
            char c = stretch.at(i);
            if ((c == '则' || c == '编') && i + 1 < stretch.limit && stretch.at(i + 1) == '第') return i + 1;
        }
        return -1;
    }

    private int bracketEnd(int open) {
        int depth = 0;
        int most = Math.min(stretch.limit, open + 80);
        for (int i = open; i < most; i++) {
            char c = stretch.at(i);
            if (Numbering.opens(c)) depth++;
            else if (Numbering.closes(c) && --depth == 0) return i;
            else if (c == '\n') return -1;
        }
        return -1;
    }

    /** （以下简称《条例》）, （国办发〔2018〕37号） */
    private void noteAbbreviation(int open, int close, String written) {
        int name = abbreviationStart(open, close);
        int number = Within.first(stretch.text, "号", open, close);
        if (number > 0 && !written.isEmpty()) {
            String full = stretch.titles.canonical(written);
            stretch.bearings.abbreviate(stretch.words(open + 1, number + 1), full == null ? written : full);
        }
        if (name < 0 || written.isEmpty()) return;
        int end = close;
        while (name < end && "《“\"”'‘：:为".indexOf(stretch.at(name)) >= 0) name++;
        while (end > name && "》”\"’'".indexOf(stretch.at(end - 1)) >= 0) end--;
        if (end > name && end - name < 40) {
            String full = stretch.titles.canonical(written);
            stretch.bearings.abbreviate(stretch.words(name, end), full == null ? written : full);
        }
    }

    private int abbreviationStart(int open, int close) {
        for (String word : new String[] {"简称", "下称", "统称", "以下称"}) {
            int found = Within.first(stretch.text, word, open, close);
            if (found >= 0) return found + word.length();
        }
        return -1;
    }

    int afterAbbreviation(int after) {
        int p = stretch.skipSpaces(after);
        if (p < stretch.limit && Numbering.opens(stretch.at(p))) {
            int close = bracketEnd(p);
            if (close > 0 && abbreviationStart(p, close) > 0) return close + 1;
        }
        return after;
    }

    /**
     * Where the numbers begin behind a title that only begins another: 民法典〔时间效力的若干规定〕第二条,
     * 《民事诉讼法》〔的解释〕第五条.
     *
     * @return −1 when the title stands for itself
     */
    int derived(int after) {
        int most = Math.min(stretch.limit, after + 48);
        if (after >= most || ("第、，。；：的中".indexOf(stretch.at(after)) >= 0 && stretch.at(after) != '的')) return -1;
        for (int i = after; i < most; i++) {
            char c = stretch.at(i);
            if (c == '第') {
                if (i == after || !stretch.counts(i, false) || numbering.unit() != Level.ARTICLE) continue;
                return endsAsTitle(after, i) ? i : -1;
            }
            if ("，。；：、“”《》！？\n本该依按违和及或第".indexOf(c) >= 0) return -1;
        }
        return -1;
    }

    private boolean endsAsTitle(int start, int end) {
        int tail = beforeBrackets(start, end);
        if (tail - start < 2
                || stretch.says("的规定", start)
                || stretch.says("规定", start)
                || stretch.says("有关", start)
                || stretch.says("等", start)
                || stretch.says("的有关", start)
                || stretch.says("的相关", start)) return false;
        return Within.endsWith(
                stretch.text, start, tail, "解释", "规定", "意见", "批复", "办法", "条例", "细则", "纪要", "决定", "通知", "解答");
    }

    /** The index before trailing brackets and counters: 解释（一）, 解释二, 办法（试行）. */
    int beforeBrackets(int start, int end) {
        int tail = end;
        if (tail > start && Numbering.closes(stretch.at(tail - 1))) {
            int open = tail - 1;
            while (open > start && tail - open < 24 && !Numbering.opens(stretch.at(open))) open--;
            tail = Numbering.opens(stretch.at(open)) ? open : tail;
        }
        if (tail - 2 > start && Numerals.isNumeral(stretch.at(tail - 1)) && stretch.at(tail - 2) == '释') tail--;
        return tail;
    }

    /** Where 最高人民法院关于适用 begins, when the words before {@code open} are such; −1 otherwise. */
    int aboutBefore(int open) {
        int least = Math.max(stretch.from, open - 60);
        for (int i = open - 2; i >= least; i--) {
            if (stretch.at(i) == '关' && stretch.at(i + 1) == '于') return organBefore(i);
            if ("，。；：“”《》\n".indexOf(stretch.at(i)) >= 0) return -1;
        }
        return -1;
    }

    int organBefore(int about) {
        int start = about;
        boolean found = true;
        while (found) {
            found = false;
            int end = start > stretch.from && start < about && stretch.at(start - 1) == '、' ? start - 1 : start;
            for (String organ : ORGANS) {
                if (end - organ.length() >= stretch.from
                        && stretch.says(organ, end - organ.length())
                        && (end < start || start == about)) {
                    start = end - organ.length();
                    found = true;
                    break;
                }
            }
        }
        return start;
    }
}
