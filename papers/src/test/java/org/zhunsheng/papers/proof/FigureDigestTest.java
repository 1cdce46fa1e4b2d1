package org.zhunsheng.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数字摘要")
class FigureDigestTest {

    @Test
    @DisplayName("数字的摘要，是各条记录摘要的原始字节依次相接以后的 SM3")
    void aFiguresDigestIsThatOfItsRecordsDigests() {
        String first = FigureDigest.ofRecord(Map.of("caseNumber", "（2022）京0105行初1号"));
        String second = FigureDigest.ofRecord(Map.of("caseNumber", "（2022）京0105行初2号"));
        FigureDigest digest = new FigureDigest().add("9", first).add("10", second);
        assertThat(digest.count()).isEqualTo(2);
        assertThat(digest.hex()).isEqualTo(Sm3.hex(Sm3.raw(first + second)));
        assertThat(digest.hex()).isEqualTo(Sm3.hex(new byte[0]));
        assertThat(first).isEqualTo(Sm3.hex("{\"caseNumber\":\"（2022）京0105行初1号\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("编号全是数字的按数值排在前，其余按字符编码排")
    void idsHaveOneOrder() {
        List<String> ordered = List.of("1", "9", "10", "0999", "1000", "1a", "a", "a1", "\ufb33", "\ud83d\ude00");
        assertThat(ordered.reversed().stream().sorted(FigureDigest.ID_ORDER).toList())
                .isEqualTo(ordered);
    }

    @Test
    @DisplayName("同一条记录来两次，或次序不对，不算")
    void recordsOutOfOrderAreRefused() {
        String digest = FigureDigest.ofRecord(Map.of());
        assertThatThrownBy(() -> new FigureDigest().add("7", digest).add("7", digest))
                .hasMessage("record 7 does not come after record 7");
        assertThatThrownBy(() -> new FigureDigest().add("10", digest).add("9", digest))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FigureDigest().add("7", "66C7")).hasMessageContaining("no SM3 digest");
    }
}
