package org.zhunsheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.PlatformTest;

@PlatformTest
@DisplayName("未登录者的拒绝：合并记录，不占审计链的锁")
class StrangersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Strangers strangers;

    @Autowired
    DSLContext dsl;

    /** Its writer folds once a minute by itself: a test that counts lines does so alone. */
    @BeforeEach
    void onlyTheTestFolds() {
        strangers.stop();
    }

    @AfterEach
    void theWriterGoesOn() {
        strangers.start();
    }

    @Test
    @DisplayName("没有令牌的表单、没有的账号、无效的接口令牌，几百次只成一行，写明各几次、来自哪里")
    void hundredsAreOneLine() throws Exception {
        strangers.fold();
        long before = lines();
        for (int i = 0; i < 100; i++)
            mvc.perform(post("/login/" + "x".repeat(3_000)).with(request -> from(request, "192.0.2.7")));
        for (int i = 0; i < 100; i++)
            mvc.perform(get("/api/v1/me")
                    .header("Authorization", "Bearer nothing" + i)
                    .with(request -> from(request, "192.0.2.7")));
        assertThat(lines()).isEqualTo(before);
        strangers.fold();
        assertThat(lines()).isEqualTo(before + 1);
        var line = dsl.fetchSingle(
                "select * from audit.line where kind = 'access.strangers' order by sequence desc limit 1");
        assertThat(line.get("subject")).isEqualTo("192.0.2.7");
        assertThat(line.get("detail", String.class))
                .contains("\"access.refused\": 100", "\"access.tokenRefused\": 100");
        strangers.fold();
        assertThat(lines()).isEqualTo(before + 1);
    }

    private static org.springframework.mock.web.MockHttpServletRequest from(
            org.springframework.mock.web.MockHttpServletRequest request, String address) {
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    @DisplayName("上万个地址也只占有限的内存和有限的行")
    void tenThousandAddressesAreBounded() {
        strangers.fold();
        long before = lines();
        for (int i = 0; i < 10_000; i++) strangers.refused("access.refused", "2001:db8::" + Integer.toHexString(i));
        strangers.fold();
        assertThat(lines() - before).isLessThanOrEqualTo(Strangers.ADDRESSES + 1L);
        assertThat(dsl.fetchSingle(
                                "select detail->'refusals'->>'access.refused' from audit.line where kind = 'access.strangers'"
                                        + " and subject = 'others' order by sequence desc limit 1")
                        .get(0, Long.class))
                .isEqualTo(10_000L - Strangers.ADDRESSES);
    }

    @Test
    @DisplayName("别人正在写审计行时，被拒的来访者照样马上得到答复")
    void aStrangerDoesNotWaitForTheChain() {
        dsl.transaction(tx -> {
            tx.dsl().fetch("select pg_advisory_xact_lock(20220412)");
            var answered = CompletableFuture.supplyAsync(() -> {
                try {
                    return mvc.perform(post("/login")).andReturn().getResponse().getStatus();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            assertThat(answered.get(20, TimeUnit.SECONDS)).isEqualTo(403);
        });
    }

    private long lines() {
        return Objects.requireNonNull(dsl.fetchSingle("select count(*) from audit.line where kind like 'access.%'")
                .get(0, Long.class));
    }
}
