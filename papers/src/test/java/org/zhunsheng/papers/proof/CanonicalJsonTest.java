package org.zhunsheng.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("规范化 JSON")
class CanonicalJsonTest {

    private static final long SEED = 20210429;

    @Test
    @DisplayName("RFC 8785 正文的例子，写出来与标准一字不差")
    void theExampleOfTheStandardComesOutAsPrinted() {
        String input = """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}
                """;
        assertThat(CanonicalJson.text(CanonicalJson.read(input)))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    @DisplayName("成员按名称的 UTF-16 编码排列，与标准的例子一致")
    void membersStandInTheOrderOfTheStandardsExample() {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"))
            object.put(name, 0);
        assertThat(CanonicalJson.text(object))
                .isEqualTo("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"ö\":0,\"€\":0,\"😀\":0,\"\ufb33\":0}");
    }

    @ParameterizedTest(name = "{0} 写作 {1}")
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    @DisplayName("标准附录 B 的每个数")
    void theNumbersOfAppendixB(String bits, String form) {
        assertThat(CanonicalJson.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(form);
    }

    @Test
    @DisplayName("任意一个双精度数，写出再读回还是它，而且没有更短的写法")
    void anyDoubleReadsBackAndHasNoShorterForm() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && value != 0) {
                String form = CanonicalJson.text(value);
                assertThat(Double.parseDouble(form)).as("seed %d", SEED).isEqualTo(value);
                int digits = new BigDecimal(form).stripTrailingZeros().precision();
                for (int fewer = 1; fewer < digits; fewer++) {
                    String shorter = String.format("%." + (fewer - 1) + "e", value);
                    assertThat(Double.parseDouble(shorter)).as(form).isNotEqualTo(value);
                }
            }
        }
    }

    @Test
    @DisplayName("任意内容，成员换个次序，写出来相同；读回再写，也相同")
    void anyValueHasOneForm() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            Object value = value(random, 4);
            byte[] form = CanonicalJson.bytes(value);
            assertThat(CanonicalJson.bytes(shuffled(random, value)))
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(form);
            assertThat(CanonicalJson.bytes(CanonicalJson.read(form))).isEqualTo(form);
        }
    }

    @Test
    @DisplayName("金额等大数写成数字会失真的，拒绝，并说明应写成文字")
    void whatOtherReadersWouldBlurIsRefused() {
        assertThat(CanonicalJson.text(List.of(new BigDecimal("0.80"), 9007199254740991L)))
                .isEqualTo("[0.8,9007199254740991]");
        assertThatThrownBy(() -> CanonicalJson.bytes(9007199254740992L)).hasMessageContaining("string");
        assertThatThrownBy(() -> CanonicalJson.bytes(new BigDecimal("12345678901234567.89")))
                .hasMessageContaining("string");
        assertThatThrownBy(() -> CanonicalJson.bytes(Double.NaN)).hasMessageContaining("no JSON number");
        assertThatThrownBy(() -> CanonicalJson.bytes(LocalDate.of(2021, 4, 29))).hasMessageContaining("no JSON value");
        assertThatThrownBy(() -> CanonicalJson.bytes("\ud83d")).hasMessageContaining("half a character");
    }

    @ParameterizedTest
    @DisplayName("不合规的文本，读不出来")
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "1e",
                "tru",
                "nul",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"a",
                "'a'",
                "{a:1}",
                "[1] 2",
                "\ufeff{}",
                "\"\t\"",
                "1e400",
                "[1 2]",
                "NaN",
                "{\"a\" 1}"
            })
    void textThatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalJson.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not JSON at character");
    }

    @Test
    @DisplayName("层数太深或不是 UTF-8 的，拒绝")
    void tooDeepOrNotUtf8IsRefused() {
        assertThatThrownBy(() -> CanonicalJson.read("[".repeat(100_000))).hasMessageContaining("64 levels");
        assertThat(CanonicalJson.read("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatThrownBy(() -> CanonicalJson.read("\"案卷\"".getBytes(java.nio.charset.Charset.forName("GBK"))))
                .hasMessage("not UTF-8");
        assertThatThrownBy(() -> CanonicalJson.readObject("[]".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("object was expected");
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> text(random);
            case 1 -> random.nextLong() >> (11 + random.nextInt(50));
            case 2 -> random.nextBoolean();
            case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            case 4 -> {
                List<Object> array = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) array.add(value(random, depth - 1));
                yield array;
            }
            default -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int i = random.nextInt(6); i > 0; i--) object.put(text(random), value(random, depth - 1));
                yield object;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] ranges = {0x80, 0x800, 0xd800, 0x110000};
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = random.nextInt(ranges[random.nextInt(ranges.length)]);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '准' : point);
        }
        return text.toString();
    }

    private static Object shuffled(Random random, Object value) {
        if (value instanceof Map<?, ?> object) {
            List<Object> names = new ArrayList<>(object.keySet());
            Collections.shuffle(names, random);
            Map<Object, Object> other = new LinkedHashMap<>();
            names.forEach(name -> other.put(name, shuffled(random, object.get(name))));
            return other;
        }
        return value instanceof List<?> array
                ? array.stream().map(element -> shuffled(random, element)).toList()
                : value;
    }
}
