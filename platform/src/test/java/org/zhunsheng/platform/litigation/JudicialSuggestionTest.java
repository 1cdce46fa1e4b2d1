package org.zhunsheng.platform.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("司法建议台账的数字")
class JudicialSuggestionTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Test
    @DisplayName("更正以后数字跟着变；更正之前那一刻的数字和摘要不变")
    void theFigureFollowsTheRecords() {
        UUID answered = write("receivedOn=2026-01-10 replyDueOn=2026-03-10 repliedOn=2026-02-01");
        write("receivedOn=2026-05-10 replyDueOn= repliedOn= adopted= measures=");
        Figure before = rate(null);
        assertThat(before.display()).isEqualTo("50.00%");
        assertThat(before.records().count()).isEqualTo(2);

        var suggestions = ledgers.of(JudicialSuggestion.class);
        ledgers.correct(
                suggestions,
                District.STREET_CLERK,
                answered,
                suggestions.find(District.STREET_CLERK, answered).orElseThrow().act(),
                Map.of("repliedOn", "", "adopted", "", "measures", ""),
                "复函没有发出");
        assertThat(rate(null).display()).isEqualTo("0.00%");
        assertThat(rate(before).display()).isEqualTo("50.00%");
        assertThat(rate(before).records()).isEqualTo(before.records());
    }

    private UUID write(String changes) {
        return new Clerk(ledgers, "litigation")
                .write(District.STREET_CLERK, "litigation/suggestions", "organ=望河街道 " + changes);
    }

    private Figure rate(@Nullable Figure asOf) {
        return figures.ask(
                District.STREET_CLERK,
                "suggestions-answered-rate",
                District.STREET,
                Period.year(2026),
                asOf == null ? null : asOf.asOf());
    }
}
