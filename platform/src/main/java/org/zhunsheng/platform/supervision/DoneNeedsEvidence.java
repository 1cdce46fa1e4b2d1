package org.zhunsheng.platform.supervision;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** That something is done is shown by a record or by a file (佐证材料). */
@Check.Concerns("evidenceRecord")
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class DoneNeedsEvidence implements Rule<TaskProgress> {

    @Override
    public boolean concerns(TaskProgress progress) {
        return progress.rate() == 100;
    }

    @Override
    public boolean keptBy(TaskProgress progress) {
        return progress.evidenceRecord() != null || progress.evidenceFile() != null;
    }
}
