package org.zhunsheng.platform.supervision;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link CommitteeHearing}. */
final class CommitteeHearingLaw extends Law<CommitteeHearing> {

    CommitteeHearingLaw() {
        // The letter and its days are the Standing Committee's; the government says how it prepared its report.
        written(
                Hand.CONGRESS,
                Instruments.MEASURES + "第十四条",
                "report",
                "reportYear",
                "organ",
                "session",
                "heardOn",
                "adHoc",
                "inquiry",
                "distributedOn",
                "letterNumber",
                "appraisal",
                "letterIssuedOn",
                "receivedOn",
                "handlingLimitOn",
                "letterPublishedOn",
                "letterFile");
    }
}
