package org.zhunsheng.platform.officers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.kernel.OrganCode;

/** Who may enforce for an organ on a day (执法资格). */
@Service
public class Officers {

    /** A certificate by its number, the organ it should be of, and the day on which it was shown. */
    public record Asked(String certificate, OrganCode organ, LocalDate day) {}

    /** What the ledger of certificates says. */
    public enum Answer {
        /** In force on that day, and of that organ. */
        VALID,
        /** Expired, suspended, ended, not yet issued, another organ's, or of a number that the organ never had. */
        NOT_VALID,
        /** No certificate of that organ is registered that was issued by that day, so nothing can be said. */
        NOT_KNOWN
    }

    private final OfficerStore store;

    Officers(OfficerStore store) {
        this.store = store;
    }

    /** Answers all of them by two queries. */
    public Map<Asked, Answer> valid(Collection<Asked> asked) {
        Set<Asked> wanted = new LinkedHashSet<>(asked);
        if (wanted.isEmpty()) return Map.of();
        Map<String, EnforcementCertificate> certificates =
                store.numbered(wanted.stream().map(Asked::certificate).collect(Collectors.toSet()));
        Map<OrganCode, LocalDate> first =
                store.firstIssued(wanted.stream().map(Asked::organ).collect(Collectors.toSet()));
        return wanted.stream()
                .collect(Collectors.toMap(
                        one -> one, one -> answer(one, certificates.get(one.certificate()), first.get(one.organ()))));
    }

    private static Answer answer(Asked asked, @Nullable EnforcementCertificate certificate, @Nullable LocalDate first) {
        if (certificate == null)
            return first == null || first.isAfter(asked.day()) ? Answer.NOT_KNOWN : Answer.NOT_VALID;
        return certificate.organ().equals(asked.organ()) && certificate.inForceOn(asked.day())
                ? Answer.VALID
                : Answer.NOT_VALID;
    }
}
