package org.zhunsheng.platform.compliance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Everywhere;

/** An authorisation lets its agent ask about the enterprise that gave it and about no other. */
@Component
@Check.Concerns(value = "authorisation", id = "C-REUSED", effect = Check.Effect.FLAG)
@Asks(ComplianceQuery.class)
@Basis(instrument = "民法总则", article = "第一百六十五条", from = "2017-10-01", to = "2020-12-31")
@Basis(instrument = "民法典", article = "第一百六十五条", from = "2021-01-01")
final class AuthorisationIsForOneEnterprise implements BatchRule<ComplianceQuery> {

    private final Everywhere everywhere;

    AuthorisationIsForOneEnterprise(Everywhere everywhere) {
        this.everywhere = everywhere;
    }

    @Override
    public List<Verdict> judge(List<ComplianceQuery> contents) {
        Map<String, Set<String>> givenBy = new HashMap<>();
        for (ComplianceQuery query : contents)
            if (query.authorisation() != null) remember(givenBy, query.authorisation(), query.creditCode());
        String[] numbers = givenBy.keySet().toArray(String[]::new);
        if (numbers.length > 0)
            everywhere
                    .of(ComplianceQuery.class)
                    .fetch(
                            "select authorisation, credit_code from {0}" + " where authorisation = any(?::text[])",
                            (Object) numbers)
                    .forEach(row -> remember(
                            givenBy,
                            Objects.requireNonNull(row.get("authorisation", String.class)),
                            Objects.requireNonNull(row.get("credit_code", String.class))));
        return contents.stream()
                .map(query -> {
                    if (query.authorisation() == null) return Verdict.SILENT;
                    return givenBy.getOrDefault(query.authorisation(), Set.of()).size() > 1
                            ? Verdict.BROKEN
                            : Verdict.KEPT;
                })
                .toList();
    }

    private static void remember(Map<String, Set<String>> givenBy, String authorisation, String code) {
        givenBy.computeIfAbsent(authorisation, none -> new HashSet<>()).add(code);
    }
}
