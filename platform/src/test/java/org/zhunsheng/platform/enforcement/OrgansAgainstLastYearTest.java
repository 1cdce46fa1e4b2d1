package org.zhunsheng.platform.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("领导总览：各机关比上年同日")
class OrgansAgainstLastYearTest {

    private static final Person LEADER = new Person(
            "leader", "温如松", District.GOVERNMENT, List.of(new Person.Grant("*", Set.of(Right.READ), Scope.WHOLE)));
    private static final String STREETS = " organ=望河街道 organCode=11990100MB0000040U powerCode= basis=《示范市街巷条例》第七十条";

    @Autowired
    Ledgers ledgers;

    @Autowired
    MockMvc mvc;

    private final List<UUID> written = new ArrayList<>();

    @AfterEach
    void theLedgerIsAsItWas() {
        withdraw(ledgers.named("enforcement/penalties").orElseThrow());
    }

    private <R extends Record> void withdraw(Entries<R> entries) {
        entries.all(District.OFFICER, written)
                .forEach(entry -> entries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录"));
    }

    @Test
    @DisplayName("两年都够五件的机关列出升降；有一年不足五件的不列")
    void organsWithEnoughCasesAreCompared() throws Exception {
        decided(6, "2021-02-01", "2021-02-03", "");
        decided(3, "2022-02-01", "2022-02-03", "");
        decided(3, "2022-02-02", "2022-03-10", "");
        decided(6, "2021-02-01", "2021-02-03", STREETS);
        decided(4, "2022-02-01", "2022-03-10", STREETS);
        String answer = mvc.perform(
                        get("/overview/organs").header("HX-Request", "true").with(Desk.of(LEADER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("50.00%", "100.00%", "−50.00 个百分点")
                .contains("/figures/penalties-published-in-time-rate?organ=" + District.URBAN)
                .doesNotContain("?organ=" + District.STREET);
    }

    private void decided(int times, String on, String published, String by) {
        Clerk clerk = new Clerk(ledgers, "enforcement");
        for (int i = 0; i < times; i++)
            written.add(clerk.write(
                    "enforcement/penalties",
                    "documentNumber=比〔" + on.substring(0, 4) + "〕" + written.size() + "号 decidedOn=" + on
                            + " publishedOn=" + published + " disclosedUntil= filedOn= noticedOn= servedOn=" + by));
    }
}
