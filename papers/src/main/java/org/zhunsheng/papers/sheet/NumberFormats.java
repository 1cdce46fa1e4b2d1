package org.zhunsheng.papers.sheet;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which cell styles show their number as a day or a time (styles.xml). */
final class NumberFormats {

    private static final int MOST_STYLES = 1 << 16;
    private static final int LONGEST_CODE = 1024;

    /** What shows no part of a date: quoted and escaped text, colours and locales, and the General of both languages. */
    private static final Pattern SILENT =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!(?i:h+|m+|s+)])[^]]*]|(?i:General)|G/通用格式");

    private static final Pattern TEMPORAL = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final BitSet temporal;

    private NumberFormats(BitSet temporal) {
        this.temporal = temporal;
    }

    static NumberFormats none() {
        return new NumberFormats(new BitSet());
    }

    static NumberFormats of(XmlPart xml) throws XMLStreamException {
        Set<Integer> custom = new HashSet<>();
        Set<Integer> overridden = new HashSet<>();
        BitSet temporal = new BitSet();
        int styles = 0;
        String part = "";
        while (xml.next()) {
            if (!xml.starts()) continue;
            // Differential formats number their formats anew, and named styles are not what a cell refers to.
            if (xml.depth() == 2) part = xml.element();
            if (part.equals("numFmts") && xml.element().equals("numFmt")) {
                int id = number(xml, "numFmtId");
                overridden.add(id);
                String code = xml.attribute("formatCode");
                if (code != null && isTemporal(code)) custom.add(id);
            } else if (part.equals("cellXfs") && xml.element().equals("xf")) {
                int id = number(xml, "numFmtId");
                temporal.set(styles++, overridden.contains(id) ? custom.contains(id) : isTemporal(id));
            }
            if (styles > MOST_STYLES || overridden.size() > MOST_STYLES)
                throw new IllegalArgumentException("too many styles");
        }
        return new NumberFormats(temporal);
    }

    private static int number(XmlPart xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** Built-in formats (ECMA-376 Part 1, 18.8.30); 27 to 36 and 50 to 58 are the Chinese ones. */
    static boolean isTemporal(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    static boolean isTemporal(String code) {
        if (code.length() > LONGEST_CODE) return false;
        String shown = SILENT.matcher(code).replaceAll("");
        return TEMPORAL.matcher(shown).find() && shown.indexOf('#') < 0;
    }

    boolean showsTime(int style) {
        return temporal.get(style);
    }
}
