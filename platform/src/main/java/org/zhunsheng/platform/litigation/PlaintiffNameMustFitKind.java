package org.zhunsheng.platform.litigation;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** Only a natural person's name is kept as a person's: it is masked, an organisation's is not. */
@Check.Concerns("plaintiff")
@Basis(instrument = "行政诉讼法", article = "第二条第一款", from = "1990-10-01")
final class PlaintiffNameMustFitKind implements Rule<CourtAppearance> {

    @Override
    public boolean concerns(CourtAppearance appearance) {
        return appearance.plaintiff() != null || appearance.plaintiffOrganisation() != null;
    }

    @Override
    public boolean checkable(CourtAppearance appearance) {
        return appearance.plaintiffKind() != null;
    }

    @Override
    public boolean keptBy(CourtAppearance appearance) {
        return switch (appearance.plaintiffKind()) {
            case NATURAL_PERSON -> appearance.plaintiffOrganisation() == null;
            case LEGAL_PERSON, OTHER_ORGANISATION, PROCURATORATE -> appearance.plaintiff() == null;
            case null -> true;
        };
    }
}
