package org.zhunsheng.platform.services;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CommitmentItem}. */
final class CommitmentItemLaw extends Law<CommitmentItem> {

    CommitmentItemLaw() {
        // What touches security, finance, ecology, life or foreign affairs is not handled on a commitment.
        check("ExcludedFieldHasNoCommitment", "excluded")
                .flags()
                .basis("国办发〔2020〕42号", "第二部分", "2020-10-27")
                .kept(item -> item.excluded() == null);

        // An item says how it is checked, or why it is not: one of the two.
        check("CheckIsSetOrExempt", "checkModes")
                .basis("国办发〔2020〕42号", "第二部分", "2020-10-27")
                .kept(item -> (item.checkModes() == null) != (item.checkExemption() == null));
    }
}
