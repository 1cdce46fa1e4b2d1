package org.zhunsheng.platform.officers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Everywhere;
import org.zhunsheng.platform.ledger.Everywhere.Row;

/** What the checks and the door ask of this module's tables, across the district. Nobody's number leaves the module. */
@Repository
class OfficerStore {

    record Batch(LocalDate closedOn, Set<ExamPaper> papers, long passMark) {}

    record Registered(OrganCode organ, UUID batch, boolean accepted) {}

    record Sitting(LocalDate examOn, boolean passed) {}

    private static final String CERTIFICATE = "number, organ, holder, citizen_id, post, field, passed_on, issued_on,"
            + " valid_to, suspended_from, suspended_to, left_post_on, ended_on, ending";

    private final Everywhere everywhere;

    OfficerStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    Map<UUID, Batch> batches(Collection<UUID> ids) {
        return everywhere
                .of(ExamBatch.class)
                .fetch(
                        "select id, closed_on, papers, pass_mark from {0} where id = any(?::uuid[])",
                        (Object) texts(ids))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Batch(
                                row.get("closed_on", LocalDate.class),
                                Arrays.stream(row.get("papers", String.class).split(";", -1))
                                        .map(ExamPaper::valueOf)
                                        .collect(Collectors.toSet()),
                                row.get("pass_mark", Long.class))));
    }

    Map<UUID, Registered> registered(Collection<UUID> ids) {
        return everywhere
                .of(ExamRegistration.class)
                .fetch("select id, organ, batch, review from {0} where id = any(?::uuid[])", (Object) texts(ids))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Registered(
                                new OrganCode(row.get("organ", String.class)),
                                row.get("batch", UUID.class),
                                row.get("review", String.class).equals(CandidateReview.ACCEPTED.name()))));
    }

    /** By citizen: every examination of which a score is registered. */
    Map<String, List<Sitting>> sittings(Collection<CitizenId> people) {
        return everywhere
                .of(ExamScore.class, ExamRegistration.class)
                .fetch(
                        "select r.citizen_id, s.exam_on, coalesce(s.passed, false) as passed"
                                + " from {0} s join {1} r on r.id = s.registration"
                                + " where r.citizen_id = any(?::text[])",
                        (Object) numbers(people))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("citizen_id", String.class),
                        Collectors.mapping(
                                row -> new Sitting(
                                        row.get("exam_on", LocalDate.class), row.get("passed", Boolean.class)),
                                Collectors.toList())));
    }

    List<EnforcementCertificate> certificates(Collection<CitizenId> people) {
        return everywhere
                .of(EnforcementCertificate.class)
                .fetch("select " + CERTIFICATE + " from {0}" + " where citizen_id = any(?::text[])", (Object)
                        numbers(people))
                .map(OfficerStore::certificate);
    }

    Map<String, EnforcementCertificate> numbered(Collection<String> numbers) {
        return everywhere
                .of(EnforcementCertificate.class)
                .fetch("select " + CERTIFICATE + " from {0} where number = any(?::text[])", (Object)
                        numbers.toArray(String[]::new))
                .stream()
                .map(OfficerStore::certificate)
                .collect(Collectors.toMap(EnforcementCertificate::number, certificate -> certificate));
    }

    /** The day on which the first certificate of each of the organs was issued. */
    Map<OrganCode, LocalDate> firstIssued(Collection<OrganCode> organs) {
        return everywhere
                .of(EnforcementCertificate.class)
                .fetch(
                        "select organ, min(issued_on) as first from {0}"
                                + " where organ = any(?::text[]) group by organ",
                        (Object) organs.stream().map(OrganCode::value).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(
                        row -> new OrganCode(row.get("organ", String.class)),
                        row -> row.get("first", LocalDate.class)));
    }

    /** The citizens whose certificates these are. */
    Map<UUID, String> holders(Collection<UUID> certificates) {
        return everywhere
                .of(EnforcementCertificate.class)
                .fetch("select id, citizen_id from {0} where id = any(?::uuid[])", (Object) texts(certificates))
                .stream()
                .collect(
                        Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("citizen_id", String.class)));
    }

    private static EnforcementCertificate certificate(Row row) {
        return new EnforcementCertificate(
                row.get("number", String.class),
                new OrganCode(row.get("organ", String.class)),
                new PersonalName(row.get("holder", String.class)),
                new CitizenId(row.get("citizen_id", String.class)),
                choice(OfficerPost.class, row.get("post", String.class)),
                row.get("field", String.class),
                row.get("passed_on", LocalDate.class),
                row.get("issued_on", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("suspended_from", LocalDate.class),
                row.get("suspended_to", LocalDate.class),
                row.get("left_post_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                choice(CertificateEnd.class, row.get("ending", String.class)));
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> of, @Nullable String name) {
        return name == null ? null : Enum.valueOf(of, name);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static String[] numbers(Collection<CitizenId> people) {
        return people.stream().map(CitizenId::value).toArray(String[]::new);
    }
}
