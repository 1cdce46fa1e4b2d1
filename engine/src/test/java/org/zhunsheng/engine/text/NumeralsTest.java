package org.zhunsheng.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("数字")
class NumeralsTest {

    @ParameterizedTest(name = "{0} 是 {1}")
    @CsvSource({
        "一, 1",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "一百零三, 103",
        "一百一十, 110",
        "一千二百六十, 1260",
        "二〇二一, 2021",
        "12, 12",
        "１２, 12",
        "12万, 120000",
        "三万二千, 32000",
        "一亿零五, 100000005",
        "两千, 2000"
    })
    @DisplayName("汉字和阿拉伯数字都读得出")
    void readsEveryForm(String written, int number) {
        assertThat(Numerals.parse(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"''", "条", "一条", "99999999999", "九十九亿"})
    @DisplayName("不是数字，或者大得不是条文序号的，不猜")
    void refusesTheRest(String written) {
        assertThat(Numerals.parse(written)).isEqualTo(-1);
    }

    @Test
    @DisplayName("写出来的序号读回来还是它")
    void writesWhatItReads() {
        for (int number = 1; number < 10_000; number++)
            assertThat(Numerals.parse(Numerals.chinese(number))).isEqualTo(number);
    }
}
