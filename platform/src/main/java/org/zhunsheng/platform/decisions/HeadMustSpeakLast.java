package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The head of the organ speaks last. */
@Check.Concerns(value = "headSpokeLast", id = "D-MEET-LAST", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第三十条第二款", from = "2019-09-01")
final class HeadMustSpeakLast implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.headSpokeLast() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return Boolean.TRUE.equals(decision.headSpokeLast());
    }
}
