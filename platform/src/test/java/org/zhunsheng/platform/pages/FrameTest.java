package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;

@PlatformTest
@DisplayName("页面外壳")
class FrameTest {

    @Autowired
    MockMvc mvc;

    @Test
    @DisplayName("总览写明今天、机关范围和章节")
    void theFrameSaysWhereTheReaderStands() throws Exception {
        String page = html("/");
        assertThat(page)
                .contains("2022年4月12日 星期二")
                .contains("示范区人民政府（全区）")
                .contains("示范区望河街道办事处")
                .contains("文件与决策")
                .contains("演示时点");
    }

    @Test
    @DisplayName("换了机关和时点，页内的链接都带着走，外框说明在看哪一天")
    void linksCarryTheViewpoint() throws Exception {
        String page = html("/?organ=" + District.STREET + "&asOf=2021-12-31");
        assertThat(page)
                .contains("正在查看 2021-12-31 的状态")
                .contains("/worklist?organ=" + District.STREET + "&amp;asOf=2021-12-31")
                .contains("zs-past");
    }

    private String html(String path) throws Exception {
        return mvc.perform(get(path).with(Desk.of(District.OFFICER)).header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
