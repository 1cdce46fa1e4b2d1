package org.zhunsheng.engine.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Node;

/**
 * What an instrument says of its own days and of others' end (施行条款与废止条款).
 *
 * @param repeals titles as written, without 《》
 */
record Clauses(LocalDate published, LocalDate effective, List<String> repeals) {

    private static final int LAST_ARTICLES = 6;
    private static final String[] ENDINGS = {"同时废止", "即行废止", "予以废止", "相应废止", "停止执行", "不再适用", "自行废止"};

    static Clauses of(Instrument instrument, String fileName) {
        String source = instrument.source();
        List<Node> articles = instrument.articles();
        int head = articles.isEmpty()
                ? Math.min(source.length(), 2000)
                : articles.getFirst().start();
        int info = source.indexOf("<!-- INFO END -->");
        int headEnd = info >= 0 ? info : head;
        LocalDate named = Days.inName(fileName);
        LocalDate last = named == null ? Days.last(source, 0, headEnd) : named;
        LocalDate published = last == null ? LocalDate.EPOCH : last;
        int tail = articles.isEmpty()
                ? Math.max(0, source.length() - 1500)
                : articles.get(Math.max(0, articles.size() - LAST_ARTICLES)).start();
        return new Clauses(published, effective(source, headEnd, tail, published), repeals(source, tail));
    }

    /** An amended text keeps the first version's day in its last article: a day before its own is not its own. */
    private static LocalDate effective(String source, int headEnd, int tail, LocalDate published) {
        LocalDate found = null;
        for (int at = source.indexOf("施行", tail); at >= 0; at = source.indexOf("施行", at + 2)) {
            LocalDate day = Days.last(source, Math.max(tail, at - 30), at);
            if (day != null && !day.isBefore(published) && (found == null || day.isBefore(found))) found = day;
        }
        for (int at = source.indexOf("施行", 0);
                at >= 0 && at < headEnd && found == null;
                at = source.indexOf("施行", at + 2)) {
            LocalDate day = Days.last(source, Math.max(0, at - 16), at);
            found = day != null && !day.isBefore(published) ? day : null;
        }
        return found == null ? published : found;
    }

    private static List<String> repeals(String source, int tail) {
        List<String> titles = new ArrayList<>();
        for (String ending : ENDINGS) {
            for (int at = source.indexOf(ending, tail); at >= 0; at = source.indexOf(ending, at + 2))
                collect(source, sentenceStart(source, tail, at), at, titles);
        }
        return titles;
    }

    private static int sentenceStart(String source, int tail, int at) {
        int start = at;
        while (start > tail && source.charAt(start - 1) != '。' && source.charAt(start - 1) != '\n') start--;
        return start;
    }

    private static void collect(String source, int from, int to, List<String> titles) {
        int open = source.indexOf('《', from);
        while (open >= 0 && open < to) {
            int close = closing(source, open, to);
            if (close < 0) return;
            String title = withOrgan(source, from, open) + source.substring(open + 1, close);
            // 《…》第五条同时废止 ends an article, not the instrument
            if (!source.startsWith("第", close + 1) && !source.startsWith("中", close + 1) && !titles.contains(title))
                titles.add(title);
            open = source.indexOf('《', close);
        }
    }

    /** 最高人民法院《关于…的解释》 is the title with the organ before it. */
    private static String withOrgan(String source, int from, int open) {
        if (!source.startsWith("关于", open + 1)) return "";
        for (String organ : new String[] {"最高人民法院、最高人民检察院", "最高人民法院", "最高人民检察院", "国务院"}) {
            if (open - organ.length() >= from && source.startsWith(organ, open - organ.length())) return organ;
        }
        return "";
    }

    private static int closing(String source, int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            char c = source.charAt(i);
            if (c == '《') depth++;
            else if (c == '》' && --depth == 0) return i;
        }
        return -1;
    }
}
