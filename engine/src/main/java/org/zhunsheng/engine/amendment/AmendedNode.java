package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.zhunsheng.engine.structure.Instrument;
import org.zhunsheng.engine.structure.Level;
import org.zhunsheng.engine.structure.Node;
import org.zhunsheng.engine.text.Numerals;

/**
 * A provision while it is being amended (修改中的条款). It keeps the number it had, by which the decision names it, and its
 * former children, however they are rearranged. Two are never equal: each is the one it is.
 * What it prints, unless amended, is the source to the letter.
 */
final class AmendedNode {

    final Level level;
    /** The number in the text that is amended; 0 for what the decision adds. */
    final int number;

    final int suffix;
    /** What stands between it and the provision before it: line ends, mostly. */
    Passage gap;
    /** Its own text before its first child, its number included. */
    Passage lead;

    Passage tail = Passage.of("");
    final List<AmendedNode> former = new ArrayList<>();
    List<AmendedNode> children = new ArrayList<>();

    /** The instruction that took it out; 0 while it stands. */
    int takenOutBy;
    /** The instruction that wrote all of it; 0 when none did. */
    int writtenBy;
    /** The number it is given, with the instruction that says so; 0 when none does. */
    int newNumber;

    int newSuffix;
    int numberedBy;

    private AmendedNode(Level level, int number, int suffix, Passage gap, Passage lead) {
        this.level = level;
        this.number = number;
        this.suffix = suffix;
        this.gap = gap;
        this.lead = lead;
    }

    static AmendedNode of(Instrument instrument, Node node) {
        AmendedNode provision =
                new AmendedNode(node.level(), node.number(), node.suffix(), Passage.of(""), Passage.of(""));
        String source = instrument.source();
        int at = node.start();
        for (Node child : node.children()) {
            AmendedNode inner = of(instrument, child);
            Passage between = Passage.of(source.substring(at, child.start()));
            if (provision.former.isEmpty()) provision.lead = between;
            else inner.gap = between;
            provision.former.add(inner);
            at = child.end();
        }
        Passage rest = Passage.of(source.substring(at, node.end()));
        if (provision.former.isEmpty()) provision.lead = rest;
        else provision.tail = rest;
        provision.children.addAll(provision.former);
        return provision;
    }

    /** A provision the decision writes. */
    static AmendedNode added(Level level, String text, int instruction) {
        AmendedNode added = new AmendedNode(level, 0, 0, Passage.of(""), Passage.by(text, instruction));
        added.writtenBy = instruction;
        return added;
    }

    /** What the text had, whatever is in it: an annex. */
    static AmendedNode plain(Level level, String text) {
        return new AmendedNode(level, 0, 0, Passage.of(""), Passage.of(text));
    }

    boolean stands() {
        return takenOutBy == 0;
    }

    /** Former children of the level, in order: the provisions a decision can name. */
    List<AmendedNode> named(Level wanted) {
        return former.stream().filter(child -> child.level == wanted).toList();
    }

    /** The provisions in whose own text words may be changed: this one and what is under it, articles' numbers apart. */
    List<AmendedNode> wording() {
        List<AmendedNode> wording = new ArrayList<>();
        if (level == Level.PARAGRAPH || level == Level.ITEM || level == Level.SUB_ITEM) wording.add(this);
        for (AmendedNode child : children) {
            if (child.stands()) wording.addAll(child.wording());
        }
        return wording;
    }

    void print(Consumer<Passage> out) {
        out.accept(lead);
        for (AmendedNode child : children) {
            out.accept(child.gap);
            child.print(out);
        }
        out.accept(tail);
    }

    /** Length of （三） or 1. with which an item begins; 0 when it begins with neither. */
    static int labelLength(String text) {
        boolean bracket = text.startsWith("（") || text.startsWith("(");
        int i = bracket ? 1 : 0;
        int start = i;
        while (i < text.length() && i - start < 6 && Numerals.isNumeral(text.charAt(i))) i++;
        if (i == start || i >= text.length()) return 0;
        char behind = text.charAt(i);
        boolean closed = bracket ? behind == '）' || behind == ')' : behind == '.' || behind == '．' || behind == '、';
        return closed ? i + 1 : 0;
    }

    /** Length of 第十七条之一 with the blanks behind it, at the start of a line; 0 when there is no such number. */
    static int articleLabelLength(String line) {
        int i = line.startsWith("第") ? 1 : 0;
        int start = i;
        while (i < line.length() && Numerals.isNumeral(line.charAt(i))) i++;
        if (start == 0 || i == start || i >= line.length() || line.charAt(i) != '条') return 0;
        i++;
        if (line.startsWith("之", i) && i + 1 < line.length() && Numerals.isNumeral(line.charAt(i + 1))) {
            i++;
            while (i < line.length() && Numerals.isNumeral(line.charAt(i))) i++;
        }
        int label = i;
        while (i < line.length() && (Character.isWhitespace(line.charAt(i)) || line.charAt(i) == '　')) i++;
        return i == label ? 0 : i;
    }

    /** Writes another number into its label; brackets and kind of numeral stay as they are. */
    void renumber(int to, int toSuffix, int instruction) {
        String text = lead.text();
        boolean item = level == Level.ITEM || level == Level.SUB_ITEM;
        int start = item ? 0 : text.indexOf('第') + 1;
        int from = start;
        while (from < text.length() && !Numerals.isNumeral(text.charAt(from)) && from - start < 3) from++;
        int behind = from;
        while (behind < text.length() && Numerals.isNumeral(text.charAt(behind))) behind++;
        boolean labelled = behind > from && (item ? labelLength(text) > 0 : start > 0);
        if (!labelled) return;
        int until = level == Level.ARTICLE ? suffixEnd(text, behind, toSuffix > 0) : behind;
        boolean arabic = Character.digit(text.charAt(from), 10) >= 0;
        String written = arabic ? String.valueOf(to) : ArticleNumber.numeral(to);
        if (until > behind)
            written += text.charAt(behind) + (toSuffix == 0 ? "" : "之" + ArticleNumber.numeral(toSuffix));
        if (!written.equals(text.substring(from, until))) lead.replace(from, until, written, instruction);
    }

    /** Behind 之一 where there is one; behind the numeral itself where there is none and none comes. */
    private static int suffixEnd(String text, int behind, boolean suffixed) {
        int until = Math.min(text.length(), behind + 1);
        if (text.startsWith("之", until) && until + 1 < text.length() && Numerals.isNumeral(text.charAt(until + 1))) {
            until++;
            while (until < text.length() && Numerals.isNumeral(text.charAt(until))) until++;
            return until;
        }
        return suffixed ? until : behind;
    }

    /** 条 for an article, 款 for a paragraph. */
    static char unit(Level level) {
        return switch (level) {
            case PART, SUB_PART -> '编';
            case CHAPTER -> '章';
            case SECTION -> '节';
            case ARTICLE -> '条';
            case PARAGRAPH -> '款';
            case ITEM -> '项';
            case SUB_ITEM -> '目';
        };
    }
}
