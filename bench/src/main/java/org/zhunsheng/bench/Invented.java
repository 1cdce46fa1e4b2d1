package org.zhunsheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhunsheng.engine.text.Numerals;

/** Statutes that nobody passed (虚构法规), the same at every run, for a machine that has no others. */
final class Invented {

    private static final int INSTRUMENTS = 300;
    private static final int CHANGED_EACH = 10;

    private static final String[] MATTERS = {"路灯", "绿地", "渡口", "集市", "井盖", "风筝", "温泉", "菜园", "钟楼", "码头"};
    private static final String[] KINDS = {"管理条例", "保护条例", "管理办法", "若干规定"};

    private static final String[] PARAGRAPHS = {
        "为了规范%s的使用，维护公共利益，根据《中华人民共和国行政处罚法》第%s条、第%s条第二款，制定本条例。",
        "%s的管理适用本条例；法律、行政法规另有规定的，从其规定。前款所称管理，不包括本条例第%s条至第%s条规定的活动。",
        "区人民政府负责%s的规划。街道办事处依照本条例第%s条和《示范市公共设施条例》第%s条第（三）项的规定，做好日常维护。",
        "任何单位和个人不得损坏%s。违反前款规定的，由主管部门责令改正，依照民法典第%s条、本条例第%s条处理。",
        "%s的经营者应当自收到通知之日起十五日内报告；逾期不报告的，处二千元以上一万元以下罚款，并适用第%s条第一款、第%s条。",
        "%s的使用人对处理决定不服的，可以依照行政复议法第%s条申请复议，也可以依照行政诉讼法第%s条提起诉讼。"
    };

    private static final String[] ITEMS = {"未按规定登记的", "擅自改变用途的", "拒绝检查的", "毁损标志的", "逾期不改正的"};

    private Invented() {}

    static Texts texts() {
        Random lot = new Random(20220412);
        List<String> statutes = new ArrayList<>();
        List<Texts.Change> changes = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS; i++) {
            String title = "示范市第" + Numerals.chinese(i + 1) + "区" + one(MATTERS, lot) + one(KINDS, lot);
            List<String> articles = articles(20 + lot.nextInt(80), lot);
            String text = text(title, articles);
            statutes.add(text);
            if (i % CHANGED_EACH == 0) {
                String now = text(title, changed(articles, lot));
                statutes.add(now);
                changes.add(new Texts.Change(title, text, now));
            }
        }
        return new Texts(List.copyOf(statutes), List.copyOf(changes));
    }

    private static List<String> articles(int count, Random lot) {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) articles.add(article(lot));
        return articles;
    }

    private static String article(Random lot) {
        StringBuilder article = new StringBuilder();
        for (int paragraph = lot.nextInt(3); paragraph >= 0; paragraph--) {
            article.append(String.format(
                            one(PARAGRAPHS, lot),
                            one(MATTERS, lot),
                            Numerals.chinese(1 + lot.nextInt(60)),
                            Numerals.chinese(60 + lot.nextInt(30))))
                    .append('\n');
        }
        if (lot.nextInt(4) == 0) {
            article.append("有下列情形之一的，给予警告：\n");
            for (int item = 1; item <= 4; item++) {
                article.append('（').append(Numerals.chinese(item)).append('）').append(one(ITEMS, lot));
                article.append(item == 4 ? "。\n" : "；\n");
            }
        }
        return article.toString();
    }

    /** One article goes, one comes, and every fifth has another amount. */
    private static List<String> changed(List<String> articles, Random lot) {
        List<String> now = new ArrayList<>();
        int gone = lot.nextInt(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            if (i != gone) {
                String article = articles.get(i);
                now.add(i % 5 == 0 ? article.replace("二千元", "三千元").replace("十五日", "十日") : article);
            }
        }
        now.add(lot.nextInt(now.size()), article(lot));
        return now;
    }

    private static String text(String title, List<String> articles) {
        StringBuilder text = new StringBuilder("# " + title + "\n2021年1月1日 示范市人民代表大会常务委员会通过\n<!-- INFO END -->\n");
        for (int i = 0; i < articles.size(); i++) {
            if (i % 15 == 0)
                text.append("## 第").append(Numerals.chinese(i / 15 + 1)).append("章 一般规定\n");
            text.append('第').append(Numerals.chinese(i + 1)).append("条　").append(articles.get(i));
        }
        return text.toString();
    }

    private static String one(String[] of, Random lot) {
        return of[lot.nextInt(of.length)];
    }
}
