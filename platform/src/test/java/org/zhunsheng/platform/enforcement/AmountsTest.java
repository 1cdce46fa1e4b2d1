package org.zhunsheng.platform.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("处罚内容里的数额")
class AmountsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "罚款人民币3000元, 3000",
        "处以罚款人民币叁仟贰佰元整, 3200",
        "警告并处罚款0.3万元, 3000",
        "处三千元罚款, 3000",
        "'罚款人民币12,500元', 12500",
        "责令停产停业,",
        "罚款若干元,"
    })
    @DisplayName("从处罚内容里读出罚款数额，读不准的不读")
    void theFineIsReadFromTheWords(String text, String yuan) {
        assertThat(Amounts.fineIn(text).map(amount -> amount.toPlainString()).orElse(""))
                .isEqualTo(yuan == null ? "" : yuan);
    }
}
