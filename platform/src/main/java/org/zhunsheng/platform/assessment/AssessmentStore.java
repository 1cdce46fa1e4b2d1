package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Everywhere;

/** What the checks of this module ask of its tables: across the district, whoever asks. */
@Repository
class AssessmentStore {

    /** How many points an indicator may give. */
    record Worth(BigDecimal weight, @Nullable BigDecimal cap) {

        BigDecimal most() {
            return cap == null ? weight : weight.max(cap);
        }
    }

    /** A score's indicator and period, for which all data are of one day. */
    record Measured(UUID indicator, String period) {}

    /** A problem as later ones are compared with it. */
    record Raised(String number, OrganCode organ, BulletinProblemKind kind, LocalDate raisedOn) {}

    private final Everywhere everywhere;

    AssessmentStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    /** What the weights of a scheme's indicators add up to. */
    BigDecimal weights(String scheme) {
        return everywhere
                .of(Indicator.class, Scheme.class)
                .fetch(
                        "select coalesce(sum(i.weight), 0) from {0} i"
                                + " join {1} s on s.id = i.scheme where s.name = ?",
                        scheme)
                .getFirst()
                .get(0, BigDecimal.class);
    }

    Map<UUID, Worth> worths(Collection<UUID> indicators) {
        if (indicators.isEmpty()) return Map.of();
        return everywhere
                .of(Indicator.class)
                .fetch("select id, weight, cap from {0} where id = any(?::uuid[])", (Object) texts(indicators))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Worth(row.get("weight", BigDecimal.class), row.get("cap", BigDecimal.class))));
    }

    /** The days of the data that are used for each indicator and period. */
    Map<Measured, Set<LocalDate>> snapshots(Collection<UUID> indicators) {
        if (indicators.isEmpty()) return Map.of();
        return everywhere
                .of(Score.class)
                .fetch(
                        "select distinct indicator, period, snapshot_on from {0}" + " where indicator = any(?::uuid[])",
                        (Object) texts(indicators))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new Measured(row.get("indicator", UUID.class), row.get("period", String.class)),
                        Collectors.mapping(row -> row.get("snapshot_on", LocalDate.class), Collectors.toSet())));
    }

    Map<UUID, LocalDate> issueDays(Collection<UUID> bulletins) {
        if (bulletins.isEmpty()) return Map.of();
        return everywhere
                .of(Bulletin.class)
                .fetch("select id, issued_on from {0} where id = any(?::uuid[])", (Object) texts(bulletins))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> row.get("issued_on", LocalDate.class)));
    }

    /** The problems of these organs. */
    List<Raised> problems(Collection<OrganCode> organs) {
        if (organs.isEmpty()) return List.of();
        return everywhere
                .of(BulletinProblem.class)
                .fetch(
                        "select number, organ, kind, raised_on from {0}" + " where organ = any(?::text[])",
                        (Object) organs.stream().map(OrganCode::value).toArray(String[]::new))
                .map(row -> new Raised(
                        row.get("number", String.class),
                        new OrganCode(row.get("organ", String.class)),
                        BulletinProblemKind.valueOf(row.get("kind", String.class)),
                        row.get("raised_on", LocalDate.class)));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
