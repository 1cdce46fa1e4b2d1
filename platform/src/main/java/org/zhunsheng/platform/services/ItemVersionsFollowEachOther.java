package org.zhunsheng.platform.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.services.ServiceItems.Version;

/** Of one item there is one version on one day: it stands in the catalogue once. */
@Component
@Check.Concerns("validFrom")
@Asks(ServiceItem.class)
@Basis(instrument = "优化营商环境条例", article = "第三十五条", from = "2020-01-01")
final class ItemVersionsFollowEachOther implements BatchRule<ServiceItem> {

    private final ServiceItems items;

    ItemVersionsFollowEachOther(ServiceItems items) {
        this.items = items;
    }

    @Override
    public List<Verdict> judge(List<ServiceItem> contents) {
        Map<String, List<Version>> known = new HashMap<>();
        items.versions(contents.stream().map(ServiceItem::code).distinct().toList())
                .forEach((code, versions) -> known.put(code, new ArrayList<>(versions)));
        // what the file says of a version replaces what the ledger says of it
        for (ServiceItem item : contents) {
            List<Version> versions = known.computeIfAbsent(item.code(), none -> new ArrayList<>());
            versions.removeIf(version -> version.version() == item.version());
            versions.add(new Version(item.code(), item.version(), item.online(), item.validFrom(), item.validTo()));
        }
        return contents.stream()
                .map(item -> known.getOrDefault(item.code(), List.of()).stream()
                                .anyMatch(other -> other.version() != item.version()
                                        && other.meets(item.validFrom(), item.validTo()))
                        ? Verdict.BROKEN
                        : Verdict.KEPT)
                .toList();
    }
}
