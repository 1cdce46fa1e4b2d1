package org.zhunsheng.platform.enforcement;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.IdNumber;
import org.zhunsheng.platform.kernel.SocialCreditCode;
import org.zhunsheng.platform.ledger.Law;

/** With what the law of penalties and that of licences both begin: whom a decision concerns and whose it is. */
abstract class DecisionLaw<R extends Record & Decision> extends Law<R> {

    private static final String SOLE_TRADER = "92";

    DecisionLaw() {
        // The codes of sole traders, and no others, begin with 92 (GB 32100: market regulation, individual business).
        check("PartyCategoryMustMatchItsCode", "partyKind")
                .id("I-05")
                .flags()
                .basis("GB 32100-2015", "第五章", "2015-10-01")
                .concerns(decision -> decision.addressee().creditCode() != null
                        && SocialCreditCode.problemOf(decision.addressee().creditCode()) == null)
                .kept(decision -> isSoleTraders(decision.addressee().creditCode())
                        == (decision.addressee().partyKind() == PartyCategory.SOLE_TRADER));

        // The number of an identity card has its check digit; other documents have other numbers.
        check("CitizenIdMustBeValid", "personId")
                .id("I-04")
                .flags()
                .basis("GB 11643-1999", "第四章", "1999-07-01")
                .concerns(decision -> isCard(
                                decision.addressee().personIdKind(),
                                decision.addressee().personId())
                        || isCard(
                                decision.addressee().representativeIdKind(),
                                decision.addressee().representativeId()))
                // where a number is hidden behind asterisks, as it is disclosed
                .checkable(decision -> !masked(decision.addressee().personId())
                        && !masked(decision.addressee().representativeId()))
                .kept(decision -> valid(
                                decision.addressee().personIdKind(),
                                decision.addressee().personId())
                        && valid(
                                decision.addressee().representativeIdKind(),
                                decision.addressee().representativeId()));

        // The code of the organ is that of the organ named: the register knows both.
        check("OrganCodeMustBeItsOwn", "organCode")
                .id("I-10")
                .flags()
                .basis("发改办财金〔2018〕424号", "附件", "2018-07-25")
                .kept(decision -> decision.organ().value().equals(decision.organCode()));

        asks(SourceCodeMustBeItsOwn.class);
        asks(DecisionIsPast.class);
    }

    private static boolean isSoleTraders(@Nullable String code) {
        return code != null && code.startsWith(SOLE_TRADER);
    }

    private static boolean masked(@Nullable IdNumber number) {
        return number != null && CitizenId.isMasked(number.value());
    }

    private static boolean isCard(@Nullable IdDocumentKind kind, @Nullable IdNumber number) {
        return kind == IdDocumentKind.CITIZEN && number != null;
    }

    private static boolean valid(@Nullable IdDocumentKind kind, @Nullable IdNumber number) {
        return kind != IdDocumentKind.CITIZEN || number == null || CitizenId.problemOf(number.value()) == null;
    }
}
