package org.zhunsheng.platform.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;

@PlatformTest
@DisplayName("案卷抽签一页")
class LotPageTest {

    @Autowired
    MockMvc web;

    @Test
    @DisplayName("同样的种子、机关、类别和本数，抽到的序号一样")
    void itDrawsWhatTheSeedSays() throws Exception {
        String numbers = Lot.draw("示范种子", District.STREET, CaseFileKind.LICENCE, 40, 4).stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        assertThat(page("望河街道", "4")).contains(numbers, "示范区望河街道办事处抽取 4 本").doesNotContain("??");
    }

    @Test
    @DisplayName("机关认不出的、本数超过总数的，说明怎么改")
    void whatCannotBeDrawnIsSaid() throws Exception {
        assertThat(page("无名街道", "4")).contains("机构名录中没有这个机关");
        assertThat(page("望河街道", "41")).contains("抽取本数应当在 1 和案卷总数之间");
    }

    private String page(String organ, String sample) throws Exception {
        return web.perform(get("/casefiles/draw")
                        .param("seed", "示范种子")
                        .param("reviewed", organ)
                        .param("kind", "LICENCE")
                        .param("population", "40")
                        .param("sample", sample)
                        .with(Desk.of(District.STREET_CLERK))
                        .accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
