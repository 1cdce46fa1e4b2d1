package org.zhunsheng.platform.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.officers.Officers.Answer;
import org.zhunsheng.platform.officers.Officers.Asked;

@PlatformTest
@DisplayName("执法证在某日是否有效")
class OfficersTest {

    @Autowired
    Officers officers;

    @Autowired
    Ledgers ledgers;

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "2019-06-19, NOT_VALID",
        "2019-06-20, VALID",
        "2020-01-31, VALID",
        "2020-02-01, NOT_VALID",
        "2020-02-29, NOT_VALID",
        "2020-03-01, VALID",
        "2021-08-17, VALID",
        "2021-08-18, NOT_VALID",
        "2024-06-19, NOT_VALID"
    })
    @DisplayName("自发证之日起有效，暂扣期间和终止以后无效")
    void itIsValidFromItsIssueToItsEndButNotWhileSuspended(LocalDate day, Answer answer) {
        Clerk clerk = new Clerk(ledgers, "officers");
        clerk.standing();
        clerk.keep(
                "officers/certificates",
                "number=9999060 citizenId=990100198001010050 suspendedFrom=2020-02-01 suspendedTo=2020-02-29"
                        + " endedOn=2021-08-18 ending=换发新证");
        assertThat(ask("9999060", day)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"2024-06-19, VALID", "2024-06-20, NOT_VALID"})
    @DisplayName("最后一日有效，次日无效")
    void itIsValidToItsLastDay(LocalDate day, Answer answer) {
        new Clerk(ledgers, "officers").standing();
        assertThat(ask("9999001", day)).isEqualTo(answer);
    }

    @Test
    @DisplayName("别的机关的证无效；机关没有证件登记的，无从知道")
    void anotherOrgansIsNotValidAndWhereNothingIsRegisteredNothingIsKnown() {
        new Clerk(ledgers, "officers").standing();
        LocalDate day = LocalDate.of(2021, 5, 6);
        Asked own = new Asked("9999001", District.STREET, day);
        Asked never = new Asked("9999777", District.STREET, day);
        Asked another = new Asked("9999001", District.URBAN, day);
        Asked nothing = new Asked("9999777", District.GOVERNMENT, day);
        Asked before = new Asked("9999777", District.STREET, LocalDate.of(2010, 1, 1));
        assertThat(officers.valid(List.of(own, never, another, nothing, before, own)))
                .hasSize(5)
                .containsEntry(own, Answer.VALID)
                .containsEntry(never, Answer.NOT_VALID)
                .containsEntry(another, Answer.NOT_VALID)
                .containsEntry(nothing, Answer.NOT_KNOWN)
                .containsEntry(before, Answer.NOT_KNOWN);
        assertThat(officers.valid(List.of())).isEmpty();
    }

    private Answer ask(String number, LocalDate day) {
        Asked asked = new Asked(number, District.STREET, day);
        return officers.valid(List.of(asked)).get(asked);
    }
}
