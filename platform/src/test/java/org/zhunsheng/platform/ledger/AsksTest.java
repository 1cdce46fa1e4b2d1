package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("核对问哪些台账")
class AsksTest {

    @Autowired
    Everywhere everywhere;

    @Autowired
    Ledgers ledgers;

    @Asks(Door.class)
    private interface ThroughADoor {}

    @Asks(any = true)
    private interface WhicheverIsNamed {}

    @Asks(String.class)
    private interface OfNoLedger {}

    private interface Silent {}

    @Asks({})
    private interface Door {}

    private Entries<?> suggestions() {
        return ledgers.named("litigation/suggestions").orElseThrow();
    }

    private Entries<?> appearances() {
        return ledgers.named("litigation/court-appearances").orElseThrow();
    }

    /** As a check that says that it asks the ledger of suggestions. */
    private <T> T saying(Supplier<T> work) {
        return Fence.only(new Fence.Asker("建议有案可查", "litigation.judicial_suggestion"::equals), work);
    }

    @Test
    @DisplayName("说了问哪本台账，就问得到；问别的，不论走哪条路都不答")
    void whatIsSaidIsAnsweredAndNothingElse() {
        saying(() -> {
            assertThat(everywhere
                            .of(suggestions().shape().type())
                            .fetch("select id from {0} where id = ?::uuid", new UUID(0, 1)))
                    .isEmpty();
            assertThat(suggestions().all(Person.PLATFORM, List.of(new UUID(0, 1))))
                    .isEmpty();
            assertRefused(() -> everywhere.of(appearances().shape().type()).fetch("select id from {0} limit 1"));
            assertRefused(() -> appearances().count(Person.PLATFORM, Question.everything(Scope.WHOLE)));
            assertRefused(() -> appearances().history(Person.PLATFORM, new UUID(0, 1)));
            assertRefused(() -> ledgers.snapshot(Person.PLATFORM, ledgers.moment(null), Snapshot::asOf));
            return true;
        });
    }

    private static void assertRefused(Supplier<?> question) {
        assertThatThrownBy(question::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("建议有案可查");
    }

    @Test
    @DisplayName("问全区的话里，表只能用台账称呼；直接写表名，不答")
    void aTableIsCalledByItsLedger() {
        var question = everywhere.of(suggestions().shape().type());
        assertThatThrownBy(() -> question.fetch("select id from litigation.court_appearance"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        question.fetch("select s.id from {0} s join litigation.court_appearance a on a.id = s.id"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("核对说的是台账、别的模块的门，或者由记录指明；说的不是台账，不能启动")
    void whatACheckSays() {
        assertThat(Asked.by(Silent.class).names("litigation.court_appearance")).isFalse();
        assertThat(Asked.by(ThroughADoor.class).tables()).isEmpty();
        assertThat(Asked.by(WhicheverIsNamed.class).names("litigation.court_appearance"))
                .isTrue();
        assertThatThrownBy(() -> Asked.by(OfNoLedger.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    @DisplayName("问本台账的核对，说的是本台账：写在同一事务里的，才看得见")
    void aCheckOfItsOwnLedgerSaysSo() {
        assertThat(ledgers.all().stream()
                        .flatMap(entries -> entries.shape().checks().stream())
                        .filter(held -> held.sentence().equals("OneFineForOneAct")))
                .isNotEmpty()
                .allMatch(held -> held.asked().names("enforcement.penalty"));
    }
}
