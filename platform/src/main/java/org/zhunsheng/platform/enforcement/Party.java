package org.zhunsheng.platform.enforcement;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.IdNumber;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger.*;

/** Whom a decision concerns (行政相对人), as the disclosure format has it of penalties and of licences alike. */
record Party(
        @Group("party") @Listed @Called({"_XDR_MC", "_XDR"}) String party,

        @Called("_XDR_LB") PartyCategory partyKind,

        @Called("_XDR_SHXYM")
        @CreditCode(id = "I-03", effect = Check.Effect.FLAG)
        @NeededWhen(value = "partyKind", is = "ORGANISATION", id = "I-02")
        @OnlyWhen(
                value = "partyKind",
                is = {"ORGANISATION", "SOLE_TRADER"},
                id = "I-05")
        @Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
        @Nullable
        String creditCode,

        @Called({"_XDR_GSZC", "_XDR_GSDJ"}) @Nullable String businessNumber,
        @Called({"_XDR_ZZJG", "_XDR_ZDM"}) @Nullable String organisationCode,
        @Called("_XDR_SWDJ") @Nullable String taxNumber,
        @Called("_XDR_SYDW") @Nullable String institutionNumber,
        @Called("_XDR_SHZZ") @Nullable String societyNumber,

        @Called({"_FRDB", "_FR"})
        @NeededWhen(value = "partyKind", is = "ORGANISATION", id = "I-02")
        @OnlyWhen(
                value = "partyKind",
                is = {"ORGANISATION", "SOLE_TRADER"},
                id = "I-05")
        @Nullable
        PersonalName legalRepresentative,

        @Called("_FR_ZJLX") @NeededWhen("representativeId") @Nullable
        IdDocumentKind representativeIdKind,

        @Called({"_FR_ZJHM", "_FR_SFZH"}) @Nullable IdNumber representativeId,

        @Called("_XDR_ZJLX")
        @NeededWhen(value = "partyKind", is = "PERSON", id = "I-02")
        @OnlyWhen(
                value = "partyKind",
                is = {"PERSON", "SOLE_TRADER"},
                id = "I-05")
        @Nullable
        IdDocumentKind personIdKind,

        @Called({"_XDR_ZJHM", "_XDR_SFZ"})
        @NeededWhen(value = "partyKind", is = "PERSON", id = "I-02")
        @OnlyWhen(
                value = "partyKind",
                is = {"PERSON", "SOLE_TRADER"},
                id = "I-05")
        @Nullable
        IdNumber personId) {}
