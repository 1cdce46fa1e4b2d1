package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.school.Lesson;
import org.zhunsheng.platform.school.Visit;

/** The street studied law twice in 2013, before 30 and 12 people; its visits to schools take both numbers over. */
@PlatformTest
@DisplayName("一数一源")
class FillingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    District district;

    @Autowired
    Ledgers ledgers;

    private final List<UUID> lessons = new ArrayList<>();
    private final List<UUID> visits = new ArrayList<>();

    @BeforeEach
    void twoLessonsAndAVisit() {
        district.clear();
        lessons.add(lesson("源一", "2013-02-01", "30"));
        lessons.add(lesson("源二", "2013-11-01", "12"));
        Map<String, String> visit = new LinkedHashMap<>();
        visit.put("number", "源访1号");
        visit.put("organ", "望河街道");
        visit.put("askedOn", "2013-05-01");
        visit.put("kinds", "法治讲座");
        visit.put("invited", "10");
        visit.put("held", "否");
        visits.add(written(ledgers.of(Visit.class), visit));
    }

    @AfterEach
    void theLedgersAreAsTheyWere() {
        withdraw(ledgers.of(Visit.class), visits);
        withdraw(ledgers.of(Lesson.class), lessons);
    }

    private <R extends Record> void withdraw(Entries<R> entries, List<UUID> ids) {
        entries.all(District.OFFICER, ids)
                .forEach(entry -> entries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录"));
    }

    private UUID lesson(String title, String day, String attendances) {
        return written(
                ledgers.of(Lesson.class),
                Map.of("title", title, "organ", "望河街道", "heldOn", day, "kind", "LECTURE", "attendances", attendances));
    }

    private <R extends Record> UUID written(Entries<R> entries, Map<String, String> row) {
        var outcome = ledgers.register(entries, District.OFFICER, row);
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        return ((Outcome.Written) outcome).id();
    }

    @Test
    @DisplayName("记录上写明已有的数字，点开是这个机关这一年的；表单随所填的机关和日期变")
    void figuresAreShownInsteadOfAsked() throws Exception {
        String record = "/school/visits/" + visits.getFirst();
        assertThat(html(District.OFFICER, record)).contains("/filling/taken?ledger=/school/visits&amp;id=");
        assertThat(html(District.OFFICER, "/filling/taken?ledger=/school/visits&id=" + visits.getFirst()))
                .contains("已有，无需填报：示范区望河街道办事处，2013年")
                .contains("学法次数</a> <b>2</b>")
                .contains("学法人次</a> <b>42</b>")
                .contains("/figures/lessons?organ=" + District.STREET + "&amp;period=2013");
        assertThat(html(District.OFFICER, "/school/visits/new")).contains("hx-trigger=\"load, change from:[name=");
        assertThat(html(District.OFFICER, "/filling/taken?ledger=/school/visits&organ=望河街道&askedOn=2013年3月1日"))
                .contains("<b>2</b>");
        assertThat(html(District.STREET_CLERK, "/filling/taken?ledger=/school/visits"))
                .as("还没有填的，按本人的机关和今年")
                .contains("已有，无需填报：示范区望河街道办事处，2022年");
        assertThat(answered(District.MARKET_CLERK, "/filling/taken?ledger=/school/visits&id=" + visits.getFirst())
                        .getStatus())
                .isEqualTo(404);
        assertThat(answered(District.OFFICER, "/filling/taken?ledger=/school/lessons")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("填写栏次是栏目数乘条数，免填栏次是取自已有的数字乘条数；只数自己看得见的")
    void fieldsAskedAndSaved() throws Exception {
        int asked = 2 * ledgers.of(Lesson.class).shape().columns().size()
                + ledgers.of(Visit.class).shape().columns().size();
        assertThat(html(District.STREET_CLERK, "/filling?period=2013"))
                .contains("2013年填写 " + asked + " 栏次，免填 2 栏次。")
                .contains("取自已有：");
        assertThat(html(District.MARKET_CLERK, "/filling?period=2013")).contains("这一年还没有记录");
        assertThat(Queries.during(() -> html(District.OFFICER, "/filling?period=2013")))
                .hasSizeLessThanOrEqualTo(10);
    }

    private String html(Person by, String path) throws Exception {
        MockHttpServletResponse answer = answered(by, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answered(Person by, String path) throws Exception {
        return mvc.perform(get(path).with(Desk.of(by))).andReturn().getResponse();
    }
}
