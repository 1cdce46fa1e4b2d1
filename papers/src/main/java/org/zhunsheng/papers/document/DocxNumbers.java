package org.zhunsheng.papers.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/**
 * The numbers that a .docx does not hold as text but has Word count (自动编号; ECMA-376 Part 1, 17.9): 第%1条, （%1）, %1、 and
 * the like. Letters, Roman numerals and bullets are written as nothing: no provision is numbered so.
 */
final class DocxNumbers {

    private static final int LEVELS = 9;

    private final Map<String, ListStyle> lists = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();
    private final Map<String, Numbered> styles = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    /** Where a number that shares its list with another begins anew; each counts once. */
    private final Map<Numbered, Integer> restarts = new HashMap<>();

    private DocxNumbers() {}

    static DocxNumbers read(byte @Nullable [] numbering, byte @Nullable [] styles) throws XMLStreamException {
        DocxNumbers numbers = new DocxNumbers();
        if (numbering != null) numbers.readLists(new DocxXml(numbering));
        if (styles != null && !numbers.lists.isEmpty()) numbers.readStyles(new DocxXml(styles));
        return numbers;
    }

    /** The number of the next paragraph with what follows it; empty where the paragraph has none. */
    String next(@Nullable String style, @Nullable String number, int level) {
        Numbered by = number == null ? ofStyle(style) : new Numbered(number, Math.max(level, 0));
        if (by == null) return "";
        ListStyle list = lists.get(listOfNumber.getOrDefault(by.number(), ""));
        if (list == null) return "";
        int at = Math.min(Math.max(by.level(), 0), LEVELS - 1);
        Integer restart = restarts.remove(new Numbered(by.number(), at));
        if (restart != null) list.restart(at, restart);
        return list.next(at);
    }

    private @Nullable Numbered ofStyle(@Nullable String style) {
        String at = style;
        for (int steps = 0; at != null && steps < 20; steps++) {
            Numbered by = styles.get(at);
            if (by != null) return by;
            at = basedOn.get(at);
        }
        return null;
    }

    private void readLists(DocxXml xml) throws XMLStreamException {
        ListStyle list = new ListStyle();
        int level = 0;
        String number = "";
        while (xml.next()) {
            if (!xml.starts()) continue;
            switch (xml.element()) {
                case "abstractNum" -> {
                    list = new ListStyle();
                    lists.put(named(xml, "abstractNumId"), list);
                }
                case "lvl" -> level = Math.min(Math.max(xml.number("ilvl", 0), 0), LEVELS - 1);
                case "start" -> list.first[level] = xml.number("val", 1);
                case "numFmt" -> list.form[level] = named(xml, "val");
                case "lvlText" -> list.pattern[level] = named(xml, "val");
                case "suff" -> list.behind[level] = named(xml, "val");
                case "num" -> {
                    number = named(xml, "numId");
                    list = new ListStyle(); // what a number overrides is not read, but for its start
                }
                case "lvlOverride" -> level = Math.min(Math.max(xml.number("ilvl", 0), 0), LEVELS - 1);
                case "startOverride" -> restarts.put(new Numbered(number, level), xml.number("val", 1));
                case "abstractNumId" -> listOfNumber.put(number, named(xml, "val"));
                default -> {}
            }
        }
    }

    private void readStyles(DocxXml xml) throws XMLStreamException {
        String style = "";
        String number = null;
        int level = 0;
        while (xml.next()) {
            if (xml.starts()) {
                switch (xml.element()) {
                    case "style" -> {
                        style = named(xml, "styleId");
                        number = null;
                        level = 0;
                    }
                    case "basedOn" -> basedOn.put(style, named(xml, "val"));
                    case "ilvl" -> level = xml.number("val", 0);
                    case "numId" -> number = xml.attribute("val");
                    default -> {}
                }
            } else if (xml.ends() && xml.element().equals("style") && number != null) {
                styles.put(style, new Numbered(number, level));
            }
        }
    }

    private static String named(DocxXml xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    private record Numbered(String number, int level) {}

    /** The levels of one list and where each has come to. */
    private static final class ListStyle {

        private final int[] first = new int[LEVELS];
        private final String[] form = new String[LEVELS];
        private final String[] pattern = new String[LEVELS];
        private final String[] behind = new String[LEVELS];
        private final int[] count = new int[LEVELS];

        ListStyle() {
            Arrays.fill(first, 1);
            Arrays.fill(form, "decimal");
            Arrays.fill(pattern, "");
            Arrays.fill(behind, "tab");
            Arrays.fill(count, Integer.MIN_VALUE);
        }

        String next(int level) {
            count[level] = count[level] == Integer.MIN_VALUE ? first[level] : count[level] + 1;
            Arrays.fill(count, level + 1, LEVELS, Integer.MIN_VALUE);
            if (form[level].equals("bullet") || form[level].equals("none")) return "";
            String text = pattern[level];
            for (int named = 0; named <= level; named++) {
                String place = "%" + (named + 1);
                if (text.contains(place)) {
                    int at = count[named] == Integer.MIN_VALUE ? first[named] : count[named];
                    String number = write(form[named], at);
                    if (number.isEmpty()) return "";
                    text = text.replace(place, number);
                }
            }
            return text.isEmpty() || behind[level].equals("nothing") ? text : text + " ";
        }

        void restart(int level, int at) {
            count[level] = at - 1;
        }

        private static String write(String form, int number) {
            if (number <= 0 || number >= 10_000) return "";
            return switch (form) {
                case "chineseCounting",
                        "chineseCountingThousand",
                        "japaneseCounting",
                        "taiwaneseCounting",
                        "taiwaneseCountingThousand",
                        "ideographDigital",
                        "chineseLegalSimplified" -> Numerals.chinese(number);
                case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                    number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
                case "decimal", "decimalFullWidth", "decimalHalfWidth", "decimalZero" -> String.valueOf(number);
                default -> "";
            };
        }
    }
}
