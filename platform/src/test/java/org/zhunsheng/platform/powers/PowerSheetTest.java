package org.zhunsheng.platform.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

@PlatformTest
@DisplayName("核对职权清单")
class PowerSheetTest {

    private static final String SHEET = """
            权力编码,权力名称,实施主体,权力类型,处罚种类,实施依据
            A1,对无照经营的处罚,区市场监管局,处罚,罚款,《中华人民共和国行政处罚法》第九条
            A2,对违反合同的处罚,区市场监管局,处罚,罚款,《中华人民共和国合同法》第五十二条
            A3,对乱贴广告的处罚,区城管执法局,处罚,行政拘留,《北京市市容环境卫生条例》第三十条
            A4,对占道的处罚,区城管执法局,处罚,罚款,《关于加强占道管理的通知》
            A5,对某事的处罚,区城管执法局,处罚,罚款,
            A6,对施工的许可,区城管执法局,行政审判,,《不知名管理规定》第三条
            A1,对无照经营的处罚,区市场监管局,处罚,罚款,《中华人民共和国行政处罚法》第九条
            合计,7项,,,,
            """;

    @Autowired
    MockMvc web;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("认不出表头的，答 422，说明是哪一种问题，怎么办")
    void aSheetWithoutHeadersIsRefusedAsDescribed() throws Exception {
        web.perform(multipart("/api/v1/powers/check")
                        .file(file("甲,乙\n1,2\n"))
                        .with(Desk.of(District.STREET_CLERK))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:zhunsheng:problem:notRead"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    @DisplayName("废止、缺失、层级不够、重复、类别不认得的各自标出；名录里没有的是无法核对；台账不变")
    void everythingWrongIsMarked() throws Exception {
        long before = ledgers.of(PowerItem.class).count(District.OFFICER, Question.everything(Scope.WHOLE));
        String answer = web.perform(multipart("/api/v1/powers/check")
                        .file(file(SHEET))
                        .with(Desk.of(District.STREET_CLERK))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<Map<String, Object>> marks = JsonPath.read(answer, "$.marks");
        assertThat(JsonPath.<Integer>read(answer, "$.rows")).isEqualTo(7);
        assertThat(marks)
                .extracting(mark -> mark.get("row") + " " + mark.get("rule") + " " + mark.get("verdict"))
                .contains(
                        "3 repealed broken",
                        "4 level.PENALTY broken",
                        "5 document broken",
                        "6 noBasis broken",
                        "7 unknownKind broken",
                        "7 unlisted not-checkable",
                        "8 twice broken")
                .noneMatch(mark -> mark.startsWith("2 "));
        assertThat(ledgers.of(PowerItem.class).count(District.OFFICER, Question.everything(Scope.WHOLE)))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("标注过的表当场交还；没有表头的说明原因；页面人人可开")
    void theMarkedWorkbookComesBack() throws Exception {
        MockHttpServletResponse marked = web.perform(multipart("/powers")
                        .file(file(SHEET))
                        .with(Desk.of(District.OFFICER))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(marked.getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(6).getStringCellValue())
                    .contains("《合同法》已经废止");
        }
        assertThat(web.perform(multipart("/powers")
                                .file(file("甲,乙\n1,2\n"))
                                .with(Desk.of(District.OFFICER))
                                .with(csrf()))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("没有这个台账的列名");
        web.perform(get("/powers").with(Desk.of(District.STREET_CLERK))).andExpect(status().isOk());
    }

    private static MockMultipartFile file(String csv) {
        return new MockMultipartFile("file", "权力清单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
