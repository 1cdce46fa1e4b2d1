package org.zhunsheng.platform.ledger;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a header says once what does not matter is left out of it (表头), and how near two of them are. */
final class Headers {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    /** In front of a label: 1. 一、 (三) * 【必填】. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:\\*|[0-9]{1,2}[.、)]|[一二三四五六七八九十]{1,3}[、.]|\\([0-9一二三四五六七八九十]{1,3}\\)|【[^】]*】|\\[[^\\]]*\\])+");

    /** Behind it: notes in any brackets, marks. */
    private static final Pattern BEHIND = Pattern.compile("(?:\\([^()]*\\)|【[^】]*】|〔[^〕]*〕|\\[[^\\]]*\\]|[*:])+$");

    private static final Pattern UNIT = Pattern.compile("[(【〔\\[](?:单位:?)?(元|千元|万元|亿元)(?:[,、;][^)】〕\\]]*)?[)】〕\\]]");

    private Headers() {}

    /** In half width and small letters, without spaces and line breaks. */
    static String plain(String text) {
        return BLANKS.matcher(Objects.requireNonNull(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Without numbering, marks, units and notes as well; what is nothing else stays. */
    static String bare(String label) {
        String plain = plain(label);
        String bare = BEHIND.matcher(BEFORE.matcher(plain).replaceFirst("")).replaceFirst("");
        return bare.isEmpty() ? plain : bare;
    }

    /** The power of ten of yuan that a header names as its unit: 4 of （万元）. */
    static OptionalInt unit(String label) {
        Matcher named = UNIT.matcher(plain(label));
        if (!named.find()) return OptionalInt.empty();
        return OptionalInt.of(
                switch (Objects.requireNonNull(named.group(1))) {
                    case "千元" -> 3;
                    case "万元" -> 4;
                    case "亿元" -> 8;
                    default -> 0;
                });
    }

    /**
     * From 0, nothing in common, to 1, the same.
     *
     * @param alike groups of words that often mean the same, the first of which stands for all
     */
    static double likeness(String one, String other, List<List<String>> alike) {
        String a = canonical(one, alike);
        String b = canonical(other, alike);
        if (a.isEmpty() || b.isEmpty()) return 0;
        if (a.equals(b)) return 0.95;
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        double dice = dice(pairs(a), pairs(b));
        boolean general = alike.stream().anyMatch(group -> group.contains(shorter));
        boolean within = shorter.length() >= 2 && !general && longer.contains(shorter);
        return within ? Math.max(dice, 0.5 + 0.4 * shorter.length() / longer.length()) : dice;
    }

    private static String canonical(String label, List<List<String>> alike) {
        String canonical = bare(label).replaceAll("^是否|[的、,，/_-]", "");
        for (List<String> group : alike) {
            String end = "";
            for (String word : group)
                if (word.length() > end.length() && canonical.length() > word.length() && canonical.endsWith(word))
                    end = word;
            if (!end.isEmpty())
                canonical = canonical.substring(0, canonical.length() - end.length()) + group.getFirst();
        }
        return canonical;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        if (pairs.isEmpty()) pairs.add(text);
        return pairs;
    }

    private static double dice(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }
}
