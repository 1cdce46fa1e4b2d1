package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A suggestion is answered in writing by the day that the court set. */
@Check.Concerns(value = "repliedOn", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2023〕11号", article = "第八条第一款", from = "2023-11-16")
final class ReplyMustBeTimely implements Rule<JudicialSuggestion> {

    @Override
    public boolean concerns(JudicialSuggestion suggestion) {
        return suggestion.replyDueOn() != null;
    }

    @Override
    public boolean checkable(JudicialSuggestion suggestion) {
        return suggestion.repliedOn() != null;
    }

    @Override
    public boolean keptBy(JudicialSuggestion suggestion) {
        return CourtAppearance.inOrder(suggestion.repliedOn(), suggestion.replyDueOn());
    }
}
