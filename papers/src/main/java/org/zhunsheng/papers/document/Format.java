package org.zhunsheng.papers.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The measures of GB/T 9704-2012, in points unless the name says otherwise: A4, text block (版心) 156 mm × 225 mm, 22 lines
 * of 28 characters in 三号.
 */
final class Format {
    static final float MM = 72 / 25.4f;
    static final float PAGE_WIDTH = 210 * MM;
    static final float PAGE_HEIGHT = 297 * MM;
    static final float TOP = 37 * MM;
    static final float LEFT = 28 * MM;
    static final float WIDTH = 156 * MM;
    static final float HEIGHT = 225 * MM;
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final float PITCH = HEIGHT / LINES;
    static final float CELL = WIDTH / CHARACTERS;

    /** 二号. */
    static final float TITLE_SIZE = 22;
    /** 三号. */
    static final float BODY_SIZE = 16;
    /** 四号: page number, note of copies and printing, captions. */
    static final float SMALL_SIZE = 14;
    /** 小四, and 五号 for tables of many columns; the standard leaves the size of tables open. */
    static final float TABLE_SIZE = 12;

    static final float NARROW_TABLE_SIZE = 10.5f;
    static final int MANY_COLUMNS = 7;

    /** Top of the text block to the issuer mark (7.2.4). */
    static final float MARK_TOP = 35 * MM;
    /** The mark's characters are at most 15 mm wide; the standard asks only for 醒目、美观、庄重. */
    static final float LARGEST_MARK = 15 * MM;
    /** Document number to red rule (7.2.7). */
    static final float RULE_BELOW_NUMBER = 4 * MM;

    static final float RED_RULE = 0.7f * MM;
    /** First and last rule of the note of copies and printing (7.4.1), and the rules between. */
    static final float THICK_RULE = 0.35f * MM;

    static final float THIN_RULE = 0.25f * MM;
    /** Text block to page number (7.5). */
    static final float FOLIO_BELOW = 7 * MM;

    private static final float SCREEN_DOT = 0.75f;
    private static final float TALLEST_PICTURE = 13.5f * PITCH;

    private Format() {}

    static String mark(OfficialDocument document) {
        return switch (document.letterhead()) {
            case NONE -> "";
            case ISSUER -> document.issuer();
            case ISSUER_DOCUMENT -> document.issuer().endsWith("文件") ? document.issuer() : document.issuer() + "文件";
        };
    }

    /** The size that lets the mark stand on one line of the text block. */
    static float markSize(String mark) {
        return Math.min(LARGEST_MARK, WIDTH / Math.max(1, mark.codePointCount(0, mark.length())));
    }

    /** 2022年1月5日: Arabic figures, full year, no leading zeros (7.3.5.4). */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String note(String note) {
        return note.startsWith("（") ? note : "（" + note + "）";
    }

    static String copies(List<String> organs) {
        String text = String.join("、", organs);
        return text.endsWith("。") ? text : text + "。";
    }

    /** Width in full characters: what is narrow counts half. */
    static float characters(String text) {
        return text.codePoints()
                .mapToObj(c -> c < 0x2E80 && !Signs.isWide(c) ? 0.5f : 1f)
                .reduce(0f, Float::sum);
    }

    /**
     * How far issuer and day stand from the right edge, in full characters: the day four, the issuer centred over it; a
     * name too long for that stands at the edge and the day is centred under it (7.3.5.1).
     */
    static SignatureIndents signatureIndents(float issuer, float day) {
        float centred = 4 + (day - issuer) / 2;
        return centred >= 0
                ? new SignatureIndents(centred, 4)
                : new SignatureIndents(0, Math.max(4, (issuer - day) / 2));
    }

    record SignatureIndents(float issuer, float day) {}

    /** The number before an attachment's name; a single one has none (7.3.4). */
    static String attachmentNumber(int index, int count) {
        return count == 1 ? "" : (index + 1) + ". ";
    }

    /** Points for a pixel: as on a screen of 96 dpi, less for a picture that would be wider or taller than the page allows. */
    static float pictureScale(Png png) {
        return Math.min(SCREEN_DOT, Math.min(WIDTH / png.width(), TALLEST_PICTURE / png.height()));
    }

    static float tableSize(int columns) {
        return columns < MANY_COLUMNS ? TABLE_SIZE : NARROW_TABLE_SIZE;
    }
}
