package org.zhunsheng.platform.assessment;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link Scheme}. */
final class SchemeLaw extends Law<Scheme> {

    SchemeLaw() {
        asks(WeightsMustAddUp.class);

        // Nobody is measured by what was not known: a scheme is frozen before its year begins.
        check("SchemeMustComeBeforeItsYear", "frozenOn")
                .flags()
                .basis("国办发〔2005〕37号", "三", "2005-07-09")
                .concerns(scheme -> scheme.frozenOn() != null)
                .kept(scheme -> scheme.frozenOn() != null && scheme.frozenOn().getYear() < scheme.year());

        asks(StreetsAreAssessedByTheGovernment.class);
    }
}
