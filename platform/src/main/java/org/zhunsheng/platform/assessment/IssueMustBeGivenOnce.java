package org.zhunsheng.platform.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Each bulletin has each issue once. */
@Component
@Check.Concerns("issue")
@Asks(Bulletin.class)
@Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
final class IssueMustBeGivenOnce implements BatchRule<Bulletin> {

    private final AssessmentStore store;

    IssueMustBeGivenOnce(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Bulletin> contents) {
        Map<String, String> given = new HashMap<>(store.issues());
        List<Verdict> verdicts = new ArrayList<>(contents.size());
        for (Bulletin bulletin : contents) {
            String first = given.putIfAbsent(bulletin.system() + bulletin.issue(), bulletin.documentNumber());
            verdicts.add(first == null || first.equals(bulletin.documentNumber()) ? Verdict.KEPT : Verdict.BROKEN);
        }
        return verdicts;
    }
}
