package org.zhunsheng.platform.services;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ServiceTheme}. */
final class ServiceThemeLaw extends Law<ServiceTheme> {

    ServiceThemeLaw() {
        // A theme bundles at least two items: one alone is no theme.
        check("ThemeBundlesItems", "items")
                .basis("优化营商环境条例", "第三十六条第一款", "2020-01-01", "2024-11-28")
                .basis("北京市优化营商环境条例", "第五十六条第一款", "2024-11-29")
                .kept(theme -> theme.itemCodes().size() >= 2);

        asks(ThemeNamesListedItems.class);
        asks(OnlineThemeHasOnlineItems.class);
    }
}
