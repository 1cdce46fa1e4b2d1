package org.zhunsheng.engine.citation;

import org.zhunsheng.engine.text.Numerals;

/** The version that is named by its year (版本): 《…法》（2017年修正）, 2014年修正的《…法》, 1989年《…法》. */
final class Edition {

    private static final String[] MADE = {"修正", "修订", "修改", "公布", "颁布", "发布", "通过", "施行", "实施", "制定"};
    private static final String[] COPY = {"版本", "文本", "版", "本"};
    private static final int YEAR = 4;

    private Edition() {}

    /** The year that opens the words in brackets behind a title; 0 when they name no version. */
    static int within(String text, int open, int close) {
        int from = open + 1;
        for (String word : new String[] {"根据", "经"}) from = text.startsWith(word, from) ? from + word.length() : from;
        int end = from + YEAR;
        if (end > close || Within.first(text, "号", from, close) >= 0) return 0;
        boolean isYear = end == close
                || text.charAt(end) == '年'
                || behindWord(text, end, MADE) > end
                || behindWord(text, end, COPY) > end;
        return isYear ? year(text, from) : 0;
    }

    /** The year of 2014年修正的 that ends right before a title; 0 when none does. */
    static int before(String text, int floor, int title) {
        int end = title;
        if (end > floor && text.charAt(end - 1) == '的') end--;
        end = beforeWord(text, floor, end, COPY);
        int behindDay = beforeWord(text, floor, end, MADE);
        boolean made = behindDay < end;
        end = behindDay;
        for (char unit : new char[] {'日', '月'}) {
            if (end > floor && text.charAt(end - 1) == unit) {
                end--;
                while (end > floor && Numerals.isNumeral(text.charAt(end - 1))) end--;
            }
        }
        // 2020年6月1日《…法》 is a day on which something was done
        boolean isYear = (made || end == behindDay) && end - 1 - YEAR >= floor && text.charAt(end - 1) == '年';
        return isYear ? year(text, end - 1 - YEAR) : 0;
    }

    private static int year(String text, int from) {
        int year = Numerals.parse(text, from, from + YEAR);
        return year > 1900 && year < 2200 ? year : 0;
    }

    private static int behindWord(String text, int from, String[] words) {
        for (String word : words) {
            if (text.startsWith(word, from)) return from + word.length();
        }
        return from;
    }

    private static int beforeWord(String text, int floor, int end, String[] words) {
        for (String word : words) {
            if (Within.endsWith(text, floor, end, word)) return end - word.length();
        }
        return end;
    }
}
