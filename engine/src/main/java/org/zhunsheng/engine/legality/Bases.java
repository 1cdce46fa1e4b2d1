package org.zhunsheng.engine.legality;

import java.util.List;
import java.util.Optional;
import org.zhunsheng.engine.legality.Draft.Paragraph;
import org.zhunsheng.engine.legality.Marked.Statement;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.text.Numerals;

/** Whether what a document cites is in force and exists (依据的效力和条款号). */
final class Bases {

    /** Words that say the author knows the text to be the older one. */
    private static final String[] OLD = {
        "修订前", "修正前", "修改前", "已废止", "已经废止", "已失效", "当时的", "当时有效", "同时废止", "予以废止", "不再适用", "不再执行", "替代", "取代", "旧版",
        "以前发生", "之前发生", "不再引用", "停止执行", "已被", "对应现行", "宣布失效", "不得引用", "清理", "新旧", "施行前", "废止后", "更新为", "修订为", "改引",
        "历次", "沿革", "以前", "废止前", "失效前", "旧法", "原《", "不应再", "不得再", "期间的", "废止的", "失效的", "废止《", "现改为", "现为", "修改为",
        "同步废止", "废止。", "已由", "即行废止", "起废止", "起失效", "起停止执行", "原条例", "原法", "日废止", "月废止", "停止使用", "不再作为", "更换为", "仍引用",
        "而废止", "现已废止", "原以", "发生时的"
    };

    private static final String[] OLD_DISMISSED = {
        "不再", "停止", "不得", "同时废止", "予以废止", "清理", "改引", "更新为", "废止前", "当时", "以前", "之前"
    };

    private static final int REACH = 300;

    private final Draft draft;
    private final Findings findings;
    private final Shelf shelf;
    private final Facts facts = Catalogue.get().facts;
    private final int founding = Catalogue.get().words.classOf("依照");

    Bases(Draft draft, Findings findings, Shelf shelf) {
        this.draft = draft;
        this.findings = findings;
        this.shelf = shelf;
    }

    void check(Restated restated) {
        for (Paragraph paragraph : draft.paragraphs) {
            for (Cited cited : paragraph.marked().citations) {
                if (!cited.self()) check(paragraph, cited);
            }
            bareTitles(paragraph);
            for (Statement statement : paragraph.marked().statements) {
                selfDeclared(paragraph, statement);
                unread(paragraph, statement, restated);
            }
        }
    }

    private void unread(Paragraph paragraph, Statement statement, Restated restated) {
        List<Cited> unread = restated.unread(paragraph.marked(), statement);
        if (!unread.isEmpty())
            findings.add("basis.not-at-hand", paragraph, unread.getFirst().start(), statement.end());
    }

    /** The sentence around the place, as far as it can bear on what stands there. */
    private static String sentence(Paragraph paragraph, int place) {
        String text = paragraph.text();
        int from = place;
        while (from > 0 && place - from < REACH && "。\n！？".indexOf(text.charAt(from - 1)) < 0) from--;
        int to = place;
        while (to < text.length() && to - place < REACH && "。\n！？".indexOf(text.charAt(to)) < 0) to++;
        return text.substring(from, to);
    }

    private void check(Paragraph paragraph, Cited cited) {
        String sentence = sentence(paragraph, cited.start());
        if (Moments.contains(sentence, OLD)) return;
        Optional<Facts.Repeal> repeal = repeal(cited.title());
        if (repeal.isPresent()) {
            repealed(paragraph, cited, repeal.get());
            return;
        }
        if (oldVersion(cited)) {
            findings.add("basis.old-version", paragraph, cited.start(), cited.end());
            return;
        }
        if (cited.article() == 0) return;
        exists(paragraph, cited);
    }

    private Optional<Facts.Repeal> repeal(String title) {
        Optional<Facts.Repeal> known = facts.repealed(title, draft.day);
        return known.isPresent()
                ? known
                : shelf.repealed(title).map(repeal -> new Facts.Repeal(repeal.on(), Citing.plain(repeal.by()), 0));
    }

    private void repealed(Paragraph paragraph, Cited cited, Facts.Repeal repeal) {
        Rule rule = Catalogue.get().rule("basis.repealed");
        String by = repeal.successor().isEmpty() ? "" : "，由《" + repeal.successor() + "》替代或者废止";
        String message = "《" + cited.title() + "》已于" + chinese(repeal) + "废止" + by + "，不能作为现行依据。";
        List<Basis> bases = repeal.successor().isEmpty()
                ? rule.bases()
                : List.of(new Basis(
                        repeal.successor(), repeal.article() == 0 ? null : repeal.article(), null, null, null, null));
        findings.add(rule, paragraph, cited.start(), cited.end(), message, bases);
    }

    private static String chinese(Facts.Repeal repeal) {
        return repeal.on().getYear() + "年" + repeal.on().getMonthValue() + "月"
                + repeal.on().getDayOfMonth() + "日";
    }

    /** Titles without 《》 behind 根据, 依照 …: 根据物权法的规定. */
    private void bareTitles(Paragraph paragraph) {
        Marked marked = paragraph.marked();
        String text = paragraph.text();
        for (int mark = marked.next(founding, 0, text.length());
                mark >= 0;
                mark = marked.following(mark, text.length())) {
            int start = marked.endOf(mark);
            String rest = Citing.plain(text.substring(start, Math.min(text.length(), start + 40)));
            int skipped = Math.min(text.length(), start + 40) - start - rest.length();
            for (int length = Math.min(rest.length(), 25); length >= 3; length--) {
                String title = rest.substring(0, length);
                Optional<Facts.Repeal> repeal = facts.repealed(title, draft.day);
                if (repeal.isPresent() && !Moments.contains(sentence(paragraph, start), OLD)) {
                    int end = start + skipped + length;
                    repealed(paragraph, new Cited(title, 0, 0, 0, 0, start, end, end, 0, false), repeal.get());
                    break;
                }
            }
        }
    }

    /** Whether the version that is named by its year was followed by another. */
    private boolean oldVersion(Cited cited) {
        int year = cited.edition();
        return year > 0
                && (facts.newerThan(cited.title(), year, draft.day)
                        || shelf.find(cited.title())
                                .filter(law -> law.published().getYear() > year)
                                .isPresent());
    }

    private void exists(Paragraph paragraph, Cited cited) {
        Optional<Version> law = shelf.find(cited.title());
        int last = facts.lastArticle(cited.title(), draft.day);
        boolean absent = law.map(version -> !version.has(cited.article(), cited.suffix()))
                .orElse(last > 0 && cited.article() > last);
        if (absent) {
            Rule rule = Catalogue.get().rule("basis.no-article");
            int count = last > 0 ? last : law.map(Version::articles).orElse(0);
            String message = "《" + cited.title() + "》共" + count + "条，没有第" + Numerals.chinese(cited.article()) + "条。";
            findings.add(rule, paragraph, cited.start(), cited.end(), message, itself(cited));
            return;
        }
        law.ifPresent(version -> compare(paragraph, cited, version));
        String said = Matter.behind(paragraph.marked(), cited);
        int elsewhere = said.indexOf('第') >= 0 ? 0 : facts.elsewhere(cited, said, draft.day);
        if (elsewhere > 0) mismatch(paragraph, cited, elsewhere);
    }

    private static List<Basis> itself(Cited cited) {
        return List.of(new Basis(cited.title(), null, null, null, null, null));
    }

    private void compare(Paragraph paragraph, Cited cited, Version law) {
        boolean noParagraph = cited.paragraph() > law.paragraphs(cited.article(), cited.suffix());
        boolean noItem = cited.item() > 0
                && law.items(cited.article(), cited.suffix(), cited.paragraph()) > 0
                && cited.item() > law.items(cited.article(), cited.suffix(), cited.paragraph());
        if (noParagraph || noItem) {
            Rule rule = Catalogue.get().rule("basis.no-paragraph");
            findings.add(rule, paragraph, cited.start(), cited.end(), rule.message(), itself(cited));
            return;
        }
        Matter.elsewhere(law, cited, Matter.behind(paragraph.marked(), cited))
                .ifPresent(article -> mismatch(paragraph, cited, article));
    }

    private void mismatch(Paragraph paragraph, Cited cited, int article) {
        Rule rule = Catalogue.get().rule("basis.mismatch");
        String message = "《" + cited.title() + "》第" + Numerals.chinese(cited.article()) + "条没有规定这一内容，似应为第"
                + Numerals.chinese(article) + "条。";
        Basis right = new Basis(cited.title(), article, null, null, null, null);
        findings.add(rule, paragraph, cited.start(), cited.end(), message, List.of(right));
    }

    /** 依据已于2023年废止的《……办法》……: the author says it himself. */
    private void selfDeclared(Paragraph paragraph, Statement statement) {
        String text = paragraph.text().substring(statement.start(), statement.end());
        for (String mark :
                new String[] {"已废止", "已经废止", "已失效", "已经失效", "废止的《", "失效的《", "年废止", "已过有效期", "有效期届满的《", "有效期已届满"}) {
            int at = text.indexOf(mark);
            int title = text.indexOf('《');
            boolean basis = text.contains("依据")
                    || text.contains("根据")
                    || text.contains("依照")
                    || text.contains("按照")
                    || text.contains("继续执行")
                    || text.contains("继续适用")
                    || text.contains("沿用");
            if (at >= 0 && title >= 0 && basis && !Moments.contains(text, OLD_DISMISSED)) {
                findings.add("basis.void", paragraph, draft.bodyFrom(paragraph, statement.start()), statement.end());
                return;
            }
        }
    }
}
