package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Everywhere;
import org.zhunsheng.platform.ledger.Everywhere.Row;

/** Penalties and legal reviews, for checks that compare one with another. */
@Repository
class DecisionStore {

    /** A fine that some organ imposed. */
    record Fined(OrganCode organ, String documentNumber, String party, String violationKind, LocalDate decidedOn) {}

    /** A legal review, and the decision that followed it. */
    record Reviewed(
            OrganCode organ,
            @Nullable String decisionNumber,
            @Nullable LegalReviewOpinion opinion,
            @Nullable LocalDate concludedOn) {}

    private final Everywhere everywhere;

    DecisionStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    /** Who was fined on one of the days, whichever organ did it. */
    List<Fined> fined(Collection<LocalDate> days, Collection<String> parties) {
        if (days.isEmpty()) return List.of();
        return everywhere
                .of(Penalty.class)
                .fetch(
                        "select organ, document_number, party, violation_kind, decided_on from {0}"
                                + " where decided_on = any(?::date[]) and party = any(?::text[]) and fine > 0",
                        days.stream().map(LocalDate::toString).toArray(String[]::new), parties.toArray(String[]::new))
                .map(row -> new Fined(
                        organ(row),
                        row.get("document_number", String.class),
                        row.get("party", String.class),
                        row.get("violation_kind", String.class),
                        row.get("decided_on", LocalDate.class)));
    }

    List<Reviewed> reviews(Collection<OrganCode> organs) {
        if (organs.isEmpty()) return List.of();
        return everywhere
                .of(LegalReview.class)
                .fetch(
                        "select organ, decision_number, opinion, concluded_on from {0}"
                                + " where organ = any(?::text[])",
                        (Object) organs.stream().map(OrganCode::value).toArray(String[]::new))
                .map(row -> new Reviewed(
                        organ(row),
                        row.get("decision_number", String.class),
                        opinion(row.get("opinion", String.class)),
                        row.get("concluded_on", LocalDate.class)));
    }

    private static @Nullable LegalReviewOpinion opinion(@Nullable String stored) {
        return stored == null ? null : LegalReviewOpinion.valueOf(stored);
    }

    private static OrganCode organ(Row row) {
        return new OrganCode(row.get("organ", String.class));
    }
}
