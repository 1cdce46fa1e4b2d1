package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;

@PlatformTest
@DisplayName("数字的接口")
class FigureApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @BeforeEach
    void schoolIsHeld() {
        new School(ledgers, organs);
    }

    private ResultActions read(Person by, String address, Object... values) throws Exception {
        return mvc.perform(
                get(address, values).with(Desk.of(by)).accept("application/json", "application/problem+json"));
    }

    @Test
    @DisplayName("口径写明数什么、按哪一天、归哪个机关、依据什么")
    void aMetricIsReadAsDeclared() throws Exception {
        read(District.OFFICER, "/api/v1/metrics/lectures")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("lectures"))
                .andExpect(jsonPath("$.title").value("法治讲座次数"))
                .andExpect(jsonPath("$.unit").value("次"))
                .andExpect(jsonPath("$.ledger").value("school/lessons"))
                .andExpect(jsonPath("$.counts").value("count"))
                .andExpect(jsonPath("$.where.kind[0]").value("LECTURE"))
                .andExpect(jsonPath("$.dateColumn").value("heldOn"))
                .andExpect(jsonPath("$.organColumn").value("organ"));
        read(District.OFFICER, "/api/v1/metrics")
                .andExpect(jsonPath("$[?(@.id=='lectures-share')].counts").value("ratio lectures / lessons"));
        read(School.ELSEWHERE, "/api/v1/metrics")
                .andExpect(jsonPath("$[?(@.ledger=='school/lessons')]").isEmpty());
    }

    @Test
    @DisplayName("日期写作 2021-02-01；口径写明期间怎样取记录")
    void aDayIsWrittenAsPrograms() throws Exception {
        read(District.OFFICER, "/api/v1/figures/first-lesson?organ={o}&period=2021", School.OFFICE)
                .andExpect(jsonPath("$.value").value("2021-02-01"))
                .andExpect(jsonPath("$.display").value("2021年2月1日"))
                .andExpect(jsonPath("$.exact").value("2021-02-01"))
                .andExpect(jsonPath("$.unit").value(""));
        read(District.OFFICER, "/api/v1/figures/day-after-last-report?organ={o}&period=2021", School.OFFICE)
                .andExpect(jsonPath("$.value").value("2022-01-11"))
                .andExpect(jsonPath("$.parts[0].value").value("2022-01-10"));
        read(District.OFFICER, "/api/v1/figures/first-lesson?organ={o}&period=2019", School.OFFICE)
                .andExpect(jsonPath("$.value").value(nullValue()))
                .andExpect(jsonPath("$.reason").value("没有登记，说不出日期或者最大值。"));
        read(District.OFFICER, "/api/v1/metrics/lessons-to-report")
                .andExpect(jsonPath("$.dating").value("standing heldOn..reportedOn"))
                .andExpect(jsonPath("$.dateColumn").value("heldOn"));
        read(District.OFFICER, "/api/v1/metrics/first-lesson")
                .andExpect(jsonPath("$.counts").value("earliest heldOn"))
                .andExpect(jsonPath("$.dating").value("in"));
        read(District.OFFICER, "/api/v1/metrics/lectures-share-since-2020")
                .andExpect(jsonPath("$.counts").value("points-against lectures-share base 2020"));
    }

    @Test
    @DisplayName("占比带着分子、分母、记录条数和摘要")
    void aFigureCarriesItsProof() throws Exception {
        read(District.OFFICER, "/api/v1/figures/lectures-share?organ={o}&period=2021", School.OFFICE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value(40.00))
                .andExpect(jsonPath("$.display").value("40.00%"))
                .andExpect(jsonPath("$.unit").value("%"))
                .andExpect(jsonPath("$.numerator").value(2))
                .andExpect(jsonPath("$.denominator").value(5))
                .andExpect(jsonPath("$.organ").value(School.OFFICE.value()))
                .andExpect(jsonPath("$.period").value("2021"))
                .andExpect(jsonPath("$.narrowed").value(false))
                .andExpect(jsonPath("$.records.count").value(5))
                .andExpect(jsonPath("$.records.digest").isNotEmpty());
        read(District.OFFICER, "/api/v1/figures/lectures-share?organ={o}&period=2019", School.OFFICE)
                .andExpect(jsonPath("$.value").isEmpty())
                .andExpect(jsonPath("$.display").value("—"))
                .andExpect(jsonPath("$.reason").value("作为分母的数字为零，不计算比率。"));
    }

    @Test
    @DisplayName("一页一页取记录，条数和摘要与数字一致")
    void theRecordsAreTheFigures() throws Exception {
        String figure = body(read(District.OFFICER, "/api/v1/figures/lessons?organ={o}&period=2021", School.OFFICE));
        String address = JsonPath.read(figure, "$.records.href");
        List<Map<String, Object>> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            String page = body(read(
                    District.OFFICER,
                    URLDecoder.decode(address, StandardCharsets.UTF_8) + "&limit=2"
                            + (next.isEmpty() ? "" : "&after=" + next)));
            items.addAll(JsonPath.read(page, "$.items"));
            next = JsonPath.read(page, "$.next");
        }
        assertThat(items).hasSize(JsonPath.read(figure, "$.records.count"));
        Sm3 digest = new Sm3();
        items.forEach(item -> digest.update(HexFormat.of().parseHex((String) item.get("digest"))));
        assertThat(digest.hex()).isEqualTo(JsonPath.read(figure, "$.records.digest"));
        assertThat(items.getFirst())
                .containsEntry("title", "行政处罚法")
                .containsEntry("organ", School.ONE.value())
                .containsEntry("organName", "学法一科")
                .containsEntry("heldOn", "2021-02-01")
                .containsEntry("kind", "LECTURE")
                .containsEntry("cost", "1200.50")
                .containsKeys("id", "enteredAt", "broken", "unchecked", "act");
    }

    @Test
    @DisplayName("看得见一部分的说明缩小了范围，全看不见的答复没有")
    void theScopeIsKept() throws Exception {
        read(School.SECTION_ONE, "/api/v1/figures/lessons?organ={o}&period=2021", School.OFFICE)
                .andExpect(jsonPath("$.value").value(3))
                .andExpect(jsonPath("$.narrowed").value(true));
        read(School.SECTION_ONE, "/api/v1/figures/lessons?organ={o}&period=2021", School.TWO)
                .andExpect(status().isNotFound());
        read(School.SECTION_ONE, "/api/v1/figures/lessons/records?organ={o}&period=2021", School.TWO)
                .andExpect(jsonPath("$.items.length()").value(0));
        read(School.ELSEWHERE, "/api/v1/figures/lessons").andExpect(status().isNotFound());
    }

    @ParameterizedTest(name = "{0} 答复 {1}：{2}")
    @CsvSource({
        "/api/v1/figures/nothing, 404, 没有名为“nothing”的指标，或者您不能查看它。",
        "/api/v1/metrics/nothing, 404, 没有名为“nothing”的指标，或者您不能查看它。",
        "/api/v1/figures/lessons?organ=无此机关, 404, 没有名为“无此机关”的机关，或者它不在您的数据范围内。",
        "/api/v1/figures/lessons?period=spring, 400, “spring”不是期间。",
        "/api/v1/figures/lessons?asOf=2021-02-30, 400, “2021-02-30”不是时点。",
        "/api/v1/figures/lessons/records?limit=0, 400, 一次最多取 1000 条记录。",
        "/api/v1/figures/lessons/records?after=xyz, 400, “xyz”不是续读的位置。",
    })
    @DisplayName("写错了的，说错在哪里、怎么写")
    void aMistakeIsExplained(String address, int status, String title) throws Exception {
        read(District.OFFICER, address)
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.title").value(title))
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(jsonPath("$.status").value(status));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
