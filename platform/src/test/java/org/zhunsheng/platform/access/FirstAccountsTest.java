package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

@DisplayName("初始账号")
class FirstAccountsTest {

    private static final Scope DISTRICT = Scope.WHOLE;

    @Test
    @DisplayName("九个账号的名称如接口约定")
    void theNineAreNamedAsPromised() {
        assertThat(FirstAccounts.First.values())
                .extracting(FirstAccounts.First::login)
                .containsExactly(
                        "admin", "security", "auditor", "justice", "leader", "npc", "department", "street", "reviewer");
    }

    @Test
    @DisplayName("三员不见业务记录，业务账号不管账号、授权和审计")
    void nobodyHasTwoDuties() {
        for (Role role : Role.values()) {
            Person person = new Person(
                    "x",
                    "x",
                    new OrganCode("x"),
                    role.grants(Role.EVERY_MODULE, DISTRICT).toList());
            long duties = Stream.of(
                            person.may(Right.READ, "litigation")
                                    || person.may(Right.READ, "reports")
                                    || person.may(Right.READ, "casefiles"),
                            person.may(Right.ADMINISTER),
                            person.may(Right.SECURE),
                            person.may(Right.AUDIT))
                    .filter(Boolean::booleanValue)
                    .count();
            assertThat(duties).as(role.name()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("限定模块的授权不越出该模块")
    void aGrantForOneModuleStaysThere() {
        Person person = new Person(
                "x",
                "x",
                new OrganCode("x"),
                Role.CLERK.grants("litigation", DISTRICT).toList());
        assertThat(person.may(Right.WRITE, "litigation")).isTrue();
        assertThat(person.may(Right.READ, "enforcement")).isFalse();
        assertThat(Role.CONGRESS.grants("litigation", DISTRICT)).isEmpty();
    }
}
