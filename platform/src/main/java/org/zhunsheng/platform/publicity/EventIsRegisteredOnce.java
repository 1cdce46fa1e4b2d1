package org.zhunsheng.platform.publicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Everywhere;

/** Of an event that several organs hold together, one of them is the host and registers it; it is counted once. */
@Component
@Check.Concerns(value = "name", id = "P-ONCE")
@Asks(PublicityEvent.class)
@Basis(instrument = "中办发〔2017〕31号", article = "第三部分", from = "2017-05-17", to = "2025-10-31")
@Basis(instrument = "法治宣传教育法", article = "第九条", from = "2025-11-01")
final class EventIsRegisteredOnce implements BatchRule<PublicityEvent> {

    private record Called(String name, LocalDate startedOn) {}

    private record Hosts(OrganCode host, Set<OrganCode> coHosts) {

        boolean together(Hosts other) {
            return !host.equals(other.host) && (coHosts.contains(other.host) || other.coHosts.contains(host));
        }
    }

    private final Everywhere everywhere;
    private final OrganRegister organs;

    EventIsRegisteredOnce(Everywhere everywhere, OrganRegister organs) {
        this.everywhere = everywhere;
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<PublicityEvent> contents) {
        Map<Called, List<Hosts>> known = new HashMap<>();
        contents.forEach(event -> remember(known, called(event), hosts(event)));
        String[] names = contents.stream().map(PublicityEvent::name).distinct().toArray(String[]::new);
        everywhere
                .of(PublicityEvent.class)
                .fetch(
                        "select name, started_on, organ, co_hosts from {0}" + " where name = any(?::text[])",
                        (Object) names)
                .forEach(row -> remember(
                        known,
                        new Called(row.get("name", String.class), row.get("started_on", LocalDate.class)),
                        hosts(new OrganCode(row.get("organ", String.class)), row.get("co_hosts", String.class))));
        return contents.stream()
                .map(event ->
                        known.getOrDefault(called(event), List.of()).stream().anyMatch(hosts(event)::together)
                                ? Verdict.BROKEN
                                : Verdict.KEPT)
                .toList();
    }

    private static void remember(Map<Called, List<Hosts>> known, Called called, Hosts hosts) {
        known.computeIfAbsent(called, none -> new ArrayList<>()).add(hosts);
    }

    private static Called called(PublicityEvent event) {
        return new Called(event.name(), event.startedOn());
    }

    private Hosts hosts(PublicityEvent event) {
        return hosts(event.organ(), event.coHosts());
    }

    private Hosts hosts(OrganCode host, @Nullable String listed) {
        Set<OrganCode> coHosts = new HashSet<>();
        if (listed != null) for (String name : listed.split("[;；]", -1)) coHosts.addAll(organs.named(name.strip()));
        return new Hosts(host, coHosts);
    }
}
