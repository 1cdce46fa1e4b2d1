package org.zhunsheng.platform.counsel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * A matter on which an adviser or a public lawyer worked (法律事务). However often it came back it is one matter, and
 * {@code rounds} says how often.
 */
@Ledger(value = "matters", law = LegalMatterLaw.class)
record LegalMatter(
        @Group("matter") @Key @Listed String number,
        @Owner @Listed OrganCode organ,
        @Day @Listed LocalDate receivedOn,
        @Listed MatterKind kind,
        @Listed String subject,
        @Listed @AtLeast(1) long rounds,

        @Group("advice") @Listed @Nullable @To(Adviser.class)
        Reference adviser,

        @Listed @Nullable @To(PublicLawyer.class) Reference lawyer,
        @Nullable String counterparty,

        @Basis(instrument = "律师法", article = "第三十九条", from = "2008-06-01") @Nullable
        Boolean conflict,

        @Nullable @AtLeast(0) BigDecimal hours,

        @Group("opinion") @Listed @Nullable @NotBefore("receivedOn")
        LocalDate opinionOn,

        @Listed @Nullable @OnlyWhen("opinionOn") OpinionAdoption adopted,

        @Nullable
        @OnlyWhen(
                value = "adopted",
                is = {"PARTLY", "NOT"})
        String reason) {}
