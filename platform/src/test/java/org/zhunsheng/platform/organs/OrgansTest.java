package org.zhunsheng.platform.organs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

@PlatformTest
@DisplayName("机构名录")
class OrgansTest {

    @Autowired
    Organs organs;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("全称、简称、代码都能认出机关；写错的给出相近的机关")
    void organsAreKnownByTheirNames() {
        assertThat(organs.named("示范区市场监督管理局")).containsExactly(District.MARKET);
        assertThat(organs.named("区市场监管局")).containsExactly(District.MARKET);
        assertThat(organs.named(District.MARKET.value())).containsExactly(District.MARKET);
        assertThat(organs.named("市场局")).isEmpty();
        assertThat(organs.near("示范区市场监督局", 1)).containsExactly(District.MARKET);
        assertThat(organs.suggest("scjd", 5)).extracting(Organs.Listed::code).containsExactly(District.MARKET);
    }

    @Test
    @DisplayName("区政府之下是全区，街道之下只有街道")
    void theTreeGivesTheScope() {
        assertThat(organs.under(District.GOVERNMENT, null)).isEqualTo(Scope.WHOLE);
        assertThat(organs.under(District.STREET, null).organs()).containsExactly(District.STREET);
    }

    @Test
    @DisplayName("全角写的代码与已有机关相同的，照样认出重复，不予登记")
    void aCodeInFullWidthIsTheSameCode() {
        var outcome = ledgers.register(
                ledgers.named("organs/organs").orElseThrow(),
                District.OFFICER,
                Map.of(
                        "name",
                        "示范区听泉街道办事处",
                        "code",
                        "１１９９０１００ＭＢ０００００２４６",
                        "kind",
                        "STREET",
                        "parent",
                        "区政府",
                        "foundedOn",
                        "2019-03-01"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).findings())
                .filteredOn(Finding::refuses)
                .extracting(Finding::sentence)
                .containsExactly("CodeIsGivenOnce");
    }

    @Test
    @DisplayName("代码校验码不符的机关不予登记，并说明依据")
    void aWrongCodeIsRefused() {
        var outcome = ledgers.register(
                ledgers.named("organs/organs").orElseThrow(),
                District.OFFICER,
                Map.of(
                        "name",
                        "示范区听泉街道办事处",
                        "code",
                        "11990100MB0000059A",
                        "kind",
                        "STREET",
                        "parent",
                        "区政府",
                        "foundedOn",
                        "2019-03-01"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .filteredOn(finding -> finding.refuses())
                                .extracting(finding -> finding.rule() + " " + finding.basis())
                                .containsExactly("CreditCodeMustBeValid GB 32100-2015第4.6条"));
    }
}
