package org.zhunsheng.engine.legality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.engine.text.Numerals;

/**
 * The version of an instrument that a mention of it names by its year (版本): 《……法》（2017年修正）, 《……法（2017修订）》,
 * 《……法》2017年版, 依照2017年修正的《……法》.
 */
final class Editions {

    private static final String YEAR = "([12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})";
    private static final String MADE = "(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改|公布|颁布|发布|通过|施行|实施|制定|出台)";
    private static final String COPY = "(?:版|版本|文本|本)";

    private static final Pattern NOTE =
            Pattern.compile("(?:根据|经)?" + YEAR + "(?:年(?:[^年号]{1,6}[月日])?)?(?:[^年号]{0,24}" + MADE + ")?" + COPY + "?");

    private static final Pattern INSIDE = Pattern.compile("[（(][^（()）]{4,40}[)）]$");
    private static final Pattern BEHIND = Pattern.compile(YEAR + "年?" + MADE + "?的?" + COPY);

    private static final Pattern BEFORE = Pattern.compile("(?:照|据|适用|执行|遵守|违反|引用|援引|依|按|、|和|及)" + YEAR
            + "年(?:[^年号，。]{1,6}[月日])?(?:" + MADE + COPY + "?|" + COPY + ")?的?$");

    private static final int LONGEST_BEFORE = 24;

    private Editions() {}

    /** The year that a note names, with or without its brackets; 0 where it is no note of a version. */
    static int inNote(String note) {
        String bare = note.strip();
        boolean brackets = !bare.isEmpty() && "（(".indexOf(bare.charAt(0)) >= 0;
        return year(NOTE.matcher(brackets ? bare.substring(1, bare.length() - 1) : bare), true);
    }

    /** Where a note of a version in brackets begins that ends the text; −1 where none does. */
    static int noteAtEnd(String text) {
        Matcher inside = INSIDE.matcher(text);
        return inside.find() && inNote(inside.group()) > 0 ? inside.start() : -1;
    }

    /** Where 2017年修正版 ends that begins at the place; the place itself where none does. */
    static int behind(String text, int at) {
        Matcher behind = BEHIND.matcher(text).region(at, text.length());
        return behind.lookingAt() ? behind.end() : at;
    }

    /** The year of 依照2017年修正的 that ends at the place; 0 where it does not stand there. */
    static int before(String text, int at) {
        return year(BEFORE.matcher(text.substring(Math.max(0, at - LONGEST_BEFORE), at)), false);
    }

    private static int year(Matcher matcher, boolean whole) {
        boolean found = whole ? matcher.matches() : matcher.find();
        return found ? Numerals.parse(matcher.group(1)) : 0;
    }
}
