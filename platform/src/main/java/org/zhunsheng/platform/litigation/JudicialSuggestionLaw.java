package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link JudicialSuggestion}. */
final class JudicialSuggestionLaw extends Law<JudicialSuggestion> {

    JudicialSuggestionLaw() {
        // A suggestion is answered in writing by the day that the court set.
        check("ReplyMustBeTimely", "repliedOn")
                .flags()
                .basis("法释〔2023〕11号", "第八条第一款", "2023-11-16")
                .concerns(suggestion -> suggestion.replyDueOn() != null)
                .checkable(suggestion -> suggestion.repliedOn() != null)
                .kept(suggestion -> CourtAppearance.inOrder(suggestion.repliedOn(), suggestion.replyDueOn()));

        asks(ReplyKeepsTheUsualTerm.class);
    }
}
