package org.zhunsheng.engine.citation;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.text.Numerals;

/** Numbers with no title before them (只有条款号): 第五条, 第二款, or the number behind a title without 《》. */
final class BareNumber {

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

    /** What an instrument may be called by when its title is not given again: 上述通知第二条. */
    private static final String[] CALLED = {"法律", "法规", "规章", "司法解释", "文件", "通知", "通告", "意见", "批复", "决定", "答复", "复函"};

    /** More articles than lie between one provision and another that it cites without 本. */
    private static final int FAR = 100;

    private static final String ENDS_OF_CALLED = "律规章释件知告见复定函的中之所";

    private static final String[] POINTING = {"上述", "前述", "前引", "该", "其", "此", "这一", "同"};

    /** Instruments that are named after the one they carry out: 《…法》及其实施条例第八条. */
    private static final String[] CARRIES_OUT = {"实施", "施行", "司法解释", "解释", "修正案", "细则"};

    private final Stretch stretch;
    private final Numbering numbering;
    private final Numbers numbers;
    private final PlainTitle plain;
    private final Chain chain;

    BareNumber(Stretch stretch, PlainTitle plain, Chain chain) {
        this.stretch = stretch;
        this.numbering = stretch.numbering;
        this.numbers = stretch.numbers;
        this.plain = plain;
        this.chain = chain;
    }

    /** 第五条 with no title that was read already. */
    int read(int i) {
        if (!stretch.counts(i, false)) return i + 1;
        int end = numbering.end();
        if (isHeading(i, end)) return end;
        Level unit = numbering.unit();
        if (unit == Level.CHAPTER && (numbering.number(0) > 99 || stretch.says("《", end))) {
            // 第429章《…条例》: how the laws of Hong Kong are counted
            return end;
        }
        if (unit.compareTo(Level.ARTICLE) <= 0) {
            int start = plain.start(i);
            if (start >= 0) return unquotedTitle(start, i);
        }
        if (isOfPaper(i)) {
            stretch.mute = true;
            stretch.bearings.paperCited();
            return chain.read(i, i);
        }
        if (!resolveBare(i, unit)) stretch.mute = true;
        int before = stretch.out.size();
        Citation last = stretch.bearings.last();
        int after = chain.read(i, i);
        if (isAgreed(after) || (stretch.out.size() == before + 1 && isThing(i, after))) {
            while (stretch.out.size() > before) stretch.out.removeLast();
            if (last == null) stretch.bearings.paragraphEnded();
            else stretch.bearings.cited(last);
        }
        return after;
    }

    private int unquotedTitle(int start, int i) {
        int pointing = stretch.says("及其", start) ? start + 1 : start;
        for (String word : POINTING) {
            if (stretch.says(word, pointing)) {
                Citation named = stretch.bearings.antecedent();
                if (named == null) {
                    stretch.mute = true;
                } else {
                    stretch.carry(named, Told.CARRIED);
                    carryOut(named, pointing + word.length(), i);
                }
                return chain.read(i, pointing);
            }
        }
        String written = stretch.words(start, i).strip();
        Citation version = PlainTitle.isVersion(written) ? stretch.bearings.antecedent() : null;
        String versioned = version == null ? null : version.title();
        if (version != null && versioned != null && !PlainTitle.isVersion(versioned))
            stretch.carry(version, Told.CARRIED);
        else if (written.startsWith("本")) stretch.nameSelf(Told.NAMED);
        else stretch.name(numbered(written), false, start, 0);
        return chain.read(i, start);
    }

    /** 国办发〔2018〕37号 of 国办发〔2018〕37号文件. */
    private static String numbered(String written) {
        for (String word : new String[] {"号文件", "号文"}) {
            if (written.endsWith(word)) return written.substring(0, written.length() - word.length() + 1);
        }
        return written;
    }

    /** 其实施条例 is named after what 其 points at. */
    private void carryOut(Citation named, int from, int to) {
        for (String word : CARRIES_OUT) {
            if (stretch.says(word, from)) {
                stretch.name(named.title() + stretch.words(from, to).strip(), false);
                return;
            }
        }
    }

    /** Whether the numbers are those of a contract, a judgment or another paper that is no instrument. */
    private boolean isOfPaper(int i) {
        if (follows(i, PRIVATE)
                || (i > stretch.from && stretch.at(i - 1) == '号')
                || (stretch.bearings.paperMentioned() && follows(i, "其"))) return true;
        int end = i;
        while (end > stretch.from && Numerals.isNumeral(stretch.at(end - 1))) end--;
        // 证据三第二项, 附件1第五条
        return end < i && Within.endsWith(stretch.text, stretch.from, end, "证据", "附件", "附表", "附录", "合同", "协议");
    }

    private boolean resolveBare(int i, Level unit) {
        Citation last = stretch.bearings.last();
        Citation context = stretch.bearings.context();
        if (i > stretch.from && ENDS_OF_CALLED.indexOf(stretch.at(i - 1)) >= 0 && follows(i, CALLED)) {
            Citation called = isPointedAt(i) ? stretch.bearings.antecedent() : null;
            if (called != null && unit.compareTo(Level.ARTICLE) <= 0) {
                stretch.carry(called, Told.CARRIED);
                return true;
            }
            return false;
        }
        if (!stretch.standsInArticle() && stretch.bearings.isPaperCited()) return false;
        if (unit.compareTo(Level.ARTICLE) <= 0) {
            boolean pointsBack = follows(i, "上述", "前述", "其", "其中");
            if (stretch.standsInArticle()
                    && !pointsBack
                    && !isFarOff(stretch.bearings.lastNamed())
                    && !(stretch.interpretation && stretch.bearings.lastNamed() != null)) {
                if (context != null && !context.self()) stretch.carry(context, Told.CONTEXT);
                else stretch.nameSelf(Told.BARE_ARTICLE);
                return true;
            }
            Citation named = stretch.bearings.lastNamed();
            if (named != null) stretch.carry(named, Told.CARRIED);
            else if (context != null) stretch.carry(context, Told.CONTEXT);
            else stretch.nameSelf(Told.BARE_ARTICLE);
            return true;
        }
        Citation article;
        Told how;
        if (stretch.standsInArticle()) {
            if (context == null || context.article() == 0) {
                stretch.nameSelf(Told.BARE);
                numbers.putArticle(stretch.place.article(), stretch.place.suffix());
                numbers.put(Level.PARAGRAPH, unit.compareTo(Level.PARAGRAPH) > 0 ? paragraphOfItem() : 0);
                return true;
            }
            article = context;
            how = stretch.bearings.fromChapeau() ? Told.CHAPEAU : Told.CONTEXT;
        } else if (last != null && last.article() > 0) {
            article = last;
            how = Told.CARRIED;
        } else if (context != null && context.article() > 0) {
            article = context;
            how = Told.CONTEXT;
        } else {
            return false;
        }
        stretch.carry(article, how);
        numbers.putArticle(article.article(), article.suffix());
        numbers.put(Level.PARAGRAPH, unit.compareTo(Level.PARAGRAPH) > 0 ? article.paragraph() : 0);
        return true;
    }

    /** 民法典第七百九十三条…；第八百零七条, in a text of thirty articles: the number is near the one cited and far from its own. */
    private boolean isFarOff(@Nullable Citation named) {
        int number = numbering.number(0);
        return named != null
                && number - stretch.place.article() > FAR
                && named.article() > 0
                && Math.abs(number - named.article()) <= FAR;
    }

    /** 上述法律第二条: whether the name before the number points at what was cited. */
    private boolean isPointedAt(int i) {
        for (String word : CALLED) {
            if (Within.endsWith(stretch.text, stretch.from, i, word)
                    && Within.endsWith(stretch.text, stretch.from, i - word.length(), POINTING)) return true;
        }
        return false;
    }

    /** The paragraph a bare 第二项 belongs to: the one just cited, or the one it stands in, if that has items at all. */
    private int paragraphOfItem() {
        Citation last = stretch.bearings.last();
        if (last != null && last.self() && last.article() == stretch.place.article() && last.paragraph() > 0)
            return last.paragraph();
        return stretch.place.item() > 0 || stretch.place.paragraph() == 1 ? stretch.place.paragraph() : 0;
    }

    /** 第五条　 at the start of a line, or of a quoted article, is that article's own number. */
    private boolean isHeading(int i, int end) {
        char next = end < stretch.limit ? stretch.at(end) : '\n';
        if (!Numbering.isSpace(next) && next != '\n' && next != '\r') return false;
        int before = i - 1;
        while (before >= stretch.from
                && (Numbering.isSpace(stretch.at(before)) || "#*>-".indexOf(stretch.at(before)) >= 0)) before--;
        return before < stretch.from || "\n\r“\"".indexOf(stretch.at(before)) >= 0;
    }

    /** 第五条约定, 第二项诉讼请求: a clause or a claim. */
    private boolean isAgreed(int after) {
        for (String word : new String[] {"约定", "载明", "约束", "诉讼请求", "请求", "上诉请求", "上诉理由", "判决", "仲裁请求", "判项", "违约金"}) {
            if (stretch.says(word, after) || stretch.says("的" + word, after)) return true;
        }
        return false;
    }

    /** 第一项任务, 第二款产品: things that are counted, where a provision would say something. */
    private boolean isThing(int i, int after) {
        boolean counted =
                stretch.out.getLast().article() == stretch.place.article() && !Numbering.opens(stretch.at(i + 1));
        if (!counted) return false;
        for (String word : THINGS) {
            if (stretch.says(word, after)) return true;
        }
        return false;
    }

    private boolean follows(int i, String... words) {
        int end = i;
        while (end > stretch.from && "的中之所".indexOf(stretch.at(end - 1)) >= 0) end--;
        return Within.endsWith(stretch.text, stretch.from, end, words);
    }
}
