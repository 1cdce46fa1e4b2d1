package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Everywhere;

/** The commitment items as checks of cases ask them: public, across the district, many codes at once. */
@Repository
class CommitmentItems {

    /** What an item says about its cases. */
    record Terms(
            String notice,
            long promisedLimit,
            LimitUnit limitUnit,
            @Nullable Long checkWithin,
            @Nullable LimitUnit checkUnit,
            LocalDate listedOn,
            @Nullable LocalDate delistedOn) {

        boolean on(LocalDate day) {
            return !day.isBefore(listedOn) && (delistedOn == null || !day.isAfter(delistedOn));
        }
    }

    private final Everywhere everywhere;

    CommitmentItems(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    /**
     * Judges each case by the item that it names; not checkable where no such item is known.
     *
     * @param judged says it of a case whose item is known
     */
    List<Verdict> judge(List<CommitmentCase> cases, BiFunction<CommitmentCase, Terms, Verdict> judged) {
        Map<String, Terms> known = named(cases);
        return cases.stream()
                .map(one -> {
                    Terms terms = known.get(one.item());
                    return terms == null ? Verdict.NOT_CHECKABLE : judged.apply(one, terms);
                })
                .toList();
    }

    Map<String, Terms> named(Collection<CommitmentCase> cases) {
        return called(cases.stream().map(CommitmentCase::item).distinct().toArray(String[]::new));
    }

    Optional<Terms> of(String code) {
        return Optional.ofNullable(called(code).get(code));
    }

    private Map<String, Terms> called(String... codes) {
        return everywhere
                .of(CommitmentItem.class)
                .fetch(
                        "select code, notice, promised_limit, limit_unit, check_within, check_unit, listed_on, delisted_on"
                                + " from {0} where code = any(?::text[])",
                        (Object) codes)
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("code", String.class),
                        row -> new Terms(
                                row.get("notice", String.class),
                                row.get("promised_limit", Long.class),
                                LimitUnit.valueOf(row.get("limit_unit", String.class)),
                                row.get("check_within", Long.class),
                                row.get("check_unit", LimitUnit.class),
                                row.get("listed_on", LocalDate.class),
                                row.get("delisted_on", LocalDate.class))));
    }

    boolean empty() {
        return everywhere
                .of(CommitmentItem.class)
                .fetch("select 1 from {0} limit 1")
                .isEmpty();
    }
}
