package org.zhunsheng.platform.services;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A theme bundles at least two items: one alone is no theme. */
@Check.Concerns("items")
@Basis(instrument = "优化营商环境条例", article = "第三十六条第一款", from = "2020-01-01", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第五十六条第一款", from = "2024-11-29")
final class ThemeBundlesItems implements Rule<ServiceTheme> {

    @Override
    public boolean keptBy(ServiceTheme theme) {
        return theme.itemCodes().size() >= 2;
    }
}
