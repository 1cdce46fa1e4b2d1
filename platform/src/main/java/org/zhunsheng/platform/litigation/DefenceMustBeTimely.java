package org.zhunsheng.platform.litigation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** The defence is filed within the term that the complaint starts (答辩期限). */
@Component
@Check.Concerns(value = "defenceFiledOn", id = "A-02", effect = Check.Effect.FLAG)
@Basis(instrument = "行政诉讼法", article = "第六十七条第一款", from = "2015-05-01")
final class DefenceMustBeTimely implements BatchRule<CourtAppearance> {

    private final Terms terms;

    DefenceMustBeTimely(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(CourtAppearance appearance) {
        if (appearance.instance() != Instance.FIRST) return Verdict.SILENT;
        return terms.verdict("defence", appearance.complaintReceivedOn(), appearance.defenceFiledOn());
    }
}
