package org.zhunsheng.platform.litigation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** A judicial suggestion is answered in writing in its term (司法建议). */
@Component
@Check.Concerns(value = "suggestionRepliedOn", id = "A-12", effect = Check.Effect.FLAG)
@Basis(instrument = "法释〔2023〕11号", article = "第八条", from = "2023-11-16")
final class SuggestionMustBeAnswered implements BatchRule<CourtAppearance> {

    private final Terms terms;

    SuggestionMustBeAnswered(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<CourtAppearance> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(CourtAppearance appearance) {
        if (appearance.suggestionNumber() == null && appearance.suggestionReceivedOn() == null) return Verdict.SILENT;
        return terms.verdict("suggestion-reply", appearance.suggestionReceivedOn(), appearance.suggestionRepliedOn());
    }
}
