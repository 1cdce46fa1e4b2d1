package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Everywhere;
import org.zhunsheng.platform.ledger.Everywhere.Row;

/** The registered powers and their changes, across the district: what an organ may do is public. */
@Repository
class PowerStore {

    /** A code of an organ's list; its versions succeed each other. */
    record Line(OrganCode organ, String code) {}

    /** @param validTo the last day; null is to this day */
    record Version(Line line, LocalDate validFrom, @Nullable LocalDate validTo) {}

    /** A change of the line that takes effect on the day. */
    record Change(Line line, LocalDate effectiveOn) {}

    private final Everywhere everywhere;

    PowerStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    List<Version> versions(Collection<Line> lines) {
        if (lines.isEmpty()) return List.of();
        return everywhere
                .of(PowerItem.class)
                .fetch(
                        "select organ, code, valid_from, valid_to from {0}"
                                + " where organ = any(?::text[]) and code = any(?::text[])",
                        organs(lines.stream().map(Line::organ)),
                        lines.stream().map(Line::code).distinct().toArray(String[]::new))
                .map(row -> new Version(
                        line(row), row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)));
    }

    /** Every change of these organs' lists. */
    List<Change> changes(Collection<OrganCode> organs) {
        if (organs.isEmpty()) return List.of();
        return everywhere
                .of(PowerAdjustment.class)
                .fetch(
                        "select organ, code, effective_on from {0} where organ = any(?::text[])",
                        (Object) organs(organs.stream()))
                .map(row -> new Change(line(row), row.get("effective_on", LocalDate.class)));
    }

    /** What these organs held on some day between the two. */
    List<Powers.Held> held(Collection<OrganCode> organs, LocalDate first, LocalDate last) {
        if (organs.isEmpty()) return List.of();
        return everywhere
                .of(PowerItem.class)
                .fetch(
                        "select organ, code, kind, penalty_kinds, basis, fine_from, fine_to, valid_from, valid_to"
                                + " from {0} where organ = any(?::text[]) and valid_from <= ?::date"
                                + " and (valid_to is null or valid_to >= ?::date) order by organ, code, valid_from",
                        organs(organs.stream()), last, first)
                .map(PowerStore::held);
    }

    private static Powers.Held held(Row row) {
        return new Powers.Held(
                new OrganCode(row.get("organ", String.class)),
                row.get("code", String.class),
                PowerKind.valueOf(row.get("kind", String.class)),
                kinds(row.get("penalty_kinds", String.class)),
                row.get("basis", String.class),
                money(row.get("fine_from", Long.class)),
                money(row.get("fine_to", Long.class)),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }

    private static Set<PenaltyKind> kinds(@Nullable String stored) {
        Set<PenaltyKind> kinds = EnumSet.noneOf(PenaltyKind.class);
        if (stored != null) for (String kind : stored.split(";", -1)) kinds.add(PenaltyKind.valueOf(kind));
        return kinds;
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : new Money(fen);
    }

    private static Line line(Row row) {
        return new Line(new OrganCode(row.get("organ", String.class)), row.get("code", String.class));
    }

    private static String[] organs(java.util.stream.Stream<OrganCode> organs) {
        return organs.map(OrganCode::value).distinct().toArray(String[]::new);
    }
}
