package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link DutyStatement}. */
final class DutyStatementLaw extends Law<DutyStatement> {

    DutyStatementLaw() {
        // Who heard the statement comments on it.
        written(Hand.ASSESSOR, Instruments.DUTIES + "第七条", "appraisal", "problems", "mendBy");

        // A statement belongs to the year that it names, to its last day.
        check("StatementIsOfItsYear", "endsOn")
                .basis(Instruments.DUTIES, "第七条", Instruments.DUTIES_FROM)
                .kept(statement -> (statement.endsOn().getYear() + "年").equals(statement.period())
                        && statement.endsOn().getDayOfYear()
                                == statement.endsOn().lengthOfYear());

        asks(StatementIsByTheHead.class);
    }
}
