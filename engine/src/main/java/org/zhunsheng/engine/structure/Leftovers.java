package org.zhunsheng.engine.structure;

import org.zhunsheng.engine.text.Blanks;

/** What a web page leaves in a text that was copied from it (网页残留): tags of paragraphs and of type, entities of blanks; no tables. */
final class Leftovers {

    private static final int LONGEST_TAG = 200;
    private static final String[] TAGS = {
        "p", "br", "span", "strong", "b", "div", "font", "center", "a", "em", "i", "u", "h"
    };
    private static final String[] BLANKS = {"&nbsp;", "&ensp;", "&emsp;", "&#160;", "&#xa0;", "&#12288;", "&thinsp;"};

    private Leftovers() {}

    /** The first place from {@code from} that is neither blank nor left over. */
    static int skip(String source, int from, int end) {
        int at = Blanks.skip(source, from, end);
        while (at < end) {
            char c = source.charAt(at);
            int behind = c == '<' ? behindTag(source, at, end) : c == '&' ? behindBlank(source, at, end) : -1;
            if (behind < 0) return at;
            at = Blanks.skip(source, behind, end);
        }
        return at;
    }

    /** The place behind the last character before {@code end} that is neither blank nor left over. */
    static int trimEnd(String source, int start, int end) {
        int to = Blanks.trimEnd(source, start, end);
        while (to > start) {
            char c = source.charAt(to - 1);
            int at = c == '>' ? source.lastIndexOf('<', to - 1) : c == ';' ? source.lastIndexOf('&', to - 1) : -1;
            boolean leftOver =
                    at >= start && (c == '>' ? behindTag(source, at, to) == to : behindBlank(source, at, to) == to);
            if (!leftOver) return to;
            to = Blanks.trimEnd(source, start, at);
        }
        return to;
    }

    private static int behindTag(String source, int at, int end) {
        int name = at + 1 < end && source.charAt(at + 1) == '/' ? at + 2 : at + 1;
        for (String tag : TAGS) {
            if (source.regionMatches(true, name, tag, 0, tag.length())) {
                int next = name + tag.length();
                boolean heading = tag.equals("h") && next < end && Character.isDigit(source.charAt(next));
                next += heading ? 1 : 0;
                boolean ends = next < end && (heading || !tag.equals("h")) && "> /\t".indexOf(source.charAt(next)) >= 0;
                int close = ends ? source.indexOf('>', next, Math.min(end, at + LONGEST_TAG)) : -1;
                if (close >= 0) return close + 1;
            }
        }
        return -1;
    }

    private static int behindBlank(String source, int at, int end) {
        for (String blank : BLANKS) {
            if (at + blank.length() <= end && source.regionMatches(true, at, blank, 0, blank.length()))
                return at + blank.length();
        }
        return -1;
    }
}
