package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.platform.powers.PowerStore.Line;
import org.zhunsheng.platform.powers.PowerStore.Version;

/** The versions of some powers: those that stand, and those that are being entered, which replace what has their first day. */
final class Versions {

    private final Map<Line, Map<LocalDate, Version>> byLine = new HashMap<>();

    private Versions() {}

    static Versions with(PowerStore store, List<PowerItem> entered) {
        Versions versions = new Versions();
        store.versions(entered.stream().map(Versions::line).collect(Collectors.toSet()))
                .forEach(versions::add);
        entered.forEach(item -> versions.add(new Version(line(item), item.validFrom(), item.validTo())));
        return versions;
    }

    private void add(Version version) {
        byLine.computeIfAbsent(version.line(), none -> new LinkedHashMap<>()).put(version.validFrom(), version);
    }

    static Line line(PowerItem item) {
        return new Line(item.organ(), item.code());
    }

    /** The other versions of the same power. */
    List<Version> besides(PowerItem item) {
        List<Version> others =
                new ArrayList<>(byLine.getOrDefault(line(item), Map.of()).values());
        others.removeIf(other -> other.validFrom().equals(item.validFrom()));
        return others;
    }

    /** It is not the first version. */
    boolean changes(PowerItem item) {
        return besides(item).stream().anyMatch(other -> other.validFrom().isBefore(item.validFrom()));
    }
}
