package org.zhunsheng.platform.casefiles;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link SampledFile}. */
final class SampledFileLaw extends Law<SampledFile> {

    SampledFileLaw() {
        wholly(Hand.ASSESSOR, "行政处罚法第七十五条第一款");

        asks(DrawMustBeRepeatable.class);

        // A file that was drawn can be produced: enforcement is recorded and archived.
        check("DrawnFileMustBeProduced", "submission")
                .flags()
                .basis("国办发〔2018〕118号", "第三部分第（九）项", "2018-12-05", "2021-07-14")
                .basis("行政处罚法", "第四十七条", "2021-07-15")
                .concerns(file -> file.submission() != FileSubmission.REQUESTED)
                .kept(file -> file.submission() == FileSubmission.SUBMITTED);
    }
}
