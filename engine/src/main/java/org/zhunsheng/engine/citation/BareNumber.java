package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.citation.Citation.Told;
import org.zhunsheng.engine.structure.Level;

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
        if (!stretch.counts(i, false)) {
            return i + 1;
        }
        int end = numbering.end();
        if (isHeading(i, end)) {
            return end;
        }
        Level unit = numbering.unit();
        if (unit == Level.CHAPTER && (numbering.number(0) > 99 || stretch.says("《", end))) {
            // 第429章《…条例》: how the laws of Hong Kong are counted
            return end;
        }
        if (unit.compareTo(Level.ARTICLE) <= 0) {
            int start = plain.start(i);
            if (start >= 0) {
                return unquotedTitle(start, i);
            }
        }
        if (follows(i, PRIVATE)) {
            stretch.mute = true;
            return chain.read(i, i);
        }
        if (!resolveBare(i, unit)) {
            stretch.mute = true;
        }
        int before = stretch.out.size();
        Citation last = stretch.bearings.last();
        int after = chain.read(i, i);
        if (isAgreed(after) || (stretch.out.size() == before + 1 && isThing(i, after))) {
            while (stretch.out.size() > before) {
                stretch.out.removeLast();
            }
            if (last == null) {
                stretch.bearings.paragraphEnded();
            } else {
                stretch.bearings.cited(last);
            }
        }
        return after;
    }

    private int unquotedTitle(int start, int i) {
        for (String word : new String[] {"上述", "前述", "该", "其", "此", "这一", "同"}) {
            if (stretch.says(word, start)) {
                Citation named = stretch.bearings.antecedent();
                if (named == null) {
                    stretch.mute = true;
                } else {
                    stretch.carry(named, Told.CARRIED);
                }
                return chain.read(i, start);
            }
        }
        String written = stretch.words(start, i).strip();
        if (written.startsWith("本")) {
            stretch.nameSelf(Told.NAMED);
        } else {
            stretch.name(written, false);
        }
        return chain.read(i, start);
    }

    private boolean resolveBare(int i, Level unit) {
        Citation last = stretch.bearings.last();
        Citation context = stretch.bearings.context();
        if (unit.compareTo(Level.ARTICLE) <= 0) {
            boolean pointsBack = follows(i, "上述", "前述", "其", "其中");
            if (stretch.standsInArticle()
                    && !pointsBack
                    && !(stretch.interpretation && stretch.bearings.lastNamed() != null)) {
                if (context != null && !context.self()) {
                    stretch.carry(context, Told.CONTEXT);
                } else {
                    stretch.nameSelf(Told.BARE_ARTICLE);
                }
                return true;
            }
            Citation named = stretch.bearings.lastNamed();
            if (named != null) {
                stretch.carry(named, Told.CARRIED);
            } else if (context != null) {
                stretch.carry(context, Told.CONTEXT);
            } else {
                stretch.nameSelf(Told.BARE_ARTICLE);
            }
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

    /** The paragraph a bare 第二项 belongs to: the one just cited, or the one it stands in, if that has items at all. */
    private int paragraphOfItem() {
        Citation last = stretch.bearings.last();
        if (last != null && last.self() && last.article() == stretch.place.article() && last.paragraph() > 0) {
            return last.paragraph();
        }
        return stretch.place.item() > 0 || stretch.place.paragraph() == 1 ? stretch.place.paragraph() : 0;
    }

    /** 第五条　 at the start of a line, or of a quoted article, is that article's own number. */
    private boolean isHeading(int i, int end) {
        char next = end < stretch.limit ? stretch.at(end) : '\n';
        if (!Numbering.isSpace(next) && next != '\n' && next != '\r') {
            return false;
        }
        int before = i - 1;
        while (before >= stretch.from
                && (Numbering.isSpace(stretch.at(before)) || "#*>-".indexOf(stretch.at(before)) >= 0)) {
            before--;
        }
        return before < stretch.from || "\n\r“\"".indexOf(stretch.at(before)) >= 0;
    }

    /** 第五条约定, 第二项诉讼请求: a clause or a claim. */
    private boolean isAgreed(int after) {
        for (String word : new String[] {"约定", "载明", "约束", "诉讼请求", "请求", "上诉请求", "上诉理由", "判决", "仲裁请求", "判项", "违约金"}) {
            if (stretch.says(word, after) || stretch.says("的" + word, after)) {
                return true;
            }
        }
        return false;
    }

    /** 第一项任务, 第二款产品: things that are counted, where a provision would say something. */
    private boolean isThing(int i, int after) {
        boolean counted =
                stretch.out.getLast().article() == stretch.place.article() && !Numbering.opens(stretch.at(i + 1));
        if (!counted) {
            return false;
        }
        for (String word : THINGS) {
            if (stretch.says(word, after)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(int i, String... words) {
        int end = i;
        while (end > stretch.from && "的中之所".indexOf(stretch.at(end - 1)) >= 0) {
            end--;
        }
        return Within.endsWith(stretch.text, stretch.from, end, words);
    }
}
