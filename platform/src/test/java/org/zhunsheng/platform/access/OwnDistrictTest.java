package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.platform.database.CannotStart;

@DisplayName("本区的名称和代码")
class OwnDistrictTest {

    @Test
    @DisplayName("设了的照用；没有设的用一看便知的暂称")
    void asTheSettingsSay() {
        assertThat(OwnDistrict.of("望河区人民政府 ", " 11990100MB0011011T"))
                .isEqualTo(new OwnDistrict("望河区人民政府", "11990100MB0011011T"));
        assertThat(OwnDistrict.of("", "").name()).contains("待定名");
    }

    @ParameterizedTest
    @CsvSource({
        "望河区人民政府, 11990100MB0011011X, 校验码与前 17 位不符",
        "望河区人民政府, 11990100MB001101, '应有 18 位，现有 16 位'",
        "望河区人民政府, 11990100MB00I1011T, 不含 I",
        "望河区人民政府, 11990100MBOO11011T, 是不是 11990100MB0011011T？",
        "望河区人民政府, '', 要一起设",
        "'', 11990100MB0011011T, 要一起设"
    })
    @DisplayName("写错的代码、只设一个，一句话说清楚")
    void aWrongSettingIsSaid(String name, String code, String why) {
        assertThatThrownBy(() -> OwnDistrict.of(name, code))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Exception");
    }
}
