package org.zhunsheng.engine.legality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private static final int FEWEST = 6;

    /** … of what a citation names as the article's matter. */
    private static final int FEWEST_NAMED = 3;

    private static final double NOTHING = 0.25;
    private static final double NEARLY_ALL = 0.7;
    private static final double MOST = 0.6;

    private static final Set<String> EMPTY = Set.of(
            "规定", "依照", "按照", "根据", "依据", "应当", "可以", "不得", "进行", "处理", "处罚", "机关", "部门", "单位", "有关", "本区", "办理", "执行",
            "实施", "行政", "法律", "法规", "相关", "要求", "情况", "的规", "政府", "人民", "予以", "作出", "采取", "措施", "决定", "区政", "政机", "街道",
            "办事", "事处", "管理", "工作", "中华", "华人", "民共", "共和", "和国", "并依", "责任", "法定", "条件", "程序", "组织", "公民", "法人", "其他",
            "他组");

    private Matter() {}

    /** The article that says what the cited one does not; empty where the citation may stand. */
    static Optional<Integer> elsewhere(Version law, Cited cited, String said) {
        Optional<Integer> named = elsewhere(law, cited, pairs(named(said)), FEWEST_NAMED);
        return named.isPresent() ? named : elsewhere(law, cited, pairs(said), FEWEST);
    }

    /** Whether the article has most of the words. */
    static boolean says(String article, String said) {
        Set<String> wanted = pairs(said);
        return !wanted.isEmpty() && wanted.stream().filter(article::contains).count() >= MOST * wanted.size();
    }

    /** The matter in 第十五条关于明码标价的规定: it is said to be what the article is about. Empty where none is. */
    private static String named(String said) {
        int end = said.startsWith("关于") ? said.indexOf("的规定") : -1;
        return end < 0 ? "" : said.substring(2, end);
    }

    private static Optional<Integer> elsewhere(Version law, Cited cited, Set<String> wanted, int fewest) {
        Optional<String> article = law.article(cited.article(), cited.suffix());
        if (wanted.size() < fewest || article.isEmpty()) return Optional.empty();
        List<String> articles = new ArrayList<>();
        for (int number = 1; number <= law.articles(); number++)
            articles.add(law.article(number, 0).orElse(""));
        Map<String, Double> weights = weights(wanted, articles);
        if (share(weights, article.get()) > NOTHING) return Optional.empty();
        int best = 0;
        double most = NEARLY_ALL;
        for (int number = 1; number <= articles.size(); number++) {
            double share = share(weights, articles.get(number - 1));
            if (share > most) {
                most = share;
                best = number;
            }
        }
        return best == 0 || best == cited.article() ? Optional.empty() : Optional.of(best);
    }

    /** A pair weighs the more the fewer articles of the law have it; one that none has weighs as if one had it. */
    private static Map<String, Double> weights(Set<String> wanted, List<String> articles) {
        Map<String, Double> weights = new HashMap<>();
        for (String pair : wanted) {
            long having =
                    articles.stream().filter(article -> article.contains(pair)).count();
            weights.put(pair, Math.log((articles.size() + 1.0) / Math.max(1, having)));
        }
        return weights;
    }

    private static double share(Map<String, Double> weights, String article) {
        double held = 0;
        double all = 0;
        for (Map.Entry<String, Double> pair : weights.entrySet()) {
            all += pair.getValue();
            held += article.contains(pair.getKey()) ? pair.getValue() : 0;
        }
        return all == 0 ? 0 : held / all;
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
            if (letters && !small && !EMPTY.contains(pair)) pairs.add(pair);
        }
        return pairs;
    }

    /** What stands behind the citation up to the end of its statement. */
    static String behind(Marked text, Cited cited) {
        int end = cited.end();
        List<Character> stops = new ArrayList<>(List.of('。', '；', '\n'));
        int stop = end;
        while (stop < text.text.length() && stop - end < 120 && !stops.contains(text.text.charAt(stop))) stop++;
        return text.text.substring(end, stop);
    }
}
