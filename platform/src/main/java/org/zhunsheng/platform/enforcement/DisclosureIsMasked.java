package org.zhunsheng.platform.enforcement;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** What concerns a natural person is published without the numbers of their documents. */
@Check.Concerns(value = "masked", id = "T-03", effect = Check.Effect.FLAG)
@Basis(instrument = "政府信息公开条例", article = "第十五条", from = "2019-05-15")
final class DisclosureIsMasked implements Rule<Disclosure> {

    @Override
    public boolean concerns(Disclosure publication) {
        return publication.personal() && publication.publishedOn() != null;
    }

    @Override
    public boolean checkable(Disclosure publication) {
        return publication.masked() != null;
    }

    @Override
    public boolean keptBy(Disclosure publication) {
        return Boolean.TRUE.equals(publication.masked());
    }
}
