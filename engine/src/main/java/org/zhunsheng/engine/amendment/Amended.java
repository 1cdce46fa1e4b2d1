package org.zhunsheng.engine.amendment;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which instrument each part of a decision amends (修改的是哪一部): the one that the sentence names, else the one that it
 * stands under, by its numbering. A number's instrument holds for what is numbered below it, never for the next number.
 */
final class Amended {

    /** 将《A》…, 修改《A》, 《A》…: the instrument that a sentence is about stands at its head. */
    private static final Pattern HEAD = Pattern.compile("(?:关于修改|修改|废止|删去|删除|对现行|对|将|把|在)?(?=《)");

    private static final Pattern SHORT = Pattern.compile("[（(]以下(?:简称|称)(?:为)?[“《]+([^”》]{1,40})[”》]+[）)]");
    private static final Pattern SEVERAL =
            Pattern.compile("等[一二三四五六七八九十百两\\d]+[部件项个]|(?:下列|部分)(?:地方性)?(?:法规|规章|法律|文件|条例)");
    private static final Pattern REMARK = Pattern.compile("[（(][^（()）]*[）)]$");

    /** So long at least is a name that stands for a longer title; 《办法》 alone may be anybody's. */
    private static final int SHORTEST_NAME = 4;

    /** @param instrument empty where the number names none */
    private record Level(char kind, String instrument) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Map<String, String> shortened = new LinkedHashMap<>();
    private final String titled;
    private final boolean several;

    /** @param title the first line of the decision */
    Amended(String title) {
        Set<String> named = titles(title);
        several = named.size() > 1 || SEVERAL.matcher(title).find();
        boolean decides = title.contains("修改") || title.contains("修正");
        titled = decides && !several && named.size() == 1 ? named.iterator().next() : "";
    }

    /** Whether the decision's own title says that it amends several. */
    boolean isSeveral() {
        return several;
    }

    /** Takes in what a line says a title is called from here on: 《A》（以下简称《B》）. */
    void hear(String line) {
        Matcher called = SHORT.matcher(line);
        while (called.find()) {
            int close = line.lastIndexOf('》', called.start());
            int open = close < 0 ? -1 : opening(line, close);
            if (open >= 0) shortened.put(called.group(1), line.substring(open + 1, close));
        }
    }

    /** A line that bears a number. */
    void number(char kind, String said) {
        boolean known = levels.stream().anyMatch(level -> level.kind() == kind);
        while (known && levels.pop().kind() != kind) {
            // what was numbered below the one before ends with it
        }
        levels.push(new Level(kind, head(said)));
    }

    /** A line without number that only names an instrument: what follows is for it. */
    void announce(String instrument) {
        levels.clear();
        levels.push(new Level(' ', whole(instrument)));
    }

    /** What concludes the decision belongs to no number. */
    void conclude() {
        levels.clear();
    }

    /** The instrument that the present line stands under; null where none is named. */
    @Nullable
    String instrument() {
        return standing().findFirst().orElse(null);
    }

    /** The title that {@code name} may be short for, though the decision does not say so; null where there is none. */
    @Nullable
    String maybe(String name) {
        return standing()
                .filter(title -> !same(name, title) && resembles(name, title))
                .findFirst()
                .orElse(null);
    }

    /** What the present line stands under, the nearest first. */
    private Stream<String> standing() {
        return Stream.concat(levels.stream().map(Level::instrument), Stream.of(titled))
                .filter(title -> !title.isEmpty());
    }

    /** The title that is meant by a name, where the decision has said so. */
    String whole(String name) {
        return shortened.getOrDefault(name, name);
    }

    private String head(String said) {
        Matcher head = HEAD.matcher(said);
        if (!head.lookingAt()) return "";
        int close = closing(said, head.end());
        return close < 0 ? "" : whole(said.substring(head.end() + 1, close));
    }

    private static Set<String> titles(String line) {
        Set<String> titles = new LinkedHashSet<>();
        for (int open = line.indexOf('《'); open >= 0; open = line.indexOf('《', open)) {
            int close = closing(line, open);
            if (close < 0) break;
            titles.add(line.substring(open + 1, close));
            open = close;
        }
        return titles;
    }

    /** Where the 》 stands that closes the 《 at {@code open}, titles within titles counted; -1 where none does. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '《') depth++;
            if (text.charAt(i) == '》' && --depth == 0) return i;
        }
        return -1;
    }

    private static int opening(String text, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            if (text.charAt(i) == '》') depth++;
            if (text.charAt(i) == '《' && --depth == 0) return i;
        }
        return -1;
    }

    /** Whether two names are of one instrument: equal but for the state's name and a remark, or one a shorter name. */
    static boolean same(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        String shorter = a.length() < b.length() ? a : b;
        return a.equals(b) || (shorter.length() >= SHORTEST_NAME && (a.endsWith(b) || b.endsWith(a)));
    }

    private static boolean resembles(String name, String title) {
        String a = plain(name);
        String b = plain(title);
        int at = 0;
        for (int i = 0; i < b.length() && at < a.length(); i++) if (b.charAt(i) == a.charAt(at)) at++;
        return at == a.length();
    }

    /** How many different instruments are named. */
    static int count(Collection<String> names) {
        Set<String> different = new LinkedHashSet<>();
        for (String name : names) if (different.stream().noneMatch(one -> same(one, name))) different.add(name);
        return different.size();
    }

    private static String plain(String title) {
        String bare = title.replace("中华人民共和国", "").replaceAll("[\\s《》〈〉]", "");
        return REMARK.matcher(bare).replaceFirst("");
    }
}
