package org.zhunsheng.platform.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("消息平台")
class MessengerTest {

    private static final Instant NOW = Instant.parse("2022-04-12T00:30:00Z");
    private static final byte[] BODY = "{\"day\":\"2022-04-12\"}".getBytes(StandardCharsets.UTF_8);

    private Receiver receiver;

    @BeforeEach
    void aReceiver() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void isGone() {
        receiver.stop();
    }

    @Test
    @DisplayName("接收方用约定的密钥验得过签名，收下")
    void theReceiverVerifies() {
        assertThat(new Messenger(receiver.url(), Receiver.KEY).post("a1", BODY, NOW))
                .isEmpty();
        assertThat(receiver.taken()).isEqualTo(List.of("a1 {\"day\":\"2022-04-12\"}"));
    }

    @Test
    @DisplayName("密钥不对的，接收方不收，没有发成")
    void anotherKeyIsRefused() {
        Messenger other = new Messenger(receiver.url(), "another-key-of-thirty-two-characters");
        assertThat(other.post("a1", BODY, NOW)).contains("HTTP 401");
        assertThat(receiver.taken()).isEmpty();
    }

    @Test
    @DisplayName("接收方让转到别处的，不跟着走")
    void aRedirectIsNotFollowed() {
        receiver.answersWith(307);
        assertThat(new Messenger(receiver.url(), Receiver.KEY).post("a1", BODY, NOW))
                .contains("HTTP 307");
        assertThat(receiver.taken()).isEmpty();
        assertThat(receiver.asked()).isEqualTo(1);
    }

    @Test
    @DisplayName("接收方停着的，没有发成；恢复以后同一条发得成")
    void itIsDownAndComesBack() throws IOException {
        Messenger messenger = new Messenger(receiver.url(), Receiver.KEY);
        receiver.stop();
        assertThat(messenger.post("a1", BODY, NOW)).isPresent();
        receiver.startAgain();
        assertThat(messenger.post("a1", BODY, NOW)).isEmpty();
        assertThat(receiver.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://messenger.example/in",
                "ftp://localhost/in",
                "https://name:word@messenger.example/in",
                "http://localhost.example/in",
                "/in"
            })
    @DisplayName("不是 https 的地址（本机除外）、带口令的地址，启动时就拒绝")
    void unsafeAddressesAreRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Messenger(url, Receiver.KEY));
    }

    @Test
    @DisplayName("没有密钥、密钥太短的，启动时就拒绝；没有设地址的，不发")
    void aKeyIsNeeded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Messenger("https://messenger.example/in", "short"));
        assertThat(new Messenger("", "").isSet()).isFalse();
    }
}
