package org.zhunsheng.papers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.papers.document.NumberReading.Fault;
import org.zhunsheng.papers.document.NumberReading.Misformed;

@DisplayName("发文字号")
class DocumentNumberTest {

    @Test
    @DisplayName("机关代字、六角括号、四位年份、不编虚位的序号，认作发文字号，照样印出")
    void aNumberInDueForm() {
        assertThat(DocumentNumber.read("京政发〔2022〕15号")).isEqualTo(new DocumentNumber("京政发", 2022, 15));
        assertThat(new DocumentNumber("京政发", 2022, 15)).hasToString("京政发〔2022〕15号");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "京政发[2022]15号, BRACKETS", "京政发（2022）15号, BRACKETS", "京政发2022年15号, BRACKETS",
        "京政发〔2022〕第15号, ORDINAL", "京政发〔2022〕015号, LEADING_ZERO", "京政发〔2022〕15, NO_END",
        "京政发 〔2022〕 15号, SPACING"
    })
    @DisplayName("写法不合规定的，说出错在哪里和应当怎样写")
    void aWrongFormIsExplained(String text, Fault fault) {
        assertThat(DocumentNumber.read(text)).isEqualTo(new Misformed(fault, new DocumentNumber("京政发", 2022, 15)));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "〔2022〕15号, CODE_WORD",
        "A发〔2022〕15号, CODE_WORD",
        "京政发〔22〕15号, YEAR",
        "京政发〔1999〕15号, YEAR",
        "京政发〔2022〕0号, SERIAL",
        "京政发〔2022〕99999999999号, SERIAL",
        "关于开会的通知, NOT_A_NUMBER"
    })
    @DisplayName("看不出本意的，只说错在哪里")
    void anUnclearNumberIsNotGuessed(String text, Fault fault) {
        assertThat(DocumentNumber.read(text)).isEqualTo(new Misformed(fault, null));
    }

    @Test
    @DisplayName("代码里造出错误的字号，当场指明")
    void aNumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new DocumentNumber("京政发", 2022, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("京政发〔2022〕0号");
    }
}
