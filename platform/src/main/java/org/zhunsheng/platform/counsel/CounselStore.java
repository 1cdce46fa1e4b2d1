package org.zhunsheng.platform.counsel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
            String qualification,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn) {

        static Lawyer of(PublicLawyer lawyer) {
            return new Lawyer(
                    lawyer.number(), lawyer.organ(), lawyer.qualification(), lawyer.issuedOn(), lawyer.endedOn());
        }

        boolean overlaps(Lawyer other) {
            return (endedOn == null || !endedOn.isBefore(other.issuedOn))
                    && (other.endedOn == null || !other.endedOn.isBefore(issuedOn));
        }

        boolean stoodIn(long year) {
            return issuedOn.getYear() <= year && (endedOn == null || endedOn.getYear() >= year);
        }
    }

    record Assessed(OrganCode organ, String lawyer, long year) {}

    record Matter(OrganCode organ, MatterKind kind, String subject) {

        static Matter of(LegalMatter matter) {
            return new Matter(matter.organ(), matter.kind(), matter.subject());
        }
    }

    record Engagement(
            OrganCode organ, LocalDate from, @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    record Held(LocalDate snapshotOn, String certificate) {}

    private static final String LAWYER = "number, organ, qualification, issued_on, ended_on";

    private final Everywhere everywhere;

    CounselStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    List<Lawyer> qualified(Collection<String> qualifications) {
        return everywhere
                .of(PublicLawyer.class)
                .fetch("select " + LAWYER + " from {0} where qualification = any(?::text[])", (Object)
                        texts(qualifications))
                .map(CounselStore::lawyer);
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
                row.get("qualification", String.class),
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

    /** The numbers under which matters of these subjects are registered. */
    Map<Matter, Set<String>> matters(Collection<String> subjects) {
        Map<Matter, Set<String>> numbers = new HashMap<>();
        everywhere
                .of(LegalMatter.class)
                .fetch(
                        "select organ, kind, subject, number from {0} where subject = any(?::text[])",
                        (Object) texts(subjects))
                .forEach(row -> numbers.computeIfAbsent(
                                new Matter(
                                        new OrganCode(row.get("organ", String.class)),
                                        MatterKind.valueOf(row.get("kind", String.class)),
                                        row.get("subject", String.class)),
                                none -> new HashSet<>())
                        .add(row.get("number", String.class)));
        return numbers;
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

    /** The numbers of the people who hold these certificates in each snapshot. */
    Map<Held, Set<String>> holders(Collection<String> certificates) {
        Map<Held, Set<String>> holders = new HashMap<>();
        if (certificates.isEmpty()) return holders;
        everywhere
                .of(JudicialOfficeMember.class)
                .fetch(
                        "select snapshot_on, certificate, number from {0}" + " where certificate = any(?::text[])",
                        (Object) texts(certificates))
                .forEach(row -> holders.computeIfAbsent(
                                new Held(row.get("snapshot_on", LocalDate.class), row.get("certificate", String.class)),
                                none -> new HashSet<>())
                        .add(row.get("number", String.class)));
        return holders;
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).distinct().toArray(String[]::new);
    }

    private static String[] codes(Collection<OrganCode> organs) {
        return organs.stream().map(OrganCode::value).distinct().toArray(String[]::new);
    }
}
