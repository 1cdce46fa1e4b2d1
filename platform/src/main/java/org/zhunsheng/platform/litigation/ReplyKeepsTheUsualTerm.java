package org.zhunsheng.platform.litigation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** Where the court set no day, a suggestion is answered within the usual term. */
@Component
@Check.Concerns(value = "repliedOn", id = "A-12", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2023〕11号", article = "第八条第一款", from = "2023-11-16")
final class ReplyKeepsTheUsualTerm implements BatchRule<JudicialSuggestion> {

    private final Terms terms;

    ReplyKeepsTheUsualTerm(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<JudicialSuggestion> contents) {
        return contents.stream()
                .map(suggestion -> suggestion.replyDueOn() != null
                        ? Verdict.SILENT
                        : terms.verdict("judicial-suggestion-reply", suggestion.receivedOn(), suggestion.repliedOn()))
                .toList();
    }
}
