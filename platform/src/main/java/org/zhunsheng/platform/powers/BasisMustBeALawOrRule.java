package org.zhunsheng.platform.powers;

import java.util.List;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A penalty rests on a law, a regulation or a rule, and not on a normative document. */
@Check.Concerns(value = "basis", id = "L-04", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第十四条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第十六条", from = "2021-07-15")
final class BasisMustBeALawOrRule implements Rule<PowerItem> {

    @Override
    public boolean concerns(PowerItem item) {
        return item.penalty();
    }

    /** Where no article of an instrument can be read, and no document either. */
    @Override
    public boolean checkable(PowerItem item) {
        return !Provision.in(item.basis()).isEmpty() || documents(item);
    }

    @Override
    public boolean keptBy(PowerItem item) {
        return !documents(item);
    }

    private static boolean documents(PowerItem item) {
        List<String> instruments = Provision.instruments(item.basis());
        return instruments.stream().anyMatch(Provision::isDocument);
    }
}
