package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Bulletin}. */
final class BulletinLaw extends Law<Bulletin> {

    BulletinLaw() {
        // The data of a bulletin are frozen when its period is over.
        check("DataMustBeFrozenAfterThePeriod", "frozenOn")
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .kept(bulletin -> !bulletin.frozenOn().isBefore(bulletin.periodEnd()));

        // Each bulletin has each issue once.
        check("IssueMustBeGivenOnce", "issue")
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .once("issue", "system");
    }
}
