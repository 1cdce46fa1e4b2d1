package org.zhunsheng.platform.powers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("职权清单的数字和门")
class PowersMetricsTest {

    private static final String OLD = " approvedOn=2009-03-18 publishedOn=2009-03-26";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Autowired
    Powers powers;

    private Clerk clerk;

    /**
     * The year 2010 by itself: of the bureau two powers, one of which is replaced by another version at the end of June,
     * and one licence; of the market bureau one that ended on the last day of the year; of the street one.
     */
    @BeforeEach
    void aYearOfItsOwn() {
        clerk = new Clerk(ledgers, "powers");
        clerk.keep("powers/items", "code=Y1 validFrom=2010-01-01 validTo=2010-06-30" + OLD);
        clerk.keep("powers/items", "code=Y1 validFrom=2010-07-01 validTo=2011-06-30 fineTo=9000" + OLD);
        clerk.keep("powers/items", "code=Y2 validFrom=2010-03-01 validTo=2011-06-30 basis=《示范市道路条例》第六十条" + OLD);
        clerk.keep(
                "powers/items",
                "code=Y3 kind=行政许可 penaltyKinds= fineFrom= fineTo= benchmarkFrom= benchmarkTo= summary= legalReview="
                        + " validFrom=2010-03-01 validTo=2011-06-30" + OLD);
        clerk.keep("powers/items", "code=Y4 organ=区市场监管局 validFrom=2010-01-01 validTo=2010-12-31" + OLD);
        clerk.keep("powers/items", "code=Y5 organ=望河街道 level=街乡 validFrom=2010-01-01 validTo=2011-06-30" + OLD);
        clerk.keep(
                "powers/adjustments",
                "code=Y1 proposedOn=2010-05-10 reviewedOn=2010-05-24 approvedOn=2010-05-28 publishedOn= effectiveOn=2010-07-01");
    }

    @ParameterizedTest(name = "{0} {1}：{2}")
    @CsvSource({
        "departments-with-penalty-powers, 2010-01-01..2010-12-31, 2",
        "departments-with-penalty-powers, 2010-01-01..2011-01-01, 1",
        "penalty-powers-listed, 2010-01-01..2010-12-31, 3",
        "penalty-powers-listed, 2010-01-01..2010-02-28, 2",
        "penalty-powers-listed, 2011-01-01..2011-01-01, 2",
        "street-penalty-powers-listed, 2010-01-01..2010-12-31, 1",
        "licence-powers-listed, 2010-01-01..2010-12-31, 1",
        "powers-listed, 2010-01-01..2010-12-31, 5",
        "powers-adjusted, 2010-01-01..2010-12-31, 1",
        "powers-changed, 2010-01-01..2010-12-31, 1",
        "powers-added, 2010-01-01..2010-12-31, 0",
        "powers-adjusted-for-law, 2010-01-01..2010-12-31, 1"
    })
    @DisplayName("清单按期间最后一日有效的版本数，街乡的不计入部门")
    void theListAsItStoodOnTheLastDay(String metric, String period, long count) {
        assertThat(figures.ask(
                                District.OFFICER,
                                metric,
                                District.GOVERNMENT,
                                Period.parse(period).orElseThrow(),
                                null)
                        .value())
                .isEqualByComparingTo(String.valueOf(count));
    }

    @Test
    @DisplayName("问某机关某日有什么职权：按日取版本，按条文找职权")
    void theDoorAnswersForADay() {
        LocalDate june = LocalDate.of(2010, 6, 30);
        LocalDate july = LocalDate.of(2010, 7, 1);
        Powers.OfOrgan list =
                powers.between(List.of(District.URBAN), june, july).get(District.URBAN);
        assertThat(list.coded("Y1", june).orElseThrow().fineTo()).hasToString("5000.00");
        assertThat(list.coded("Y1", july).orElseThrow().fineTo()).hasToString("9000.00");
        assertThat(list.resting(PowerKind.PENALTY, CitedArticle.in("《示范市道路条例》第六十条第二款"), july))
                .extracting(Powers.Held::code)
                .containsExactly("Y2");
        assertThat(list.resting(PowerKind.PENALTY, CitedArticle.in("《示范市道路条例》第六十一条"), july))
                .isEmpty();
        assertThat(list.holds(PowerKind.LICENCE, july)).isTrue();
        assertThat(list.unknown(PowerKind.COMPULSION)).isTrue();
    }

    @Test
    @DisplayName("街道只看见自己的职权")
    void aStreetSeesItsOwn() {
        var entries = ledgers.of(PowerItem.class);
        var streets = Question.everything(Scope.WHOLE).with("organ", District.STREET.value());
        assertThat(entries.count(District.STREET_CLERK, Question.everything(Scope.WHOLE)))
                .isEqualTo(entries.count(District.OFFICER, streets))
                .isPositive()
                .isLessThan(entries.count(District.OFFICER, Question.everything(Scope.WHOLE)));
    }
}
