package org.zhunsheng.platform.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

@PlatformTest
@DisplayName("司法建议台账")
class JudicialSuggestionTest {

    private static final Map<String, String> IN_TIME = Map.of(
            "number", "（2024）京9901司建1号",
            "court", "示范区人民法院",
            "organ", "望河街道",
            "kind", "综合治理",
            "receivedOn", "2024-01-10",
            "suggestion", "完善告知程序",
            "replyDueOn", "2024-02-10",
            "repliedOn", "2024-02-10");

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Test
    @DisplayName("答复早于收到的，不予登记")
    void anAnswerBeforeTheSuggestionIsRefused() {
        assertThat(register("repliedOn=2024-01-09")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("逾期答复的照实登记并标记；没有答复的是无法核对；司法解释施行以前的不按它判断")
    void aLateAnswerIsRegisteredAndFlagged() {
        assertThat(entry("number=（2024）京9901司建2号").broken()).isEmpty();
        assertThat(entry("number=（2024）京9901司建3号 repliedOn=2024-02-11").broken())
                .containsExactly("ReplyMustBeTimely");
        assertThat(entry("number=（2024）京9901司建4号 repliedOn=").unchecked()).containsExactly("ReplyMustBeTimely");
        assertThat(entry("number=（2021）京9901司建5号 receivedOn=2021-01-10 replyDueOn=2021-03-10 repliedOn=2021-03-11")
                        .broken())
                .isEmpty();
    }

    @Test
    @DisplayName("更正以后数字跟着变；更正之前那一刻的数字和摘要不变")
    void theFigureFollowsTheRecords() {
        var answered = entry("number=（2026）京9901司建6号 receivedOn=2026-01-10 replyDueOn=2026-03-10 repliedOn=2026-02-01");
        entry("number=（2026）京9901司建7号 receivedOn=2026-05-10 replyDueOn= repliedOn=");
        Figure before = rate(null);
        assertThat(before.display()).isEqualTo("50.00%");
        assertThat(before.records().count()).isEqualTo(2);

        ledgers.correct(
                ledgers.of(JudicialSuggestion.class),
                District.STREET_CLERK,
                answered.id(),
                answered.act(),
                Map.of("repliedOn", ""),
                "复函没有发出");
        assertThat(rate(null).display()).isEqualTo("0.00%");
        assertThat(rate(before).display()).isEqualTo("50.00%");
        assertThat(rate(before).records()).isEqualTo(before.records());
    }

    private Figure rate(@Nullable Figure asOf) {
        return figures.ask(
                District.STREET_CLERK,
                "suggestions-answered-rate",
                District.STREET,
                Period.year(2026),
                asOf == null ? null : asOf.asOf());
    }

    private Outcome register(String changes) {
        return ledgers.register(
                ledgers.of(JudicialSuggestion.class), District.STREET_CLERK, Appearances.with(IN_TIME, changes));
    }

    private Entry<JudicialSuggestion> entry(String changes) {
        Outcome outcome = register(changes);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return ledgers.of(JudicialSuggestion.class)
                .find(District.STREET_CLERK, ((Outcome.Written) outcome).id())
                .orElseThrow();
    }
}
