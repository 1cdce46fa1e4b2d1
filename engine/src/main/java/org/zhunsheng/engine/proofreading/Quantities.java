package org.zhunsheng.engine.proofreading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.zhunsheng.engine.proofreading.Quantity.Kind;
import org.zhunsheng.engine.text.Numerals;

/** Finds the figures of a text, in one pass. Dates, ordinals, titles and document numbers are not figures. */
final class Quantities {

    private static final Words UNITS = Words.of("counted", "money", "span", "extent");
    private static final Words BEFORE = Words.these(
            "大约有", "大概有", "约有", "约达", "约计", "约共", "大约", "约为", "约占", "约", "将近", "接近", "近", "超过", "超", "逾", "突破", "不少于",
            "不低于", "不下于", "不下", "至少", "最少", "不足", "不到", "不超过", "不多于", "至多", "最多", "高于", "低于", "多于", "少于", "大概", "上",
            "数", "几", "多达", "未超过", "未满", "不满", "满", "大于", "小于");
    private static final Words AFTER =
            Words.these("左右", "上下", "以上", "以下", "以内", "之多", "及以上", "及以下", "之内", "还多", "有余", "挂零", "多", "余");
    private static final Words HOTLINES = Words.these(
            "12345", "12348", "12315", "12309", "12329", "12366", "12333", "12319", "12328", "12350", "12338", "12355",
            "12385", "12369", "12318", "12331", "12358", "12388", "12371", "110", "119", "120", "122");
    private static final Words AFTER_HOTLINE =
            Words.these("热线", "平台", "公共法律", "政务", "法律", "市民", "”", "、", "服务热线", "投诉", "咨询");
    private static final Words SCALES = Words.these("万亿", "亿", "万", "千万", "百万", "十万", "千", "百");
    /** 一体, 一次性, 三农 …: after such a word the character numeral counts nothing. */
    private static final Words NO_COUNT_AHEAD = Words.these("性", "化", "体", "制", "线", "面", "流", "级政府", "级人民");

    private final String text;
    private final BitSet taken;
    private final List<Quantity> found = new ArrayList<>();
    private final Places places;

    /** Which clause and which sentence a character stands in. */
    interface Places {
        int clause(int at);

        int sentence(int at);
    }

    private Quantities(String text, BitSet taken, Places places) {
        this.text = text;
        this.taken = taken;
        this.places = places;
    }

    static List<Quantity> of(String text, BitSet taken, Places places) {
        Quantities quantities = new Quantities(text, taken, places);
        quantities.scan();
        return quantities.found;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            if (taken.get(at)) {
                at = Math.max(at + 1, taken.nextClearBit(at));
                continue;
            }
            char c = text.charAt(at);
            int end = at + 1;
            if (isDigit(at)) {
                end = arabic(at);
            } else if (Numerals.isNumeral(c) || c == '半' || c == '几' || c == '数') {
                end = characters(at);
            } else if (c == '翻' && text.startsWith("翻番", at)) {
                add(at + 1, at + 1, at + 2, Kind.DOUBLINGS, 1, 0, "番", 1, "", true, false);
                end = at + 2;
            }
            at = end;
        }
    }

    private int arabic(int at) {
        Written written = digits(at);
        int end = written.end;
        if (end < text.length() && text.charAt(end) == '/' && isDigit(end + 1)) return slashed(written, end);
        boolean ordinal =
                at > 0 && (is(at - 1, '第') || is(at - 1, '№') || isLatin(at - 1) || is(at - 1, '.') || is(at - 1, '/'));
        if (ordinal || (end < text.length() && isLatin(end) && !is(end, 'm') && !is(end, 'k'))) return skipLatin(end);
        if (written.step == 1
                && HOTLINES.at(text, at, end) == end - at
                && AFTER_HOTLINE.at(text, end, text.length()) > 0) return end;
        boolean negative = at > 0
                && is(at - 1, '-')
                && (at == 1
                        || (!isDigit(at - 2)
                                && !isLatin(at - 2)
                                && !is(at - 2, '月')
                                && !is(at - 2, '%')
                                && !Numerals.isNumeral(text.charAt(at - 2))));
        double value = negative ? -written.value : written.value;
        return measured(negative ? at - 1 : at, value, written.step, end, false);
    }

    private int slashed(Written above, int slash) {
        Written below = digits(slash + 1);
        if (below.value > above.value && below.end - slash <= 3 && !is(below.end, '/')) {
            add(
                    above.start,
                    above.start,
                    below.end,
                    Kind.FRACTION,
                    100 * above.value / below.value,
                    0,
                    "",
                    1,
                    "",
                    false,
                    false);
        }
        return below.end;
    }

    /** A stretch of digits with its thousands' commas and its decimals. */
    private record Written(int start, int end, double value, double step) {}

    private Written digits(int at) {
        int end = at;
        while (isDigit(end)) end++;
        StringBuilder plain = new StringBuilder().append(text, at, end);
        if (end - at <= 3) {
            while (is(end, ',') && isDigit(end + 1) && isDigit(end + 2) && isDigit(end + 3) && !isDigit(end + 4)) {
                plain.append(text, end + 1, end + 4);
                end += 4;
            }
        }
        double step = 1;
        if (is(end, '.') && isDigit(end + 1)) {
            int point = end++;
            while (isDigit(end)) end++;
            plain.append(text, point, end);
            step = Math.pow(10, -(end - point - 1));
        }
        return new Written(at, end, Double.parseDouble(plain.toString()), step);
    }

    private int skipLatin(int at) {
        int end = at;
        while (end < text.length() && (isLatin(end) || isDigit(end))) end++;
        return end;
    }

    /** A number ends at {@code at}: reads scale, 余, measure word. */
    private int measured(int figure, double number, double numberStep, int numberEnd, boolean inCharacters) {
        int at = numberEnd;
        double scale = 1;
        int scaleLength = inCharacters ? 0 : SCALES.at(text, at, text.length());
        // 千米 and 千克 are measures of their own, 百分点 is none
        if (scaleLength > 0 && (UNITS.at(text, at, text.length()) <= scaleLength) && !text.startsWith("百分", at)) {
            scale = scale(text.substring(at, at + scaleLength));
            at += scaleLength;
        }
        String after = "";
        if (is(at, '余') || (is(at, '多') && !text.startsWith("多项", at)) || (is(at, '来') && inCharacters)) {
            after = text.substring(at, at + 1);
            at++;
            if (scale == 1 && !inCharacters && SCALES.at(text, at, text.length()) == 1) {
                scale = scale(text.substring(at, at + 1));
                at++;
            }
        }
        double value = number * scale;
        double step = numberStep * scale;
        int percent = percent(at);
        if (percent > 0) {
            double unit = is(at, '‰') ? 0.1 : 1;
            return finish(
                    figure, at + percent, Kind.PERCENT, value * unit, step * unit, "%", scale, after, inCharacters);
        }
        int points = points(at);
        if (points > 0)
            return finish(figure, at + points, Kind.POINTS, value, step, "个百分点", scale, after, inCharacters);
        if (is(at, '成')
                && !text.startsWith("成功", at)
                && !text.startsWith("成立", at)
                && !text.startsWith("成为", at)
                && value <= 10
                && scale == 1)
            return finish(figure, at + 1, Kind.TENTHS, value * 10, step * 10, "成", 1, after, inCharacters);
        if (is(at, '倍') && is(at + 1, '半'))
            return finish(figure, at + 2, Kind.TIMES, value + 0.5, 0.5, "倍", 1, after, inCharacters);
        if (is(at, '倍')) return finish(figure, at + 1, Kind.TIMES, value, step, "倍", 1, after, inCharacters);
        if (is(at, '番')) return finish(figure, at + 1, Kind.DOUBLINGS, value, step, "番", 1, after, inCharacters);
        return counted(figure, value, step, at, scale, after, inCharacters);
    }

    private int counted(
            int figure, double value, double step, int at, double scale, String after, boolean inCharacters) {
        int unit = UNITS.at(text, at, text.length());
        if (unit > 0 && isBareNoun(at, unit)) unit = 0;
        String word = text.substring(at, at + unit);
        if (word.equals("个") && text.startsWith("个多月", at))
            return finish(figure, at + 3, Kind.COUNT, value, step, "个月", scale, "多", inCharacters);
        if (inCharacters && ((unit == 0 && after.isEmpty()) || NO_COUNT_AHEAD.at(text, at + unit, text.length()) > 0))
            return at;
        // 一标段4.6公里: the first of them, not one
        if (inCharacters && (word.equals("标段") || word.equals("期")) && isDigit(at + unit)) return at + unit;
        int wordStart = at;
        int end = at + unit;
        // 12万元 is 12 times 万元: the scale is the number's, the measure is 元
        if (unit == 0 && scale > 1 && is(at, '元')) {
            end = wordStart + 1;
            word = "元";
        }
        return finish(figure, end, Kind.COUNT, value, step, word, scale, after, inCharacters);
    }

    /** 人 in 2460人民警察, 区 in 12区域, 件 in 条件: a measure word that is the beginning of another word. */
    private boolean isBareNoun(int at, int length) {
        String next = text.substring(at, Math.min(text.length(), at + length + 1));
        return next.startsWith("人民")
                || next.startsWith("人大")
                || next.startsWith("区域")
                || next.startsWith("市场")
                || next.startsWith("热线")
                || next.startsWith("公共")
                || next.startsWith("政务")
                || next.startsWith("分别")
                || next.startsWith("级别")
                || next.startsWith("代表")
                || next.startsWith("代理");
    }

    private int finish(
            int figure,
            int end,
            Kind kind,
            double value,
            double step,
            String unit,
            double scale,
            String after,
            boolean inCharacters) {
        String behind = after;
        int till = end;
        int word = AFTER.at(text, end, text.length());
        if (word > 0 && !takenFrom(end, word)) {
            String found = text.substring(end, end + word);
            boolean single = found.equals("多") || found.equals("余");
            if (!single || text.length() == end + word || isTail(end + word)) {
                behind = behind.isEmpty() ? found : behind + "…" + found;
                till = end + word;
            }
        }
        boolean ranged = isRange(figure, till);
        add(startOf(figure), figure, till, kind, value, step, unit, scale, behind, inCharacters, ranged);
        return till;
    }

    /** 一倍多, 五年多: 多 ends the expression; in 3件多媒体 it does not. */
    private boolean isTail(int at) {
        char c = text.charAt(at);
        return !Character.isLetterOrDigit(c) || c == '的' || c == '，' || c == '来';
    }

    private boolean takenFrom(int at, int length) {
        int next = taken.nextSetBit(at);
        return next >= 0 && next < at + length;
    }

    private boolean isRange(int figure, int end) {
        boolean toLeft = figure >= 2
                && (isDash(figure - 1) || is(figure - 1, '至') || is(figure - 1, '到'))
                && (isDigit(figure - 2) || is(figure - 2, '%') || is(figure - 2, '万'));
        boolean toRight = end + 1 < text.length() && (isDash(end) || is(end, '至') || is(end, '到')) && isDigit(end + 1);
        return toLeft || toRight;
    }

    private boolean isDash(int at) {
        return at < text.length() && "-—–~～－".indexOf(text.charAt(at)) >= 0;
    }

    private int startOf(int figure) {
        int start = figure;
        int length = before(start);
        while (length > 0) {
            start -= length;
            length = before(start);
        }
        return start;
    }

    private int before(int at) {
        int length = BEFORE.before(text, Math.max(0, at - 4), at);
        if (length == 0 || takenFrom(at - length, length)) return 0;
        if (length == 1) {
            // 附近, 以上, 线上, 最近, 契约, 节约, 人数, 件数: the end of another word
            char c = text.charAt(at - 1);
            String two = at >= 2 ? text.substring(at - 2, at) : "";
            boolean otherWord = switch (c) {
                case '上' -> !isDigitUnit(at);
                case '数', '几' ->
                    !isDigitUnit(at)
                            || (c == '数'
                                    && !two.isEmpty()
                                    && Character.isIdeographic(two.charAt(0))
                                    && "件人次户总条项份".indexOf(two.charAt(0)) >= 0);
                case '近' ->
                    two.equals("附近") || two.equals("最近") || two.equals("临近") || two.equals("就近") || two.equals("邻近");
                case '约' ->
                    two.equals("契约")
                            || two.equals("节约")
                            || two.equals("预约")
                            || two.equals("履约")
                            || two.equals("违约")
                            || two.equals("签约")
                            || two.equals("公约")
                            || two.equals("制约")
                            || two.equals("集约")
                            || two.equals("合约")
                            || two.equals("条约");
                case '满' -> two.equals("圆满") || two.equals("期满") || two.equals("届满");
                case '超' -> two.equals("赶超");
                default -> false;
            };
            return otherWord ? 0 : 1;
        }
        return length;
    }

    /** 上千, 数百, 几十: only before a round number in characters. */
    private boolean isDigitUnit(int at) {
        return at < text.length() && "十百千万亿".indexOf(text.charAt(at)) >= 0;
    }

    private void add(
            int start,
            int figure,
            int end,
            Kind kind,
            double value,
            double step,
            String unit,
            double scale,
            String after,
            boolean inCharacters,
            boolean ranged) {
        found.add(new Quantity(
                found.size(),
                start,
                figure,
                end,
                kind,
                value,
                step,
                unit,
                scale,
                text.substring(start, figure).replace("-", ""),
                after,
                inCharacters,
                ranged,
                places.clause(figure),
                places.sentence(figure)));
    }

    private int percent(int at) {
        if (is(at, '%') || is(at, '‰')) return text.startsWith("个百分点", at + 1) ? 0 : 1;
        return 0;
    }

    private int points(int at) {
        for (String form : List.of("个百分点", "%个百分点", "百分点", "个百分比")) {
            if (text.startsWith(form, at)) return form.length();
        }
        return 0;
    }

    private int characters(int at) {
        if (text.startsWith("百分之", at) || text.startsWith("千分之", at)) return hundredths(at);
        if (at > 0
                && (is(at - 1, '第')
                        || is(at - 1, '统')
                        || is(at - 1, '唯')
                        || is(at - 1, '逐')
                        || is(at - 1, '单')
                        || is(at - 1, '专'))) return endOfCharacters(at);
        int end = endOfCharacters(at);
        int half = text.startsWith("半数", at) || text.startsWith("一半", at) ? 2 : 0;
        if (half > 0) {
            String after = afterAt(at + half);
            int till = at + half + after.length();
            add(startOf(at), at, till, Kind.FRACTION, 50, 0, "", 1, after, true, false);
            return till;
        }
        if (text.startsWith("分之", end)) {
            int belowEnd = endOfCharacters(end + 2);
            long below = Numerals.parse(text, at, end);
            long above = Numerals.parse(text, end + 2, belowEnd);
            if (below > 0 && above > 0) {
                String after = afterAt(belowEnd);
                add(
                        startOf(at),
                        at,
                        belowEnd + after.length(),
                        Kind.FRACTION,
                        100.0 * above / below,
                        0,
                        "",
                        1,
                        after,
                        true,
                        false);
                return belowEnd + after.length();
            }
            return Math.max(belowEnd, end + 2);
        }
        char c = text.charAt(at);
        if (c == '半' || c == '几' || c == '数') return at + 1;
        int parsed = Numerals.parse(text, at, end);
        if (parsed <= 0) return end;
        int tail = end;
        double value = parsed;
        double step = roundness(parsed);
        if (text.startsWith("点", end) && endOfCharacters(end + 1) > end + 1) {
            int decimals = endOfCharacters(end + 1);
            value += fraction(end + 1, decimals);
            step = Math.pow(10, -(decimals - end - 1));
            tail = decimals;
        } else {
            step = 1;
        }
        return Math.max(end, measured(at, value, step, tail, true));
    }

    private String afterAt(int at) {
        int word = AFTER.at(text, at, text.length());
        return word > 0 ? text.substring(at, at + word) : "";
    }

    private double fraction(int from, int to) {
        double value = 0;
        double place = 0.1;
        for (int i = from; i < to; i++) {
            int digit = Math.max(0, "零一二三四五六七八九".indexOf(text.charAt(i)));
            value += digit * place;
            place /= 10;
        }
        return value;
    }

    private static double roundness(int parsed) {
        double step = 1;
        while (parsed % (step * 10) == 0) step *= 10;
        return step;
    }

    /** 百分之七十五点五, 百分之75. */
    private int hundredths(int at) {
        int from = at + 3;
        double unit = is(at, '千') ? 0.1 : 1;
        if (isDigit(from)) {
            Written written = digits(from);
            String after = afterAt(written.end);
            add(
                    startOf(at),
                    at,
                    written.end + after.length(),
                    Kind.PERCENT,
                    written.value * unit,
                    written.step * unit,
                    "%",
                    1,
                    after,
                    true,
                    false);
            return written.end + after.length();
        }
        int end = endOfCharacters(from);
        int parsed = Numerals.parse(text, from, end);
        if (parsed < 0) return Math.max(end, from);
        double value = parsed;
        double step = 1;
        int till = end;
        if (is(end, '点') && endOfCharacters(end + 1) > end + 1) {
            till = endOfCharacters(end + 1);
            value += fraction(end + 1, till);
            step = Math.pow(10, -(till - end - 1));
        }
        String after = afterAt(till);
        add(
                startOf(at),
                at,
                till + after.length(),
                Kind.PERCENT,
                value * unit,
                step * unit,
                "%",
                1,
                after,
                true,
                false);
        return till + after.length();
    }

    private int endOfCharacters(int at) {
        int end = at;
        while (end < text.length() && !isDigit(end) && Numerals.isNumeral(text.charAt(end)) && !taken.get(end)) end++;
        return end == at ? at + (at < text.length() && "半几数".indexOf(text.charAt(at)) >= 0 ? 1 : 0) : end;
    }

    private static double scale(String word) {
        return switch (word) {
            case "百" -> 1e2;
            case "千" -> 1e3;
            case "万" -> 1e4;
            case "十万" -> 1e5;
            case "百万" -> 1e6;
            case "千万" -> 1e7;
            case "亿" -> 1e8;
            default -> 1e12;
        };
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isLatin(int at) {
        if (at < 0 || at >= text.length()) return false;
        char c = text.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean is(int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
