package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Period;

@PlatformTest
@DisplayName("报告的校对")
class ProofreadTest {

    /** The passes are more than the candidates: the rate is impossible. */
    private static final String WRONG = """
            示范区2021年度执法资格考试情况的报告

            区人大常委会：
            现将有关情况报告如下。
            一、总体情况
            （一）考试情况。全年报名100人次，其中城区40人次、郊区50人次、山区20人次。通过率较高。
            特此报告。
            示范区人民政府
            """;

    @Autowired
    Reports reports;

    @Autowired
    MockMvc mvc;

    private Report draft(String template) {
        return reports.draft(District.OFFICER, "校对", template, District.GOVERNMENT, Period.year(1975));
    }

    @Test
    @DisplayName("前后矛盾的句子，旁边有校对意见，写明哪几个字、为什么、怎么改")
    void aContradictionIsNotedBesideItsSentence() throws Exception {
        Report draft = draft(WRONG);
        Text text = reports.composed(District.OFFICER, draft).text();
        List<Proofread> found = Proofread.of(text);
        assertThat(found).hasSize(1);
        Proofread one = found.getFirst();
        assertThat(text.sentences().get(one.sentence()).text())
                .contains(one.quote())
                .startsWith("全年报名100人次");
        assertThat(one.reason()).isNotBlank();
        assertThat(one.remedy()).isNotBlank();
        String page = mvc.perform(get("/reports/" + draft.id()).with(Desk.of(District.OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("“" + one.quote() + "”", one.reason(), "校对意见 1")
                .doesNotContain("??");
        mvc.perform(get("/api/v1/reports/" + draft.id()).with(Desk.of(District.OFFICER)))
                .andExpect(jsonPath("$.proofreading[0].rule").value(one.rule()))
                .andExpect(jsonPath("$.proofreading[0].sentence").value(one.sentence()));
    }

    @Test
    @DisplayName("校对意见写在印发页上，不挡印发")
    void theProofreaderDoesNotStandInTheWay() throws Exception {
        Report draft = draft(WRONG);
        String page = mvc.perform(get("/reports/" + draft.id() + "/issue").with(Desk.of(District.SIGNER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("校对意见 1 处，不影响印发", "印发第 1 稿");
        assertThat(reports.issue(District.SIGNER, draft.id(), 1, "")).isInstanceOf(Outcome.Done.class);
        // what is issued is not proofread any more
        mvc.perform(get("/api/v1/reports/" + draft.id()).with(Desk.of(District.OFFICER)))
                .andExpect(jsonPath("$.proofreading.length()").value(0));
    }

    @Test
    @DisplayName("没有差错的，没有校对意见")
    void aSoundTextHasNoRemarks() {
        Report draft = draft(WRONG.replace("山区20人次", "山区10人次"));
        assertThat(Proofread.of(reports.composed(District.OFFICER, draft).text()))
                .isEmpty();
    }
}
