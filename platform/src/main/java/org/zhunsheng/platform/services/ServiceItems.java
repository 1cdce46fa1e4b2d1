package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.ledger.Everywhere;

/** The catalogue of items as checks ask it: public, across the district, many codes at once. */
@Repository
class ServiceItems {

    /** One version of an item and the days on which it stands in the catalogue. */
    record Version(
            String code,
            long version,
            boolean online,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean meets(LocalDate otherFrom, @Nullable LocalDate otherTo) {
            return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !otherFrom.isAfter(to));
        }
    }

    private final Everywhere everywhere;

    ServiceItems(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    Map<String, List<Version>> versions(Collection<String> codes) {
        if (codes.isEmpty()) return Map.of();
        return everywhere
                .of(ServiceItem.class)
                .fetch(
                        "select code, version, online, valid_from, valid_to from {0}" + " where code = any(?::text[])",
                        (Object) codes.toArray(String[]::new))
                .stream()
                .map(row -> new Version(
                        row.get("code", String.class),
                        row.get("version", Long.class),
                        row.get("online", Boolean.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class)))
                .collect(Collectors.groupingBy(Version::code));
    }

    boolean empty() {
        return everywhere
                .of(ServiceItem.class)
                .fetch("select 1 from {0} limit 1")
                .isEmpty();
    }
}
