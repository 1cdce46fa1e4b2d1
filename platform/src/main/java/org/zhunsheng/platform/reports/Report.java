package org.zhunsheng.platform.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;

/**
 * A report (报告).
 *
 * @param title   what lists call it
 * @param organ   the organ whose report it is; its figures count this organ and all below it, unless a token says otherwise
 * @param period  the period of its figures, unless a token says otherwise
 * @param asOf    the moment as of which a draft shows its figures; null is now
 * @param version the last version's number, from 1
 * @param account who saved it last
 * @param approval what was done last on its way to being issued; null where nothing was
 * @param issue   null while it is a draft
 * @param recall  null unless it was issued and taken back
 */
public record Report(
        UUID id,
        String title,
        OrganCode organ,
        Period period,
        @Nullable Instant asOf,
        int version,
        String account,
        Instant savedAt,
        @Nullable Approval approval,
        @Nullable Issue issue,
        @Nullable Recall recall) {

    /** Of a title, in characters. */
    static final int LONGEST_TITLE = 200;

    /** 草稿, 送审, 退回, 签发, 印发 and 收回. */
    public enum Status {
        DRAFT,
        SENT,
        RETURNED,
        SIGNED,
        ISSUED,
        RECALLED
    }

    /** Its organ has taken it back (收回): it stays as it was issued, and is no longer relied on. */
    public record Recall(String reason, Instant recalledAt, String account) {}

    /**
     * The moment at which it was frozen (印发).
     *
     * @param asOf   the moment as of which its figures were asked
     * @param digest SM3 of its canonical {@code report.json}, in hex
     * @param act    the act whose line in the audit chain states the digest
     */
    public record Issue(
            int version,
            @Nullable String documentNumber,
            Instant issuedAt,
            Instant asOf,
            String digest,
            String account,
            long act) {}

    /** Whether it was issued by then; null is now. */
    public boolean issuedBy(@Nullable Instant moment) {
        return issue != null && (moment == null || !issue.issuedAt().isAfter(moment));
    }

    public Status status() {
        if (issue == null) return draftStatus();
        return recall == null ? Status.ISSUED : Status.RECALLED;
    }

    /** What was sent or signed is a version: with the next one it is a draft again. */
    private Status draftStatus() {
        if (approval == null || approval.version() != version) return Status.DRAFT;
        return switch (approval.deed()) {
            case SENT -> Status.SENT;
            case RETURNED -> Status.RETURNED;
            case SIGNED -> Status.SIGNED;
            case SETTLED -> Status.DRAFT;
        };
    }
}
