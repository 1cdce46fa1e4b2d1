package org.zhunsheng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("数据围栏")
class FenceTest {

    private static final Scope OWN = Scope.of(Set.of(District.GOVERNMENT));
    private static final ResultQuery<?> SIGHT = DSL.resultQuery("select current_setting('zs.organs')");

    @Autowired
    DSLContext dsl;

    private static String seen(DSLContext tx, Scope scope) {
        return Fence.ask(tx, scope, SIGHT).getFirst().get(0, String.class);
    }

    private static String standing(DSLContext tx) {
        return tx.fetchSingle("select current_setting('zs.organs')").get(0, String.class);
    }

    @Test
    @DisplayName("问全区的话，只有那一句看得见全区；在别人的事务里，围栏回到原处")
    void itStandsWhereItStood() {
        dsl.transaction(tx -> {
            tx.dsl().fetch("select set_config('zs.organs', ?, true)", OWN.fence());
            assertThat(seen(tx.dsl(), Scope.WHOLE)).isEqualTo("*");
            assertThat(standing(tx.dsl())).isEqualTo(District.GOVERNMENT.value());
        });
        dsl.transaction(tx -> {
            assertThat(seen(tx.dsl(), Scope.WHOLE)).isEqualTo("*");
            assertThat(standing(tx.dsl())).isEmpty();
        });
        dsl.connection(connection -> {
            DSLContext outside = DSL.using(connection, SQLDialect.POSTGRES);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(seen(outside, Scope.WHOLE)).isEqualTo("*");
            assertThat(standing(outside)).isEmpty();
        });
    }

    @Test
    @DisplayName("同一句话问多少次，都看得见该看的：驱动从第六次起换一种问法")
    void itStandsHoweverOftenItIsAsked() {
        ResultQuery<?> sight = DSL.resultQuery(
                "select current_setting('zs.organs') where '二'::text <> all (?)", (Object) new String[] {"一"});
        dsl.connection(connection -> {
            DSLContext outside = DSL.using(connection, SQLDialect.POSTGRES);
            for (int i = 1; i <= 12; i++)
                assertThat(Fence.ask(outside, OWN, sight).getFirst().get(0, String.class))
                        .as("%d", i)
                        .isEqualTo(District.GOVERNMENT.value());
        });
    }

    @Test
    @DisplayName("几句话一次问完，答案按问的次序")
    void questionsGoTogether() throws Exception {
        List<ResultQuery<?>> both = List.of(SIGHT, DSL.resultQuery("select {0}", DSL.val(7)));
        assertThat(Queries.during(() -> assertThat(Fence.ask(dsl, OWN, Set.of("files.file"), both))
                        .extracting(answer -> answer.getFirst().get(0, String.class))
                        .containsExactly(District.GOVERNMENT.value(), "7")))
                .hasSize(1);
    }

    @Test
    @DisplayName("一次核对里，同一句话只问一次；范围或数值不同，是另一句话")
    void theSameIsAskedOnce() throws Exception {
        ResultQuery<?> one = DSL.resultQuery("select ?::text[]", (Object) new String[] {"一"});
        ResultQuery<?> same = DSL.resultQuery("select ?::text[]", (Object) new String[] {"一"});
        ResultQuery<?> other = DSL.resultQuery("select ?::text[]", (Object) new String[] {"二"});
        assertThat(Queries.during(() -> Fence.once(() -> {
                    assertThat(Fence.ask(dsl, OWN, one)).isEqualTo(Fence.ask(dsl, OWN, same));
                    assertThat(Fence.ask(dsl, OWN, other)).isNotEqualTo(Fence.ask(dsl, OWN, one));
                    assertThat(seen(dsl, OWN)).isNotEqualTo(seen(dsl, Scope.WHOLE));
                    return true;
                })))
                .hasSize(4);
        assertThat(Queries.during(() -> List.of(Fence.ask(dsl, OWN, one), Fence.ask(dsl, OWN, one))))
                .hasSize(2);
    }

    @Test
    @DisplayName("导入时，问别的表另用一条连接，问正在写的表仍在事务里")
    void whatIsNotWrittenIsAskedBeside() {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            dsl.transaction(tx -> {
                int writing = tx.dsl().fetchSingle("select pg_backend_pid()").get(0, int.class);
                List<Integer> asked = Fence.beside(
                        others,
                        "files.file",
                        () -> List.of(
                                connection(Set.of()),
                                connection(Set.of("organs.organ")),
                                connection(Set.of("organs.organ", "files.file")),
                                unsaid()));
                assertThat(asked.subList(0, 2)).doesNotContain(writing);
                assertThat(asked.subList(2, 4)).containsOnly(writing);
            });
        }
    }

    @Test
    @DisplayName("说了只问哪几张表的，问别的表、不说问哪张表，都不答；答过的也不例外")
    void whatWasNotSaidIsRefused() {
        var asker = new Fence.Asker("有案可查", "organs.organ"::equals);
        Fence.once(() -> {
            connection(Set.of("files.file"));
            Fence.only(asker, () -> {
                assertThat(connection(Set.of("organs.organ"))).isPositive();
                assertThatThrownBy(() -> connection(Set.of("organs.organ", "files.file")))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("有案可查 asks files.file and has not said so");
                assertThatThrownBy(this::unsaid).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> Fence.inOneState(dsl, OWN, tx -> true))
                        .isInstanceOf(IllegalStateException.class);
                return true;
            });
            return true;
        });
    }

    private static final ResultQuery<?> CONNECTION = DSL.resultQuery("select pg_backend_pid()");

    private int connection(Set<String> tables) {
        return Fence.ask(dsl, OWN, tables, CONNECTION).getFirst().get(0, int.class);
    }

    private int unsaid() {
        return Fence.ask(dsl, OWN, CONNECTION).getFirst().get(0, int.class);
    }
}
