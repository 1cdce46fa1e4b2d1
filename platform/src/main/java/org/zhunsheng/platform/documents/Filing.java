package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One document reported to one recipient (备案). A document of the district government has two recipients and two
 * entries here; a department reports its document and the district government registers it, which are two entries too.
 *
 * @param organ who keeps this entry: who reports, or who receives
 */
@Ledger(value = "filings", law = FilingLaw.class)
record Filing(
        @Group("filing") @Key @Listed @Form(DocumentNumber.FORM)
        String documentNumber,

        @Key @Listed FilingDirection direction,
        @Key @Listed FilingRecipient recipient,
        @Owner @Listed OrganCode organ,
        OrganCode issuer,
        IssuedAs issuedAs,

        LocalDate publishedOn,
        @Day @Listed @NotBefore("publishedOn") LocalDate filedOn,
        Set<FilingPaper> papers,
        @Nullable @AtLeast(0) Long copies,

        @Group("registration") @Nullable @NotBefore("filedOn")
        LocalDate formCheckedOn,

        @Listed @Nullable @NeededWhen("formCheckedOn") @OnlyWhen("formCheckedOn")
        FilingFormCheck formCheck,

        @Listed @Nullable @NeededWhen(value = "formCheck", is = "REGISTERED")
        String registerNumber,

        @Nullable @NotBefore("filedOn") LocalDate supplementAskedOn,

        @Nullable @OnlyWhen("supplementAskedOn") @NotBefore("supplementAskedOn")
        LocalDate supplementedOn,

        @Group("review") @Nullable @NotBefore("filedOn") LocalDate concludedOn,

        @Nullable @NeededWhen("concludedOn") @OnlyWhen("concludedOn")
        FilingConclusion conclusion,

        @Nullable @NeededWhen(value = "conclusion", is = "WRITTEN_OPINION") @NotBefore("filedOn")
        LocalDate opinionReceivedOn,

        @Basis(instrument = "北京市各级人民代表大会常务委员会规范性文件备案审查条例", article = "第二十五条", from = "2022-01-01", to = "2024-10-31")
        @Basis(instrument = "北京市各级人民代表大会常务委员会规范性文件备案审查条例", article = "第二十九条", from = "2024-11-01")
        @Nullable
        @OnlyWhen("opinionReceivedOn")
        @NotBefore("opinionReceivedOn")
        LocalDate answeredOn,

        @Nullable @NotBefore("filedOn") LocalDate amendedOn,

        @Nullable @OnlyWhen("amendedOn") @NotBefore("amendedOn")
        LocalDate refiledOn) {}
