package org.zhunsheng.platform.counsel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Everywhere;
import org.zhunsheng.platform.ledger.Everywhere.Row;

/** What the checks ask of this module's tables, across the district. */
@Repository
class CounselStore {

    /** @param endedOn the last day; null is to this day */
    record Lawyer(
            String number,
            OrganCode organ,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn) {

        boolean stoodIn(long year) {
            return issuedOn.getYear() <= year && (endedOn == null || endedOn.getYear() >= year);
        }
    }

    record Assessed(OrganCode organ, String lawyer, long year) {}

    record Engagement(
            OrganCode organ, LocalDate from, @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private static final String LAWYER = "number, organ, issued_on, ended_on";

    private final Everywhere everywhere;

    CounselStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    Map<String, Lawyer> lawyers(Collection<String> numbers) {
        return everywhere
                .of(PublicLawyer.class)
                .fetch("select " + LAWYER + " from {0} where number = any(?::text[])", (Object) texts(numbers))
                .stream()
                .map(CounselStore::lawyer)
                .collect(Collectors.toMap(Lawyer::number, lawyer -> lawyer));
    }

    private static Lawyer lawyer(Row row) {
        return new Lawyer(
                row.get("number", String.class),
                new OrganCode(row.get("organ", String.class)),
                row.get("issued_on", LocalDate.class),
                row.get("ended_on", LocalDate.class));
    }

    Set<OrganCode> organsWithLawyers(Collection<OrganCode> organs) {
        return everywhere
                .of(PublicLawyer.class)
                .fetch("select distinct organ from {0} where organ = any(?::text[])", (Object) codes(organs))
                .stream()
                .map(row -> new OrganCode(row.get("organ", String.class)))
                .collect(Collectors.toSet());
    }

    Map<UUID, OrganCode> organsOfLawyers(Collection<UUID> lawyers) {
        if (lawyers.isEmpty()) return Map.of();
        return everywhere
                .of(PublicLawyer.class)
                .fetch("select id, organ from {0} where id = any(?::uuid[])", (Object) texts(lawyers))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> new OrganCode(row.get("organ", String.class))));
    }

    /** Every assessment of these organs; a set of one's own, to be added to. */
    Set<Assessed> assessed(Collection<OrganCode> organs) {
        return everywhere
                .of(LawyerAssessment.class)
                .fetch("select organ, lawyer, year from {0} where organ = any(?::text[])", (Object) codes(organs))
                .stream()
                .map(row -> new Assessed(
                        new OrganCode(row.get("organ", String.class)),
                        row.get("lawyer", String.class),
                        row.get("year", Long.class)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    Map<UUID, Engagement> engagements(Collection<UUID> advisers) {
        if (advisers.isEmpty()) return Map.of();
        return everywhere
                .of(Adviser.class)
                .fetch(
                        "select id, organ, term_from, term_to from {0} where id = any(?::uuid[])",
                        (Object) texts(advisers))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Engagement(
                                new OrganCode(row.get("organ", String.class)),
                                row.get("term_from", LocalDate.class),
                                row.get("term_to", LocalDate.class))));
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).distinct().toArray(String[]::new);
    }

    private static String[] codes(Collection<OrganCode> organs) {
        return organs.stream().map(OrganCode::value).distinct().toArray(String[]::new);
    }
}
