package org.zhunsheng.platform.services;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.services.ServiceItems.Version;

/** A theme is online where each of its items is. */
@Component
@Check.Concerns(value = "online", effect = Check.Effect.FLAG)
@Asks(ServiceItem.class)
@Basis(instrument = "北京市优化营商环境条例", article = "第三十四条第一款", from = "2020-04-28", to = "2024-11-28")
@Basis(instrument = "北京市优化营商环境条例", article = "第三十六条第一款", from = "2024-11-29")
final class OnlineThemeHasOnlineItems implements BatchRule<ServiceTheme> {

    private final ServiceItems items;

    OnlineThemeHasOnlineItems(ServiceItems items) {
        this.items = items;
    }

    @Override
    public List<Verdict> judge(List<ServiceTheme> contents) {
        Map<String, List<Version>> known = items.versions(contents.stream()
                .filter(ServiceTheme::online)
                .flatMap(theme -> theme.itemCodes().stream())
                .distinct()
                .toList());
        return contents.stream().map(theme -> judge(theme, known)).toList();
    }

    private static Verdict judge(ServiceTheme theme, Map<String, List<Version>> known) {
        if (!theme.online()) return Verdict.SILENT;
        List<List<Version>> there = theme.itemCodes().stream()
                .map(code -> known.getOrDefault(code, List.of()).stream()
                        .filter(version -> version.on(theme.onlineOn()))
                        .toList())
                .toList();
        if (there.stream().flatMap(List::stream).anyMatch(version -> !version.online())) return Verdict.BROKEN;
        return there.stream().anyMatch(List::isEmpty) ? Verdict.NOT_CHECKABLE : Verdict.KEPT;
    }
}
