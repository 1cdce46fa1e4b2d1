package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import java.util.Collection;
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
class DocumentStore {

    /** A document as others are compared with it; without a day of effect it counts from the day of issue. */
    record Known(
            OrganCode organ,
            IssuedAs issuedAs,
            boolean normative,
            @Nullable LocalDate publishedOn,
            LocalDate since,
            @Nullable LocalDate endedOn) {

        boolean inForceOn(LocalDate day) {
            return normative && !day.isBefore(since) && (endedOn == null || !day.isAfter(endedOn));
        }
    }

    /** A review as drafts and opinions are compared with it. */
    record Reviewed(
            OrganCode organ,
            LocalDate receivedOn,
            @Nullable LocalDate opinionOn,
            @Nullable ReviewResult result) {}

    /** How many results a cleanup has, and how many of them are signed. */
    record Results(long all, long signed) {}

    private final Everywhere everywhere;

    DocumentStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    Map<String, Known> documents(Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return everywhere
                .of(NormativeDocument.class)
                .fetch(
                        "select number, organ, issued_as, normative, published_on, coalesce(effective_on, issued_on) since,"
                                + " ended_on from {0} where number = any(?::text[])",
                        (Object) numbers.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("number", String.class),
                        row -> new Known(
                                new OrganCode(row.get("organ", String.class)),
                                IssuedAs.valueOf(row.get("issued_as", String.class)),
                                row.get("normative", Boolean.class),
                                row.get("published_on", LocalDate.class),
                                row.get("since", LocalDate.class),
                                row.get("ended_on", LocalDate.class))));
    }

    /** Those of the organs that have entered any document at all. */
    Set<OrganCode> keeping(Collection<OrganCode> organs) {
        if (organs.isEmpty()) return Set.of();
        return everywhere
                .of(NormativeDocument.class)
                .fetch(
                        "select distinct organ from {0} where organ = any(?::text[])",
                        (Object) organs.stream().map(OrganCode::value).toArray(String[]::new))
                .stream()
                .map(row -> new OrganCode(row.get("organ", String.class)))
                .collect(Collectors.toSet());
    }

    Map<UUID, Reviewed> reviews(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return everywhere
                .of(LegalityReview.class)
                .fetch(
                        "select id, organ, received_on, opinion_on, result from {0}" + " where id = any(?::uuid[])",
                        (Object) texts(ids))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Reviewed(
                                new OrganCode(row.get("organ", String.class)),
                                row.get("received_on", LocalDate.class),
                                row.get("opinion_on", LocalDate.class),
                                resultNamed(row.get("result", String.class)))));
    }

    private static @Nullable ReviewResult resultNamed(@Nullable String result) {
        return result == null ? null : ReviewResult.valueOf(result);
    }

    /** The day whose list of documents each cleanup goes through. */
    Map<UUID, LocalDate> baseDays(Collection<UUID> campaigns) {
        if (campaigns.isEmpty()) return Map.of();
        return everywhere
                .of(CleanupCampaign.class)
                .fetch("select id, base_on from {0} where id = any(?::uuid[])", (Object) texts(campaigns))
                .stream()
                .collect(
                        Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("base_on", LocalDate.class)));
    }

    Results results(String campaign) {
        var row = everywhere
                .of(CleanupResult.class, CleanupCampaign.class)
                .fetch(
                        "select count(*) every, count(r.reviewed_by) signed from {0} r"
                                + " join {1} c on c.id = r.campaign where c.name = ?",
                        campaign)
                .getFirst();
        return new Results(row.get("every", Long.class), row.get("signed", Long.class));
    }

    /** How many normative documents were in force on the day. */
    long inForce(LocalDate day) {
        return everywhere
                .of(NormativeDocument.class)
                .fetch(
                        "select count(*) from {0} where normative"
                                + " and coalesce(effective_on, issued_on) <= ?::date"
                                + " and (ended_on is null or ended_on >= ?::date)",
                        day, day)
                .getFirst()
                .get(0, Long.class);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
