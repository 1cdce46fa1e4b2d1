package org.zhunsheng.engine.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("效力")
class ForceTest {

    @Test
    @DisplayName("废止之日起不再有效，前一日仍然有效；没有列入的不作判断")
    void repealedFromItsDay() {
        assertThat(Force.of("个体工商户条例", LocalDate.of(2022, 10, 31))).isEqualTo(Force.IN_FORCE);
        assertThat(Force.of("个体工商户条例", LocalDate.of(2022, 11, 1))).isEqualTo(Force.REPEALED);
        assertThat(Force.of("中华人民共和国行政处罚法", LocalDate.of(2021, 7, 15))).isEqualTo(Force.IN_FORCE);
        assertThat(Force.of("某市路灯管理条例", LocalDate.of(2021, 7, 15))).isEqualTo(Force.UNKNOWN);
    }
}
