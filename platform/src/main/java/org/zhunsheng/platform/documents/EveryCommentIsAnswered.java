package org.zhunsheng.platform.documents;

import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What operators and the public said of a draft is answered, point by point (意见采纳情况反馈). */
@Check.Concerns(value = "commentsAnswered", id = "P-FEED", effect = Check.Effect.FLAG)
@Basis(instrument = "优化营商环境条例", article = "第六十二条", from = "2020-01-01")
final class EveryCommentIsAnswered implements Rule<NormativeDocument> {

    @Override
    public boolean concerns(NormativeDocument document) {
        return document.normative() && document.affectsOperators() && document.comments() != null;
    }

    @Override
    public boolean keptBy(NormativeDocument document) {
        return Objects.equals(document.commentsAnswered(), document.comments());
    }
}
