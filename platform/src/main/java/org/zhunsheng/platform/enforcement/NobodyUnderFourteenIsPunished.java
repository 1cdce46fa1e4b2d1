package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Who is under fourteen even on the day of the decision is not punished. */
@Check.Concerns(value = "personId", id = "P-35", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第二十五条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第三十条", from = "2021-07-15")
final class NobodyUnderFourteenIsPunished implements Rule<Penalty> {

    private static final int AGE = 14;

    @Override
    public boolean concerns(Penalty penalty) {
        return penalty.personId() != null;
    }

    @Override
    public boolean checkable(Penalty penalty) {
        return penalty.personIdKind() == IdDocumentKind.CITIZEN
                && penalty.personId() != null
                && CitizenId.problemOf(penalty.personId().value()) == null;
    }

    @Override
    public boolean keptBy(Penalty penalty) {
        String born = Objects.requireNonNull(penalty.personId()).value().substring(6, 14);
        return !LocalDate.parse(born, DateTimeFormatter.BASIC_ISO_DATE)
                .plusYears(AGE)
                .isAfter(penalty.decidedOn());
    }
}
