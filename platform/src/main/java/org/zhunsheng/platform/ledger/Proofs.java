package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was sought came to, and the proof of all of it or of some. */
public final class Proofs {

    private final Map<Sought, Tallies.Proof> proofs;

    Proofs(Map<Sought, Tallies.Proof> proofs) {
        this.proofs = proofs;
    }

    /** Empty where the measure says nothing of no entry. */
    public Map<Sought, Optional<BigDecimal>> amounts() {
        return proofs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().amount()));
    }

    /** One proof of the entries behind these. */
    public Proven of(Collection<Sought> some) {
        return Merged.of(some.stream()
                .map(sought -> Objects.requireNonNull(proofs.get(sought)).entries())
                .toList());
    }
}
