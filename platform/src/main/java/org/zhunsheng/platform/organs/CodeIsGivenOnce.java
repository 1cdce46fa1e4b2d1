package org.zhunsheng.platform.organs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** No two organs carry one code: records name their organ by it. */
@Component
@Check.Concerns("code")
@Basis(instrument = "GB 32100-2015", article = "第4.1条", from = "1900-01-01")
final class CodeIsGivenOnce implements BatchRule<Organ> {

    private final Organs organs;

    CodeIsGivenOnce(Organs organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<Organ> contents) {
        Map<String, String> names = new HashMap<>();
        return contents.stream()
                .map(organ -> {
                    String holder = names.putIfAbsent(organ.code(), organ.name());
                    String registered = organs.nameOf(organ.organCode());
                    boolean free = registered.equals(organ.code()) || registered.equals(organ.name());
                    return holder == null && free ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
