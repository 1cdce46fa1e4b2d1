package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.engine.statutes.Version;
import org.zhunsheng.engine.text.Numerals;

/**
 * Compares what a sentence says of a cited article with what the article says (引用内容核对): by pairs of characters that
 * carry meaning. Only a plain contradiction counts: the cited article says nothing of it, another says nearly all.
 */
final class Matter {

    /** Fewer pairs than these tell nothing. */
    private static final int FEWEST = 7;

    private static final double NOTHING = 0.15;
    private static final double NEARLY_ALL = 0.6;

    private static final Set<String> EMPTY = Set.of(
            "规定", "依照", "按照", "根据", "依据", "应当", "可以", "不得", "进行", "处理", "处罚", "机关", "部门", "单位", "有关", "本区", "办理", "执行",
            "实施", "行政", "法律", "法规", "相关", "要求", "情况", "的规", "政府", "人民", "予以", "作出", "采取", "措施", "决定", "区政", "政机", "街道",
            "办事", "事处", "管理", "工作", "中华", "华人", "民共", "共和", "和国", "并依", "责任", "法定", "条件", "程序", "组织", "公民", "法人", "其他",
            "他组");

    private Matter() {}

    /** The article that says what the cited one does not; empty where the citation may stand. */
    static Optional<Integer> elsewhere(Version law, Cited cited, String said) {
        Set<String> wanted = pairs(said);
        Optional<String> article = law.article(cited.article(), cited.suffix());
        if (wanted.size() < FEWEST || article.isEmpty() || share(wanted, article.get()) > NOTHING) {
            return Optional.empty();
        }
        int best = 0;
        double most = NEARLY_ALL;
        for (int number = 1; number <= law.articles(); number++) {
            Optional<String> other = law.article(number, 0);
            double share = other.isEmpty() ? 0 : share(wanted, other.get());
            if (share > most) {
                most = share;
                best = number;
            }
        }
        return best == 0 || best == cited.article() ? Optional.empty() : Optional.of(best);
    }

    private static double share(Set<String> wanted, String article) {
        int held = 0;
        for (String pair : wanted) {
            if (article.contains(pair)) {
                held++;
            }
        }
        return (double) held / wanted.size();
    }

    private static Set<String> pairs(String said) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < said.length(); i++) {
            char one = said.charAt(i);
            char two = said.charAt(i + 1);
            boolean letters = one >= '一' && one <= '龥' && two >= '一' && two <= '龥';
            String pair = said.substring(i, i + 2);
            boolean small = "的了和与或及对由将其并以在向为被等之当者各第条款项不该".indexOf(one) >= 0
                    || "的了和与或及对由将其并以在向为被等之当者各第条款项不该".indexOf(two) >= 0
                    || Numerals.isNumeral(one)
                    || Numerals.isNumeral(two);
            if (letters && !small && !EMPTY.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** What stands behind the citation up to the end of its statement. */
    static String behind(Marked text, Cited cited) {
        int end = cited.end();
        List<Character> stops = new ArrayList<>(List.of('。', '；', '\n'));
        int stop = end;
        while (stop < text.text.length() && stop - end < 120 && !stops.contains(text.text.charAt(stop))) {
            stop++;
        }
        return text.text.substring(end, stop);
    }
}
