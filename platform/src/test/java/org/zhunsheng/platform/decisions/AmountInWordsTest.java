package org.zhunsheng.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.platform.kernel.Money;

@DisplayName("大写金额")
class AmountInWordsTest {

    @ParameterizedTest(name = "{0} 分：{1}")
    @DisplayName("大写金额与金额一致，零和整怎么写都可以")
    @CsvSource({
        "100, 壹元整",
        "1000530, 壹万零伍元叁角",
        "120500050, 壹佰贰拾万零伍仟元零伍角",
        "10000000000, 壹亿元整",
        "10000000005, 壹亿元零伍分",
        "100010000, 壹佰万零壹佰元整",
        "0, 零元整",
        "30, 叁角整"
    })
    void anAmountIsWrittenOut(long fen, String words) {
        assertThat(AmountInWords.plain(words)).isEqualTo(AmountInWords.of(new Money(fen)));
    }
}
