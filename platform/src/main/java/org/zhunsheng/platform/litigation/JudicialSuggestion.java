package org.zhunsheng.platform.litigation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/** What a court suggests to an organ in writing, and the organ's answer (司法建议). */
@Ledger(value = "suggestions", law = JudicialSuggestionLaw.class)
record JudicialSuggestion(
        @Group("suggestion") @Key @Listed String number,
        @Key @Listed String court,
        @Key @Owner @Listed OrganCode organ,
        @Listed SuggestionKind kind,
        @Day @Listed LocalDate receivedOn,
        String suggestion,

        @Group("reply")
        @Basis(instrument = "法释〔2023〕11号", article = "第八条第一款", from = "2023-11-16")
        @Nullable
        @NotBefore("receivedOn")
        LocalDate replyDueOn,

        @Listed @Nullable @NotBefore("receivedOn") LocalDate repliedOn,
        @Listed @Nullable @OnlyWhen("repliedOn") SuggestionAdoption adopted,
        @Nullable @OnlyWhen("repliedOn") String measures) {}
