package org.zhunsheng.platform.supervision;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link TaskProgress}. */
final class TaskProgressLaw extends Law<TaskProgress> {

    TaskProgressLaw() {
        asks(ReporterTakesPart.class);
        asks(DecreaseNeedsReason.class);

        // That something is done is shown by a record or by a file (佐证材料).
        check("DoneNeedsEvidence", "evidenceRecord")
                .basis(Instruments.MEASURES, "第十五条第一款", "2008-01-01")
                .concerns(progress -> progress.rate() == 100)
                .kept(progress -> progress.evidenceRecord() != null || progress.evidenceFile() != null);

        asks(EvidenceMustBeRegistered.class);
    }
}
