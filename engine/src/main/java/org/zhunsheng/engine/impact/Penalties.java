package org.zhunsheng.engine.impact;

import java.util.ArrayList;
import java.util.List;

/** The kinds of penalty that a provision names (处罚种类; 行政处罚法第九条). */
final class Penalties {

    /** Each kind by the words the law has for it, the first the one to speak of. */
    private static final String[][] KINDS = {
        {"警告", "给予警告"},
        {"通报批评"},
        {"罚款", "处以罚金"},
        {"没收违法所得", "没收非法所得"},
        {"没收非法财物", "没收违法财物"},
        {"暂扣许可证件", "暂扣许可证", "暂扣执照", "暂扣其"},
        {"降低资质等级"},
        {"吊销许可证件", "吊销许可证", "吊销营业执照", "吊销执照", "吊销其", "吊销"},
        {"限制开展生产经营活动"},
        {"责令停产停业", "停产停业整顿", "责令停业", "停业整顿"},
        {"责令关闭"},
        {"限制从业", "终身禁止从事", "年内不得从事", "年内禁止从事"},
        {"行政拘留", "日以下拘留", "处拘留"},
    };

    private Penalties() {}

    /** The kinds that the old text names and the new one does not. */
    static List<String> gone(String old, String now) {
        List<String> gone = new ArrayList<>();
        for (String[] kind : KINDS) {
            if (names(old, kind) && !names(now, kind)) gone.add(kind[0]);
        }
        return gone;
    }

    private static boolean names(String text, String[] kind) {
        for (String word : kind) {
            if (text.contains(word)) return true;
        }
        return false;
    }
}
