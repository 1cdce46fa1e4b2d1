package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must be so for a sentence to be true (成立条件): a figure held against a number, written
 * {@code 〔仅当：annual-reports-unpublished = 0〕} inside the sentence.
 */
record Proviso(Token token, Bound bound, BigDecimal number) {

    private static final Pattern ONLY_WHILE = Pattern.compile("〔仅当[：:]([^〔〕]*)〕");
    private static final Pattern OTHERWISE = Pattern.compile("〔否则[：:]((?:[^〔〕]|〔[^〔〕]*〕)*)〕");
    private static final Pattern ONE = Pattern.compile(
            "(.+?)[\\s　]*(<=|>=|[=＝≠<＜≤>＞≥]|[\\s　](?:不等于|不为|等于|为|不超过|不多于|不少于|不低于|少于|低于|多于|超过|高于))[\\s　]*"
                    + "(-?\\d{1,12}(?:\\.\\d{1,6})?)[\\s　]*");

    /** Stands where a mark stood, so that what follows keeps its column. */
    private static final char GONE = '\uE000';

    /** A condition as it is written, and where, from 0. */
    record Written(String text, int at) {

        /** The figure, the sign and the number; null where it is none. */
        @Nullable
        Matcher read() {
            Matcher read = ONE.matcher(text);
            return read.matches() ? read : null;
        }
    }

    /**
     * A sentence with its marks taken out.
     *
     * @param text      as long as before; {@link #words} takes out what is left of the marks
     * @param otherwise how it can be written where its conditions do not hold; null where the template does not say
     */
    record Marked(
            String text, List<Written> conditions, @Nullable String otherwise) {

        static Marked of(String sentence) {
            StringBuilder text = new StringBuilder(sentence);
            String otherwise = null;
            Matcher other = OTHERWISE.matcher(sentence);
            while (other.find()) {
                otherwise = other.group(1).strip();
                blank(text, other);
            }
            List<Written> conditions = new ArrayList<>();
            Matcher only = ONLY_WHILE.matcher(text.toString());
            while (only.find()) {
                int at = only.start(1);
                for (String one : only.group(1).split("[；;]", -1)) {
                    conditions.add(new Written(one, at));
                    at += one.length() + 1;
                }
                blank(text, only);
            }
            return new Marked(text.toString(), conditions, otherwise);
        }

        private static void blank(StringBuilder text, Matcher found) {
            for (int at = found.start(); at < found.end(); at++) text.setCharAt(at, GONE);
        }
    }

    static String words(String text) {
        return text.replace(String.valueOf(GONE), "");
    }

    Text.Condition condition() {
        return new Text.Condition(token.id(), bound, number);
    }
}
