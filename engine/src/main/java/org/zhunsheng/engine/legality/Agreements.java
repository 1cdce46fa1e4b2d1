package org.zhunsheng.engine.legality;

import org.zhunsheng.engine.legality.Draft.Paragraph;
import org.zhunsheng.engine.text.Numerals;

/** What only an agreement must hold (协议的必备条款和金额). */
final class Agreements {

    private static final String LARGE = "零壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String SMALL = "零一二三四五六七八九十百千";

    private final Draft draft;
    private final Findings findings;

    Agreements(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void check() {
        if (!draft.agreement) return;
        StringBuilder all = new StringBuilder();
        for (Paragraph paragraph : draft.paragraphs) {
            all.append(paragraph.text());
            amounts(paragraph);
        }
        String text = all.toString();
        boolean liability = text.contains("违约");
        boolean disputes = text.contains("争议") || text.contains("纠纷") || text.contains("诉讼");
        if (draft.formal && draft.paragraphs.size() > 3 && (!liability || !disputes)) {
            Paragraph first = draft.paragraphs.getFirst();
            findings.add(
                    "agreement.clauses",
                    first,
                    draft.bodyFrom(first, 0),
                    first.text().length());
        }
    }

    private void amounts(Paragraph paragraph) {
        String text = paragraph.text();
        for (int at = text.indexOf("大写"); at >= 0; at = text.indexOf("大写", at + 1)) {
            int start = at + 2;
            while (start < text.length() && start < at + 8 && LARGE.indexOf(text.charAt(start)) < 0) start++;
            StringBuilder words = new StringBuilder();
            int end = start;
            while (end < text.length()
                    && (LARGE.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '万' || text.charAt(end) == '亿')) {
                int place = LARGE.indexOf(text.charAt(end));
                words.append(place < 0 ? text.charAt(end) : SMALL.charAt(place));
                end++;
            }
            int value = Numerals.parse(words);
            int figures = before(text, at);
            if (value > 0 && figures > 0 && value != figures && end > start)
                findings.add("agreement.amount", paragraph, start, end);
        }
    }

    /** The amount in figures that stands before 大写; −1 where none does. */
    private static int before(String text, int at) {
        int yuan = text.lastIndexOf('元', at);
        if (yuan < 0 || at - yuan > 6) return -1;
        int unit = 1;
        int end = yuan;
        if (end > 0 && text.charAt(end - 1) == '万') {
            unit = 10_000;
            end--;
        }
        int start = end;
        while (start > 0 && (Character.isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == ',')) start--;
        int value = Numerals.parse(text.substring(start, end).replace(",", ""));
        return value < 0 || value > Integer.MAX_VALUE / unit ? -1 : value * unit;
    }
}
