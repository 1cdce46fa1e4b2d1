package org.zhunsheng.engine.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words before a sentence that it leans on (上下文). */
final class Context {

    private final Reader reader;
    private final Titles titles;

    Context(Reader reader, Titles titles) {
        this.reader = reader;
        this.titles = titles;
    }

    void take(String context, Place place, Bearings bearings) {
        boolean introduces = introduces(context, bearings);
        List<Citation> cited = new ArrayList<>();
        reader.read(context, 0, context.length(), place, bearings, cited);
        bearings.paragraphEnded();
        if (introduces) return;
        Citation ground = ground(cited);
        if (ground == null) {
            String title = headingTitle(context);
            ground = title == null ? amended(place.instrument(), titles) : Citations.named(title, true, titles);
        } else if (ground.self() && place.article() == 0) {
            Citation amended = amended(place.instrument(), titles);
            ground = amended == null ? ground : retitled(ground, amended);
        }
        bearings.setOut(ground, place.item() > 0);
    }

    /** The citation that what follows goes by: the last that names an article, else the last instrument. */
    static @Nullable Citation ground(List<Citation> cited) {
        Citation ground = null;
        for (Citation citation : cited) {
            boolean names = citation.article() > 0 || (!citation.self() && !citation.optional());
            if (names && (ground == null || citation.article() > 0 || ground.article() == 0)) ground = citation;
        }
        return ground;
    }

    private static Citation retitled(Citation citation, Citation title) {
        return new Citation(
                title.title(),
                title.quoted(),
                title.canonical(),
                title.edition(),
                citation.part(),
                citation.chapter(),
                citation.section(),
                citation.article(),
                citation.suffix(),
                citation.paragraph(),
                citation.item(),
                citation.subItem(),
                0,
                0,
                citation.told(),
                false,
                false);
    }

    /** 《条例》= 《…条例》 */
    private static boolean introduces(String context, Bearings bearings) {
        boolean any = false;
        for (int sign = context.indexOf('='); sign >= 0; sign = context.indexOf('=', sign + 1)) {
            int start = lineStart(context, sign);
            String name = unmarked(context.substring(start, sign));
            int end = fullEnd(context, sign + 1);
            String full = unmarked(context.substring(sign + 1, end));
            if (!name.isEmpty() && !full.isEmpty()) {
                bearings.abbreviate(name, full);
                any = true;
            }
        }
        return any || context.contains("以下简称");
    }

    private static int lineStart(String context, int sign) {
        int start = sign;
        while (start > 0 && "；;。\n，".indexOf(context.charAt(start - 1)) < 0) start--;
        return start;
    }

    private static int fullEnd(String context, int from) {
        int open = context.indexOf('《', from);
        int close = open < 0 ? -1 : context.indexOf('》', open);
        if (close > 0 && context.substring(from, open).isBlank()) return close + 1;
        int end = from;
        while (end < context.length() && "；;。\n，（(".indexOf(context.charAt(end)) < 0) end++;
        return end;
    }

    private static String unmarked(String text) {
        String bare = text.strip();
        int start = 0;
        int end = bare.length();
        while (start < end && "《“\"".indexOf(bare.charAt(start)) >= 0) start++;
        while (end > start && "》”\"".indexOf(bare.charAt(end - 1)) >= 0) end--;
        return bare.substring(start, end);
    }

    /** 二、…实施办法（1993年…发布）, the heading under which a decision amends one instrument. */
    static @Nullable String headingTitle(String context) {
        int start = 0;
        while (start < context.length() && "一二三四五六七八九十0123456789（）()、.． \u3000".indexOf(context.charAt(start)) >= 0)
            start++;
        int end = start;
        while (end < context.length() && "（(，。；：:\n".indexOf(context.charAt(end)) < 0) end++;
        boolean titled = end - start > 3
                && end - start < 60
                && isName(context, start, end)
                && TitleKind.of(context, start, end) == TitleKind.INSTRUMENT;
        return titled ? context.substring(start, end).strip() : null;
    }

    /** A heading is a title and nothing else: no 将第五条…修改, no 根据《…》. */
    private static boolean isName(String context, int start, int end) {
        for (String other :
                new String[] {"《", "为保", "为了", "执法", "依法", "根据", "依据", "按照", "修改", "增加", "删去", "删除", "将", "条", "款"}) {
            int found = Within.first(context, other, start, end);
            boolean inRegulations = "条".equals(other) && context.startsWith("条例", found);
            if (found >= 0 && !inRegulations) return false;
        }
        return true;
    }

    /** Whether the title is that of an amendment itself: 刑法修正案（九）, not one of 关于刑法修正案（九）时间效力的解释. */
    static boolean isAmendment(String title) {
        int at = title.lastIndexOf("修正案");
        return at >= 0 && (at + 3 == title.length() || Numbering.opens(title.charAt(at + 3))) && !title.endsWith("解释");
    }

    /** The instrument that a decision amends by its own title: 关于修改《…》的决定, 刑法修正案（八）. */
    static @Nullable Citation amended(String instrument, Titles titles) {
        if (instrument.contains("刑法修正案")) return Citations.named("刑法", false, titles);
        if (instrument.contains("宪法修正案")) return Citations.named("宪法", false, titles);
        if (instrument.contains("关于适用刑法") || instrument.contains("关于执行《中华人民共和国刑法》"))
            return Citations.named("刑法", false, titles);
        int open = instrument.indexOf('《');
        int close = instrument.lastIndexOf('》');
        boolean amends = instrument.contains("修改") || instrument.contains("修正") || instrument.contains("修订");
        if (!amends
                || open < 0
                || close < open
                || instrument.startsWith("》等", close)
                || instrument.substring(open + 1, close).contains("》、《")) return null;
        return Citations.named(instrument.substring(open + 1, close), true, titles);
    }
}
