package org.zhunsheng.engine.legality;

import java.util.Set;
import org.zhunsheng.engine.text.Numerals;

/** Compares amounts of money however they are written: 五百元, 500元, 1万元. */
final class Amounts {

    /** Acts whose name a law that gives them must hold. */
    private static final Set<String> NAMED =
            Set.of("罚款", "警告", "通报批评", "没收", "吊销", "暂扣", "停产停业", "拘留", "降低", "查封", "扣押", "冻结", "强制拆除", "代履行");

    private Amounts() {}

    /** Whether the act has a name of its own in the law. */
    static boolean named(String act) {
        return NAMED.contains(act);
    }

    static String plain(String law) {
        return law.replace(" ", "").replace("　", "");
    }

    /** Whether every amount of the stretch stands in the law's text. */
    static boolean all(Marked text, int from, int to, String law) {
        for (int mark = text.next(Vocabulary.AMOUNT, from, to); mark >= 0; mark = text.following(mark, to)) {
            long amount = value(text.text, text.startOf(mark), text.endOf(mark));
            if (amount >= 0 && !holds(law, amount)) return false;
        }
        return true;
    }

    /** Whether the text names that amount, in words or figures, alone or as the lower end of a range. */
    static boolean holds(String law, long amount) {
        int at = 0;
        while (at < law.length()) {
            if (!Numerals.isNumeral(law.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < law.length() && Numerals.isNumeral(law.charAt(end))) end++;
            if (end < law.length() && law.charAt(end) == '元' && Numerals.parse(law, at, end) == amount) return true;
            at = end;
        }
        return false;
    }

    /** The amount in yuan; −1 where it is no whole number of yuan. */
    static long value(String text, int start, int end) {
        int stop = start;
        StringBuilder number = new StringBuilder();
        while (stop < end && (Numerals.isNumeral(text.charAt(stop)) || text.charAt(stop) == ',')) {
            if (text.charAt(stop) != ',') number.append(text.charAt(stop));
            stop++;
        }
        return stop < end && text.charAt(stop) == '元' ? Numerals.parse(number) : -1;
    }
}
