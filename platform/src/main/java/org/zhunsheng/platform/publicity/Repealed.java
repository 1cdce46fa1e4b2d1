package org.zhunsheng.platform.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.ledger.Check.Verdict;

/** The nine laws that the Civil Code took the place of (民法典第一千二百六十条). */
final class Repealed {

    private static final List<String> LAWS = List.of("婚姻法", "继承法", "民法通则", "收养法", "担保法", "合同法", "物权法", "侵权责任法", "民法总则");

    private Repealed() {}

    /** @param laws titles, with or without their brackets and the name of the state, parted by 、 or semicolons */
    static Verdict judge(@Nullable String laws) {
        if (laws == null) return Verdict.SILENT;
        for (String law : laws.split("[、；;]", -1)) {
            String title = law.strip().replaceAll("[《》]", "").replaceFirst("^中华人民共和国", "");
            if (LAWS.contains(title)) return Verdict.BROKEN;
        }
        return Verdict.KEPT;
    }
}
