package org.zhunsheng.platform.powers;

import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Place;

/**
 * An article that a power or a decision rests on (条款), as it is read from the text of a basis.
 *
 * @param title     the instrument's, without 中华人民共和国
 * @param suffix    1 for 之一
 * @param paragraph 0 where none is named; so is the item
 */
public record Provision(String title, int article, int suffix, int paragraph, int item) {

    private static final String STATE = "中华人民共和国";

    /** Endings of titles that no law, regulation or rule has. */
    private static final Pattern DOCUMENT =
            Pattern.compile(".*(通知|意见|公告|通告|函|批复|方案|纪要|要点|指南|清单|目录|标准|基准|计划|规划)|.*〔\\d{4}〕.*");

    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[)）]$");

    /** The articles that a text names, in its order; one that names no article of an instrument names none here. */
    public static List<Provision> in(String text) {
        return Citations.national().in(text, Place.NOWHERE, null).stream()
                .filter(citation -> !citation.self() && citation.article() > 0)
                .map(citation -> new Provision(
                        plainTitle(citation),
                        citation.article(),
                        citation.suffix(),
                        citation.paragraph(),
                        citation.item()))
                .distinct()
                .toList();
    }

    /** The instruments that a text names, with an article or without, in its order. */
    static List<String> instruments(String text) {
        return Citations.national().in(text, Place.NOWHERE, null).stream()
                .filter(citation -> !citation.self())
                .map(Provision::plainTitle)
                .distinct()
                .toList();
    }

    private static String plainTitle(Citation citation) {
        String title = citation.canonical() == null ? String.valueOf(citation.title()) : citation.canonical();
        String plain = BRACKETS.matcher(title.strip()).replaceFirst("");
        return plain.startsWith(STATE) && plain.length() > STATE.length() ? plain.substring(STATE.length()) : plain;
    }

    /** What is called so is a normative document (规范性文件), which can't set a penalty. */
    static boolean isDocument(String title) {
        return DOCUMENT.matcher(title).matches();
    }

    /** The same article, and nowhere another paragraph or item; what one of the two leaves open excludes nothing. */
    public boolean meets(Provision other) {
        return title.equals(other.title)
                && article == other.article
                && suffix == other.suffix
                && (paragraph == other.paragraph || paragraph == 0 || other.paragraph == 0)
                && (item == other.item || item == 0 || other.item == 0);
    }

    /** Names as much as the other does: its paragraph where that names one, its item where that names one. */
    public boolean asExactAs(Provision other) {
        return (paragraph > 0 || other.paragraph == 0) && (item > 0 || other.item == 0);
    }
}
