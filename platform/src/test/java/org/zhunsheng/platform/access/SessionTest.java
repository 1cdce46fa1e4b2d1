package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.platform.access.SessionStore.Session;

@DisplayName("会话")
class SessionTest {

    private static Session of(String address, String agent) {
        return new Session(UUID.randomUUID(), "street", "望河街道司法所", Instant.EPOCH, Instant.EPOCH, address, agent);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 | Chrome 141 · Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0 | Edge 141 · Windows
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox 140 · Linux
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1 | Safari 18 · iOS
            """)
    @DisplayName("浏览器写通用的名称和版本")
    void browserIsNamedAsPeopleNameIt(String agent, String name) {
        assertThat(of("10.1.2.3", agent).browser()).isEqualTo(name);
    }

    @Test
    @DisplayName("不认得的浏览器写它自己报的名称")
    void unknownBrowserIsLeftAsItIs() {
        assertThat(of("10.1.2.3", "本区采集程序").browser()).isEqualTo("本区采集程序");
    }

    @Test
    @DisplayName("从平台所在的机器登录的写本机")
    void loopbackIsThisMachine() {
        assertThat(of("0:0:0:0:0:0:0:1", "").local()).isTrue();
        assertThat(of("10.1.2.3", "").local()).isFalse();
    }
}
