package org.zhunsheng.platform.litigation;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Everywhere;

/** Which cases the ledger of cases holds, across the district. */
@Repository
class CaseStore {

    record Case(String number, OrganCode organ) {}

    private final Everywhere everywhere;

    CaseStore(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    /** Those among the numbers, each with its organ. */
    Set<Case> known(Collection<String> numbers) {
        return everywhere
                .of(LitigationCase.class)
                .fetch(
                        "select case_number, organ from {0} where case_number = any(?::text[])",
                        (Object) numbers.toArray(String[]::new))
                .stream()
                .map(row ->
                        new Case(row.get("case_number", String.class), new OrganCode(row.get("organ", String.class))))
                .collect(Collectors.toSet());
    }

    /** Those among the organs of which any case is held. */
    Set<OrganCode> organs(Collection<OrganCode> organs) {
        return everywhere
                .of(LitigationCase.class)
                .fetch(
                        "select distinct organ from {0} where organ = any(?::text[])",
                        (Object)
                                organs.stream().map(OrganCode::value).distinct().toArray(String[]::new))
                .stream()
                .map(row -> new OrganCode(row.get("organ", String.class)))
                .collect(Collectors.toSet());
    }
}
