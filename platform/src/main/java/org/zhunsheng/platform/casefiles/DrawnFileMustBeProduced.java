package org.zhunsheng.platform.casefiles;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A file that was drawn can be produced: enforcement is recorded and archived. */
@Check.Concerns(value = "submission", effect = Check.Effect.FLAG)
@Basis(instrument = "国办发〔2018〕118号", article = "第三部分第（九）项", from = "2018-12-05", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第四十七条", from = "2021-07-15")
final class DrawnFileMustBeProduced implements Rule<SampledFile> {

    @Override
    public boolean concerns(SampledFile file) {
        return file.submission() != FileSubmission.REQUESTED;
    }

    @Override
    public boolean keptBy(SampledFile file) {
        return file.submission() == FileSubmission.SUBMITTED;
    }
}
