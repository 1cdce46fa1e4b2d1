package org.zhunsheng.platform.services;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.services.ServiceItems.Version;

/** Every item of a theme stands in the catalogue on the day on which the theme begins. */
@Component
@Check.Concerns(value = "items", effect = Check.Effect.FLAG)
@Asks(ServiceItem.class)
@Basis(instrument = "优化营商环境条例", article = "第三十五条", from = "2020-01-01")
final class ThemeNamesListedItems implements BatchRule<ServiceTheme> {

    private final ServiceItems items;

    ThemeNamesListedItems(ServiceItems items) {
        this.items = items;
    }

    @Override
    public List<Verdict> judge(List<ServiceTheme> contents) {
        Map<String, List<Version>> known = items.versions(contents.stream()
                .flatMap(theme -> theme.itemCodes().stream())
                .distinct()
                .toList());
        if (known.isEmpty() && items.empty())
            return contents.stream().map(theme -> Verdict.NOT_CHECKABLE).toList();
        return contents.stream()
                .map(theme -> theme.itemCodes().stream()
                                .allMatch(code -> known.getOrDefault(code, List.of()).stream()
                                        .anyMatch(version -> version.on(theme.onlineOn())))
                        ? Verdict.KEPT
                        : Verdict.BROKEN)
                .toList();
    }
}
