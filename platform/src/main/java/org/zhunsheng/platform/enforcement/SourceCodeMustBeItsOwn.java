package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The code of the unit that gave the data is that of the unit named, as far as the register knows one of the two. */
@Component
@Check.Concerns(value = "sourceCode", id = "I-10", effect = Check.Effect.FLAG)
@Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
final class SourceCodeMustBeItsOwn<R extends Record & Decision> implements BatchRule<R> {

    private final OrganRegister organs;

    SourceCodeMustBeItsOwn(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<R> contents) {
        return contents.stream().map(this::verdict).toList();
    }

    private Verdict verdict(R decision) {
        List<OrganCode> named = organs.named(decision.source());
        if (named.contains(new OrganCode(decision.sourceCode()))) return Verdict.KEPT;
        boolean known = !named.isEmpty() || !organs.named(decision.sourceCode()).isEmpty();
        return known ? Verdict.BROKEN : Verdict.NOT_CHECKABLE;
    }
}
