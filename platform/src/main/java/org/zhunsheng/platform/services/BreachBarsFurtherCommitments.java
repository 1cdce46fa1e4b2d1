package org.zhunsheng.platform.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Everywhere;

/** Who has made a false commitment goes the ordinary way until its credit is repaired. */
@Component
@Check.Concerns(value = "creditCode", id = "S-BARRED", effect = Check.Effect.FLAG)
@Asks(CommitmentCase.class)
@Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
final class BreachBarsFurtherCommitments implements BatchRule<CommitmentCase> {

    private record Breach(String number, LocalDate foundOn, LocalDate repairedOn) {

        boolean open(LocalDate day) {
            return day.isAfter(foundOn) && day.isBefore(repairedOn);
        }
    }

    private final Everywhere everywhere;

    BreachBarsFurtherCommitments(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    @Override
    public List<Verdict> judge(List<CommitmentCase> contents) {
        String[] codes = contents.stream()
                .map(CommitmentCase::creditCode)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Map<String, List<Breach>> breaches = breaches(codes);
        return contents.stream()
                .map(one -> {
                    if (one.creditCode() == null) return Verdict.SILENT;
                    return breaches.getOrDefault(one.creditCode(), List.of()).stream()
                                    .anyMatch(breach ->
                                            !breach.number().equals(one.number()) && breach.open(one.submittedOn()))
                            ? Verdict.BROKEN
                            : Verdict.KEPT;
                })
                .toList();
    }

    private Map<String, List<Breach>> breaches(String[] codes) {
        if (codes.length == 0) return Map.of();
        return everywhere
                .of(CommitmentCase.class)
                .fetch(
                        "select number, credit_code, checked_on, repaired_on from {0}"
                                + " where conclusion = 'FALSE' and credit_code = any(?::text[])",
                        (Object) codes)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("credit_code", String.class),
                        Collectors.mapping(
                                row -> new Breach(
                                        row.get("number", String.class),
                                        row.get("checked_on", LocalDate.class),
                                        Objects.requireNonNullElse(
                                                row.get("repaired_on", LocalDate.class), LocalDate.MAX)),
                                Collectors.toList())));
    }
}
