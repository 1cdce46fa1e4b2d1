package org.zhunsheng.platform.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** A document ends in its time, one for a time in a shorter one (有效期); a document for a time says when it ends. */
@Component
@Check.Concerns(value = "expiresOn", id = "F-EFF", effect = Check.Effect.FLAG)
@Basis(instrument = "国发〔2010〕33号", article = "9", from = "2010-10-10")
final class ValidityMustBeShortEnough implements BatchRule<NormativeDocument> {

    private final Terms terms;

    ValidityMustBeShortEnough(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<NormativeDocument> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(NormativeDocument document) {
        if (!document.normative()) return Verdict.SILENT;
        if (document.expiresOn() == null) return document.provisional() ? Verdict.BROKEN : Verdict.SILENT;
        return terms.verdict(
                document.provisional() ? "provisional-validity" : "validity",
                document.effectiveOn(),
                document.expiresOn());
    }
}
