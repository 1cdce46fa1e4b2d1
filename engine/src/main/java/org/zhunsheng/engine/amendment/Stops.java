package org.zhunsheng.engine.amendment;

import java.util.List;

/** The stops behind items (项末标点): a semicolon behind each but the last, a full stop behind that one. */
final class Stops {

    private Stops() {}

    /** Mends the stops of rearranged items, where the former ones followed the rule; it is what adjusting them implies. */
    static void mend(List<AmendedNode> items, List<AmendedNode> former) {
        boolean ruled = former.size() > 1
                && former.getLast().number > 0
                && former.subList(0, former.size() - 1).stream().allMatch(item -> !endsWith(item, '。'));
        if (!ruled) return;
        for (int i = 0; i < items.size(); i++) {
            AmendedNode item = items.get(i);
            boolean last = i == items.size() - 1;
            if (item.children.isEmpty() && endsWith(item, last ? '；' : '。')) {
                int end = item.lead.text().stripTrailing().length();
                item.lead.replace(end - 1, end, last ? "。" : "；", Draft.CONSEQUENCE);
            }
        }
    }

    private static boolean endsWith(AmendedNode item, char stop) {
        String text = item.lead.text().stripTrailing();
        return !text.isEmpty() && text.charAt(text.length() - 1) == stop;
    }

    /** Whether the words end in a stop of their own. */
    static boolean isStopped(String words) {
        return !words.isEmpty() && "。；：，！？”".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
