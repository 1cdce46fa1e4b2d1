package org.zhunsheng.platform.services;

import java.util.regex.Pattern;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Conditions and materials are listed to the end: no 其他, no 有关, nothing that leaves the rest open. */
@Check.Concerns(value = "materials", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市优化营商环境条例", article = "第二十九条第二款", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第三十一条第二款", from = "2024-11-29")
final class GuideHasNoCatchAll implements Rule<ServiceItem> {

    private static final Pattern CATCH_ALL = Pattern.compile("其他|其它|有关|等(?:材料|证明|文件|条件|要求)");

    @Override
    public boolean keptBy(ServiceItem item) {
        return !CATCH_ALL.matcher(item.conditions()).find()
                && !CATCH_ALL.matcher(item.materials()).find();
    }
}
