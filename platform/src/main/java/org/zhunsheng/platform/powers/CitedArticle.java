package org.zhunsheng.platform.powers;

import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.engine.citation.Citation;
import org.zhunsheng.engine.citation.Citations;
import org.zhunsheng.engine.citation.Place;
import org.zhunsheng.engine.structure.Provision;

/**
 * An article that a power or a decision rests on (条款), as it is read from the text of a basis.
 *
 * @param title the instrument's, without 中华人民共和国
 */
public record CitedArticle(String title, Provision provision) {

    private static final String STATE = "中华人民共和国";

    /** Endings of titles that no law, regulation or rule has. */
    private static final Pattern DOCUMENT =
            Pattern.compile(".*(通知|意见|公告|通告|函|批复|方案|纪要|要点|指南|清单|目录|标准|基准|计划|规划)|.*〔\\d{4}〕.*");

    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[)）]$");

    /** The articles that a text names, in its order; one that names no article of an instrument names none here. */
    public static List<CitedArticle> in(String text) {
        return Citations.national().in(text, Place.NOWHERE, null).stream()
                .filter(citation -> !citation.self() && citation.article() > 0)
                .map(citation -> new CitedArticle(plainTitle(citation), citation.provision()))
                .distinct()
                .toList();
    }

    /** The instruments that a text names, with an article or without, in its order. */
    static List<String> instruments(String text) {
        return Citations.national().in(text, Place.NOWHERE, null).stream()
                .filter(citation -> !citation.self())
                .map(CitedArticle::plainTitle)
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
    public boolean meets(CitedArticle other) {
        return title.equals(other.title) && provision.meets(other.provision);
    }

    /** Names as much as the other does: its paragraph where that names one, its item where that names one. */
    public boolean asExactAs(CitedArticle other) {
        return provision.asExactAs(other.provision);
    }
}
