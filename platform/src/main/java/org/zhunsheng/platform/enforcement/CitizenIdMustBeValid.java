package org.zhunsheng.platform.enforcement;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.IdNumber;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The number of an identity card has its check digit; other documents have other numbers. */
@Check.Concerns(value = "personId", id = "I-04", effect = Check.Effect.FLAG)
@Basis(instrument = "GB 11643-1999", article = "第四章", from = "1999-07-01")
final class CitizenIdMustBeValid<R extends Record & Decision> implements Rule<R> {

    @Override
    public boolean concerns(R decision) {
        return isCard(decision.personIdKind(), decision.personId())
                || isCard(decision.representativeIdKind(), decision.representativeId());
    }

    /** Where a number is hidden behind asterisks, as it is disclosed. */
    @Override
    public boolean checkable(R decision) {
        return !masked(decision.personId()) && !masked(decision.representativeId());
    }

    private static boolean masked(@Nullable IdNumber number) {
        return number != null && CitizenId.isMasked(number.value());
    }

    @Override
    public boolean keptBy(R decision) {
        return valid(decision.personIdKind(), decision.personId())
                && valid(decision.representativeIdKind(), decision.representativeId());
    }

    private static boolean isCard(@Nullable IdDocumentKind kind, @Nullable IdNumber number) {
        return kind == IdDocumentKind.CITIZEN && number != null;
    }

    private static boolean valid(@Nullable IdDocumentKind kind, @Nullable IdNumber number) {
        return kind != IdDocumentKind.CITIZEN || number == null || CitizenId.problemOf(number.value()) == null;
    }
}
