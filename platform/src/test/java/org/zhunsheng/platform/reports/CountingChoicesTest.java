package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Choices;
import org.zhunsheng.platform.figures.CountingChoice;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;

@PlatformTest
@DisplayName("口径选择：计入还是不计入，由区里定，写明理由和起始日期")
class CountingChoicesTest {

    private static final Period YEAR = Period.year(1961);

    @Autowired
    Choices choices;

    @Autowired
    Figures figures;

    @Autowired
    Metrics metrics;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Autowired
    DSLContext dsl;

    private Courtroom courtroom;

    @BeforeEach
    void courtSits() {
        courtroom = new Courtroom(ledgers);
    }

    /** What one test chooses is no other's choice. */
    @AfterEach
    void everythingCountsAgain() {
        for (String id : Set.of("unproven-identity", "offices-of-the-city")) {
            CountingChoice choice = choice(id);
            if (choices.chosen(choice, LocalDate.MAX, Instant.MAX)
                    .filter(made -> !made.counted())
                    .isPresent())
                choices.choose(District.OFFICER, choice, true, Set.of(), LocalDate.of(1900, 1, 1), "恢复原来的口径");
        }
    }

    private CountingChoice choice(String id) {
        return choices.named(id).orElseThrow();
    }

    private Figure heads(Period period, Instant asOf) {
        return figures.ask(District.OFFICER, "heads-in-court", District.GOVERNMENT, period, asOf);
    }

    @Test
    @DisplayName("没有身份证明日期的出庭先是计入的，旁边写明几件；定为不计入以后少计，以前时点的数字和更早的期间不变")
    void whatIsLeftOutIsLeftOutFromThatDayOn() {
        UUID proven = courtroom.headCame(1961, "区市场监管局");
        courtroom.correct(District.OFFICER, proven, Map.of("identityProofOn", "1961-05-10"), "补填身份证明提交日期");
        courtroom.headCame(1961, "望河街道");
        courtroom.headCame(1960, "望河街道");
        Figure before = heads(YEAR, null);
        assertThat(before.value()).isEqualByComparingTo("2");
        var wanted = new Figures.Wanted(metrics.named("heads-in-court-growth"), District.GOVERNMENT, YEAR);
        assertThat(figures.remarks(District.OFFICER, wanted, before.asOf()))
                .filteredOn(remark -> remark.choice().id().equals("unproven-identity"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.counted()).isTrue();
                    assertThat(remark.number().value()).isEqualByComparingTo("1");
                });

        choices.choose(
                District.OFFICER,
                choice("unproven-identity"),
                false,
                Set.of(),
                LocalDate.of(1961, 1, 1),
                "没有身份证明的不能认定出庭");
        Figure after = heads(YEAR, null);
        assertThat(after.value()).isEqualByComparingTo("1");
        assertThat(after.records().count()).isEqualTo(1);
        assertThat(heads(YEAR, before.asOf()).records()).isEqualTo(before.records());
        assertThat(heads(Period.year(1960), null).value()).as("起始日以前的期间照旧").isEqualByComparingTo("1");
        assertThat(figures.ask(District.OFFICER, "heads-in-court-unproven", District.GOVERNMENT, YEAR, null)
                        .value())
                .isEqualByComparingTo("1");
        assertThat(choices.history(choice("unproven-identity")).getFirst().reason())
                .isEqualTo("没有身份证明的不能认定出庭");
    }

    @Test
    @DisplayName("市级部门的分局不算区属机关的，指明是哪几个，分子分母一起不计")
    void offices() {
        courtroom.headCame(1963, "区市场监管局");
        courtroom.headCame(1963, "望河街道");
        OrganCode office = organs.named("区市场监管局").getFirst();
        choices.choose(
                District.OFFICER,
                choice("offices-of-the-city"),
                false,
                Set.of(office),
                LocalDate.of(1963, 1, 1),
                "由市局垂直管理");
        assertThat(heads(Period.year(1963), null).value()).isEqualByComparingTo("1");
        Figure rate =
                figures.ask(District.OFFICER, "heads-in-court-rate", District.GOVERNMENT, Period.year(1963), null);
        assertThat(rate.denominator()).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("只有写全区报告的人能定；不写理由、不指明机关的不能定；定过的谁也改不了")
    void notEverybodyChooses() {
        CountingChoice choice = choice("offices-of-the-city");
        LocalDate from = LocalDate.of(1965, 1, 1);
        assertThat(choices.mayChoose(District.MARKET_CLERK)).isFalse();
        assertThatThrownBy(() -> choices.choose(District.MARKET_CLERK, choice, true, Set.of(), from, "理由"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choices.choose(District.OFFICER, choice, false, Set.of(), from, "理由"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> choices.choose(District.OFFICER, choice, true, Set.of(), from, " "))
                .isInstanceOf(IllegalArgumentException.class);
        choices.choose(District.OFFICER, choice, true, Set.of(), from, "照旧");
        assertThatThrownBy(() -> dsl.execute("update figures.choice set counted = false"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
