package org.zhunsheng.platform.services;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The applicant was shown, and signed, the version of the notice that is published for the item. */
@Component
@Check.Concerns(value = "notice", effect = Check.Effect.FLAG)
@Asks(CommitmentItem.class)
@Basis(instrument = "国办发〔2020〕42号", article = "第二部分", from = "2020-10-27")
final class CommitmentFollowsTheNotice implements BatchRule<CommitmentCase> {

    private final CommitmentItems items;

    CommitmentFollowsTheNotice(CommitmentItems items) {
        this.items = items;
    }

    @Override
    public List<Verdict> judge(List<CommitmentCase> contents) {
        return items.judge(contents, (one, item) -> one.notice().equals(item.notice()) ? Verdict.KEPT : Verdict.BROKEN);
    }
}
