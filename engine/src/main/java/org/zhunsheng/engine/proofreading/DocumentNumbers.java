package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.text.Numerals;

/**
 * The form of document numbers (发文字号): code word, full year in 六角括号 〔〕, serial number without 第 and without
 * leading zero, 号 (GB/T 9704-2012, 7.2.5). Numbers of court cases, 令第N号 and 公告N年第N号 have forms of their own.
 */
final class DocumentNumbers implements Rule {

    private static final String OPEN = "〔[【(〖﹝［〈《<{";
    private static final String CLOSE = "〕]】)〗﹞］〉》>}";
    private static final int LONGEST_CODE_WORD = 10;
    /** What leads up to a code word and is no part of it. */
    private static final Words LEADING = Words.these(
            "以", "由", "根据", "依据", "按照", "依照", "经", "的", "在", "见", "和", "与", "及", "以及", "印发", "转发", "执行", "落实", "通过",
            "出台", "即", "为", "文号", "发文字号", "字号", "决定书", "用", "下发", "制发", "发布", "编号", "通知", "文件", "意见", "办法", "规定");
    /** The last character of most code words; a number without brackets is only told by it. */
    private static final String LAST_OF_CODE_WORD = "发函办字规复文政令议呈请";

    /**
     * A stretch that looks like a document number.
     *
     * @param bracket where the bracket or, without one, the year begins
     */
    record Candidate(
            int start,
            int end,
            int bracket,
            char open,
            char close,
            String year,
            boolean yearSign,
            boolean ordinal,
            String serial,
            boolean sign,
            boolean blank) {}

    static List<Candidate> candidates(String text) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            Candidate candidate = null;
            if (OPEN.indexOf(c) >= 0) candidate = bracketed(text, i);
            else if (c >= '0' && c <= '9' && isHan(text.charAt(i - 1))) candidate = bare(text, i);
            if (candidate != null) {
                found.add(candidate);
                i = candidate.end() - 1;
            }
        }
        return found;
    }

    @Override
    public void read(Prose prose, Findings findings) {
        for (Candidate number : prose.numbers()) {
            String fault = fault(number);
            if (fault != null) {
                findings.error(
                        Label.DOCNO,
                        "DOCNO.form",
                        number.start(),
                        number.end(),
                        "发文字号" + fault + "。",
                        remedy(prose, number));
            }
        }
    }

    private static @Nullable Candidate bracketed(String text, int bracket) {
        int yearStart = blanks(text, bracket + 1);
        int yearEnd = digits(text, yearStart);
        if (yearEnd == yearStart && text.charAt(bracket) == '〔') yearEnd = characters(text, yearStart);
        if (yearEnd == yearStart || yearEnd - yearStart > 4) return null;
        boolean yearSign = is(text, yearEnd, '年');
        int closing = blanks(text, yearSign ? yearEnd + 1 : yearEnd);
        if (closing >= text.length() || CLOSE.indexOf(text.charAt(closing)) < 0) return null;
        int at = blanks(text, closing + 1);
        boolean ordinal = is(text, at, '第');
        int serialStart = blanks(text, ordinal ? at + 1 : at);
        int serialEnd = digits(text, serialStart);
        if (serialEnd == serialStart) {
            int characters = characters(text, serialStart);
            serialEnd = is(text, characters, '号') ? characters : serialEnd;
        }
        int signAt = blanks(text, serialEnd);
        boolean sign = is(text, signAt, '号');
        boolean six = text.charAt(bracket) == '〔';
        int start = codeWord(text, bracket);
        // （澄农字〔2023〕）: the number ends where its serial number should begin
        boolean cut = six
                && serialEnd == serialStart
                && !ordinal
                && start < bracket - 1
                && LAST_OF_CODE_WORD.indexOf(text.charAt(bracket - 1)) >= 0
                && (at >= text.length() || ",。;)\n".indexOf(text.charAt(at)) >= 0);
        boolean number = sign || cut || (six && serialEnd > serialStart);
        boolean periodical = !sign && is(text, signAt, '期');
        if (!number
                || periodical
                || (start == bracket && !six)
                || yearEnd - yearStart < 2
                || serialEnd - serialStart > 6) return null;
        int end = sign ? signAt + 1 : serialEnd > serialStart ? serialEnd : closing + 1;
        boolean blank = yearStart > bracket + 1 || at > closing + 1;
        return new Candidate(
                start,
                end,
                bracket,
                text.charAt(bracket),
                text.charAt(closing),
                text.substring(yearStart, yearEnd),
                yearSign,
                ordinal,
                text.substring(serialStart, serialEnd),
                sign,
                blank);
    }

    /** 甲政发2022年12号, 甲政发2022〔12〕号: the year without its brackets. */
    private static @Nullable Candidate bare(String text, int yearStart) {
        int yearEnd = digits(text, yearStart);
        boolean named = LAST_OF_CODE_WORD.indexOf(text.charAt(yearStart - 1)) >= 0 || is(text, yearEnd, '-');
        if (yearEnd - yearStart != 4
                || !named
                || (!text.startsWith("20", yearStart) && !text.startsWith("19", yearStart))) return null;
        int start = codeWord(text, yearStart);
        if (yearStart - start < 2) return null;
        boolean yearSign = is(text, yearEnd, '年');
        int at = yearSign ? yearEnd + 1 : yearEnd;
        boolean brackets = at < text.length() && OPEN.indexOf(text.charAt(at)) >= 0;
        boolean ordinal = is(text, at, '第');
        int serialStart = brackets || ordinal || is(text, at, '-') ? at + 1 : at;
        int serialEnd = digits(text, serialStart);
        int signAt = brackets && serialEnd < text.length() && CLOSE.indexOf(text.charAt(serialEnd)) >= 0
                ? serialEnd + 1
                : serialEnd;
        if (serialEnd == serialStart || serialStart == yearEnd || !is(text, signAt, '号')) return null;
        // 公告2022年第3号 and 令2022年第3号 are forms of their own
        if (yearSign
                && ordinal
                && !text.startsWith("发", yearStart - 1)
                && !text.startsWith("函", yearStart - 1)
                && !text.startsWith("字", yearStart - 1)) return null;
        return new Candidate(
                start,
                signAt + 1,
                yearStart,
                ' ',
                ' ',
                text.substring(yearStart, yearEnd),
                yearSign,
                ordinal,
                text.substring(serialStart, serialEnd),
                true,
                false);
    }

    private static int codeWord(String text, int bracket) {
        int start = bracket;
        while (start > 0 && is(text, start - 1, ' ') && bracket - start < 2) start--;
        int end = start;
        while (start > 0 && end - start < LONGEST_CODE_WORD && isHan(text.charAt(start - 1))) start--;
        for (int i = end - 2; i > start; i--) {
            if (LEADING.before(text, start, i) > 0) return i;
        }
        return start == end ? bracket : start;
    }

    private static @Nullable String fault(Candidate number) {
        List<String> faults = new ArrayList<>();
        if (number.open() == ' ') faults.add("的年份未用六角括号〔〕括入");
        else if (number.open() != '〔' || number.close() != '〕') faults.add("的年份应用六角括号〔〕括入");
        if (!isDigits(number.year()) || (!number.serial().isEmpty() && !isDigits(number.serial())))
            faults.add("的年份和顺序号应用阿拉伯数字");
        if (number.year().length() != 4) faults.add("的年份应标全称");
        if (number.yearSign()) faults.add("的年份后不加“年”字");
        if (number.ordinal()) faults.add("的顺序号前不加“第”字");
        if (number.serial().isEmpty()) faults.add("缺少顺序号");
        else if (number.serial().startsWith("0")) faults.add("的顺序号不编虚位（不加“0”）");
        if (!number.sign()) faults.add("的顺序号后缺“号”字");
        return faults.isEmpty() ? null : String.join("，", faults);
    }

    private static String remedy(Prose prose, Candidate number) {
        String codeWord =
                prose.source().substring(number.start(), number.bracket()).strip();
        if (!isDigits(number.year())
                || (!isDigits(number.serial()) && !number.serial().isEmpty()))
            return "请改用阿拉伯数字，如“" + codeWord + "〔2022〕12号”。";
        String serial = number.serial().replaceFirst("^0+(?=\\d)", "");
        if (serial.isEmpty()) return "请按登记簿补全顺序号。";
        String year = number.year().length() == 2 ? "20" + number.year() : number.year();
        return year.length() == 4 ? "请改为“" + codeWord + "〔" + year + "〕" + serial + "号”。" : "请按登记簿核对年份，写全四位。";
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int characters(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 5 && Numerals.isNumeral(text.charAt(end)) && text.charAt(end) > '9')
            end++;
        return end;
    }

    private static int digits(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
        return end;
    }

    private static int blanks(String text, int at) {
        return is(text, at, ' ') ? at + 1 : at;
    }

    private static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    private static boolean isHan(char c) {
        return c >= '一' && c <= '鿿' && c != '〔';
    }
}
