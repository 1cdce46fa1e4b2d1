package org.zhunsheng.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Wire;
import org.zhunsheng.platform.access.Programs;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@DisplayName("照接口说明乱问")
class FuzzerTest {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzerTest.class);

    @Autowired
    Description description;

    @Autowired
    ApplicationContext platform;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("怎样乱问都不出系统错误，也不答说明里没有的东西")
    void everyAnswerIsAsDescribed() throws Exception {
        int calls = Integer.getInteger("zhunsheng.fuzz.calls", 300);
        long seed = Long.getLong("zhunsheng.fuzz.seed", 20221204L);
        Fuzzer fuzzer = new Fuzzer(description.composed().json(), new Wire(port), Programs.reviewer(platform), seed);
        long from = System.nanoTime();
        List<Fuzzer.Call> faults = fuzzer.run(calls);
        long milliseconds = (System.nanoTime() - from) / 1_000_000;
        String said = "{\"name\":\"fuzz\",\"seed\":%d,\"calls\":%d,\"milliseconds\":%d,\"statuses\":%s,\"faults\":%d}"
                .formatted(
                        seed,
                        calls,
                        milliseconds,
                        JsonMapper.shared().writeValueAsString(fuzzer.statuses()),
                        faults.size());
        LOG.info("{}", said);
        faults.forEach(fault -> LOG.warn("{}", fault));
        String result = System.getProperty("zhunsheng.fuzz.result");
        if (result != null) Files.writeString(Path.of(result), said + "\n");
        assertThat(faults).isEmpty();
        assertThat(fuzzer.statuses()).containsKeys(200, 400, 401, 404, 422);
    }
}
