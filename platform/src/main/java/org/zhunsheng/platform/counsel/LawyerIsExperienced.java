package org.zhunsheng.platform.counsel;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** Who becomes a public lawyer has worked in law for some years, or fewer as a judge, procurator or lawyer. */
@Component
@Check.Concerns(value = "legalWorkSince", id = "L-YEAR", effect = Check.Effect.FLAG)
@Basis(instrument = "司发通〔2018〕131号", article = "第五条第四项", from = "2019-01-01")
final class LawyerIsExperienced implements BatchRule<PublicLawyer> {

    private final Terms terms;

    LawyerIsExperienced(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<PublicLawyer> contents) {
        return contents.stream()
                .map(lawyer -> terms.verdict(
                        lawyer.formerLegalOffice() ? "lawyer-experience-former" : "lawyer-experience",
                        lawyer.issuedOn(),
                        lawyer.legalWorkSince()))
                .toList();
    }
}
