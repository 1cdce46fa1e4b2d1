package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("命令行的 JSON")
class JsonTest {

    @Test
    @DisplayName("写出来的再读，是同一个值；键的次序不变")
    void whatIsWrittenIsRead() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("条", 12L);
        value.put("标题", "“引号”\"\\\n\t\u0001𠀀");
        value.put("空", null);
        value.put("款", Arrays.asList(1L, true, 0.5, List.of(), Map.of()));
        String written = Json.of(value);
        assertThat(written).startsWith("{\"条\":12,\"标题\":").contains("\\u0001", "𠀀", "[1,true,0.5,[],{}]");
        assertThat(Json.read(written)).isEqualTo(value);
    }

    @Test
    @DisplayName("半个字符写成转义，别人读得出来")
    void halfACharacterIsEscaped() {
        assertThat(Json.of("a\ud840")).isEqualTo("\"a\\ud840\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\" 1}", "\"a", "nul", "1 2", "--1", "\"\\x\"", "{a:1}"})
    @DisplayName("不是 JSON 的，说出第几个字符不对")
    void whatIsNoneIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("不是 JSON：第");
    }

    @Test
    @DisplayName("嵌套太深的拒绝，不会耗尽栈")
    void whatIsNestedTooDeeplyIsRefused() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).hasMessageContaining("嵌套太深");
    }
}
