package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.school.Lesson;

@PlatformTest
@DisplayName("台账的页面")
class LedgerPagesTest {

    private static final String LEDGER = "/organs/staff";
    private static final Person READER = new Person(
            "reader", "何清晏", District.GOVERNMENT, List.of(new Person.Grant("*", Set.of(Right.READ), Scope.WHOLE)));

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    DSLContext dsl;

    @Autowired
    District district;

    private UUID id = new UUID(0, 0);
    private final String name = "陈望舒" + Long.toString(System.nanoTime() % 100_000);

    @BeforeEach
    void aMemberOfStaff() throws Exception {
        var answer = sent(District.OFFICER, LEDGER, form(LEDGER + "/new", filled(name)));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        id = idIn(answer);
    }

    @AfterEach
    void theLedgerIsAsItWas() {
        withdraw(staff());
    }

    private <R extends Record> void withdraw(Entries<R> entries) {
        entries.find(District.OFFICER, id)
                .ifPresent(entry -> entries.withdraw(District.OFFICER, id, entry.act(), "测试用记录"));
    }

    private Map<String, String> filled(String called) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", called);
        texts.put("organ", "望河街道");
        texts.put("citizenId", "11010519491231002X");
        texts.put("joinedOn", "2019年3月1日");
        return texts;
    }

    @Test
    @DisplayName("清单、记录、表单各自不超过十次查询")
    void pagesAskLittle() throws Exception {
        for (String path : List.of(LEDGER, LEDGER + "/" + id, LEDGER + "/new", LEDGER + "/" + id + "/correction")) {
            List<String> asked = Queries.during(() -> html(District.OFFICER, path));
            assertThat(asked).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    @DisplayName("记录页遮盖个人信息；写明理由才显示，并记入审计")
    void personalDataIsMasked() throws Exception {
        assertThat(html(District.OFFICER, LEDGER + "/" + id)).contains("110105").doesNotContain("11010519491231002X");
        Person officer = new Person(
                "justice",
                "周以宁",
                District.GOVERNMENT,
                List.of(new Person.Grant("*", Set.of(Right.READ, Right.UNMASK), Scope.WHOLE)));
        String path = LEDGER + "/" + id + "/unmasking";
        assertThat(sent(officer, path, Map.of("reason", " ")).getContentAsString())
                .doesNotContain("11010519491231002X");
        assertThat(lines("ledger.unmask")).isZero();
        assertThat(sent(officer, path, Map.of("reason", "核对出庭负责人身份")).getContentAsString())
                .contains("11010519491231002X");
        assertThat(lines("ledger.unmask")).isEqualTo(1);
        assertThat(sent(READER, path, Map.of("reason", "好奇")).getStatus()).isEqualTo(403);
        assertThat(html(officer, LEDGER + "/" + id)).doesNotContain("11010519491231002X");
    }

    @Test
    @DisplayName("别的机关的人登记的，写明由哪个机关代录；本机关登记的不写")
    void whoEnteredForAnotherIsNamed() throws Exception {
        for (OrganCode organ : List.of(District.MARKET, District.STREET)) {
            String login = "enters-" + organ.value().toLowerCase(Locale.ROOT);
            district.write(
                    "insert into access.account (login, name, organ, changed) values (?, '叶知秋', ?, 1)",
                    login,
                    organ.value());
            Person clerk = new Person(
                    login, "叶知秋", organ, List.of(new Person.Grant("*", Set.of(Right.READ, Right.WRITE), Scope.WHOLE)));
            var outcome = ledgers.register(staff(), clerk, filled("沈代录"));
            UUID entered = ((Outcome.Written) outcome).id();
            assertThat(html(District.OFFICER, LEDGER + "/" + entered).contains("代录：叶知秋"))
                    .as(organ.value())
                    .isEqualTo(organ.equals(District.MARKET));
            withdraw(staff(), entered);
        }
    }

    private <R extends Record> void withdraw(Entries<R> entries, UUID entered) {
        long act = entries.find(District.OFFICER, entered).orElseThrow().act();
        entries.withdraw(District.OFFICER, entered, act, "测试用记录");
    }

    @Test
    @DisplayName("范围以外的记录如同没有")
    void whatIsOutOfSightIsNotThere() throws Exception {
        assertThat(answered(District.MARKET_CLERK, LEDGER + "/" + id).getStatus())
                .isEqualTo(404);
        assertThat(html(District.MARKET_CLERK, LEDGER)).doesNotContain(name);
        assertThat(html(District.STREET_CLERK, LEDGER)).contains(name);
    }

    @Test
    @DisplayName("地址里读不懂的条件说出来，不显示别的记录")
    void aMisreadConditionIsSaid() throws Exception {
        var answer = answered(District.OFFICER, LEDGER + "?nothing=1");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("“nothing”不是这个台账的列").doesNotContain(name);
    }

    @Test
    @DisplayName("日期在今天以后的不排在前面，另说有几条，点开就是；自己选了日期的照选的看")
    void whatIsToComeDoesNotComeFirst() throws Exception {
        Entries<Lesson> lessons = ledgers.of(Lesson.class);
        UUID past = lesson(lessons, "已经讲过的课", "2022-04-12");
        UUID ahead = lesson(lessons, "下个月的课", "2022-05-10");
        try {
            String list = html(District.OFFICER, "/school/lessons");
            assertThat(list).contains("已经讲过的课").doesNotContain("下个月的课").contains("在今天以后的");
            String opened = html(District.OFFICER, "/school/lessons?heldOn=2022-04-13..");
            assertThat(opened).contains("下个月的课").doesNotContain("已经讲过的课").doesNotContain("在今天以后的");
            assertThat(html(District.OFFICER, "/school/lessons?sort=heldOn&from=2022-04-12&to=2022-12-31"))
                    .contains("下个月的课");
        } finally {
            lessons.all(District.OFFICER, List.of(past, ahead))
                    .forEach(entry -> lessons.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录"));
        }
    }

    private UUID lesson(Entries<Lesson> lessons, String title, String day) {
        Outcome written = ledgers.register(
                lessons,
                District.OFFICER,
                Map.of(
                        "title",
                        title,
                        "organ",
                        District.GOVERNMENT.value(),
                        "heldOn",
                        day,
                        "kind",
                        "LECTURE",
                        "attendances",
                        "10"));
        return ((Outcome.Written) written).id();
    }

    @Test
    @DisplayName("表格里空着的条件不留在地址里")
    void theAddressIsTidied() throws Exception {
        assertThat(answered(District.OFFICER, LEDGER + "?q=&name=陈&joinedOn.from=2019-01-01&joinedOn.to=")
                        .getRedirectedUrl())
                .isEqualTo(LEDGER + "?name=%E9%99%88&joinedOn=2019-01-01..");
    }

    @Test
    @DisplayName("条件可以存成自己的视图，别人看不到")
    void aViewIsKept() throws Exception {
        sent(District.OFFICER, LEDGER + "/views", Map.of("name", "望河的人", "question", "name=%E9%99%88"));
        assertThat(html(District.OFFICER, LEDGER)).contains("望河的人");
        assertThat(html(District.STREET_CLERK, LEDGER)).doesNotContain("望河的人");
        Matcher deletion = Pattern.compile("(/views/[0-9a-f-]{36}/deletion)").matcher(html(District.OFFICER, LEDGER));
        assertThat(deletion.find()).isTrue();
        sent(District.OFFICER, LEDGER + deletion.group(1), Map.of());
        assertThat(html(District.OFFICER, LEDGER)).doesNotContain("望河的人");
    }

    @Test
    @DisplayName("只读的人没有登记和更正，直接打开表单也不行")
    void aReaderDoesNotWrite() throws Exception {
        assertThat(html(READER, LEDGER)).doesNotContain(LEDGER + "/new");
        assertThat(html(READER, LEDGER + "/" + id)).doesNotContain("/correction");
        assertThat(answered(READER, LEDGER + "/new").getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("填错的退回，说明每一处，已填的还在")
    void aWrongFormComesBack() throws Exception {
        Map<String, String> texts = filled("林书和");
        texts.put("joinedOn", "去年");
        texts.put("organ", "");
        var answer = sent(District.OFFICER, LEDGER, form(LEDGER + "/new", texts));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("有 2 处要改")
                .contains("不是有效的日期")
                .contains("value=\"去年\"")
                .contains("林书和");
    }

    @Test
    @DisplayName("同一张表单交两次，只登记一条，第二次也回到这一条")
    void sentTwiceItIsRegisteredOnce() throws Exception {
        Map<String, String> texts = form(LEDGER + "/new", filled("顾怀川" + name));
        UUID first = idIn(sent(District.OFFICER, LEDGER, texts));
        assertThat(idIn(sent(District.OFFICER, LEDGER, texts))).isEqualTo(first);
        withdrawAlso(staff(), first);
    }

    private <R extends Record> void withdrawAlso(Entries<R> entries, UUID other) {
        var entry = entries.find(District.OFFICER, other).orElseThrow();
        entries.withdraw(District.OFFICER, other, entry.act(), "测试用记录");
    }

    @Test
    @DisplayName("编造的表单编号不收")
    void aForgedTokenIsRefused() throws Exception {
        Map<String, String> texts = filled("宋以恒");
        texts.put("token", UUID.randomUUID() + ".00");
        assertThat(sent(District.OFFICER, LEDGER, texts).getStatus()).isEqualTo(400);
    }

    @Test
    @DisplayName("更正要写理由；经过里写明谁、何时、为什么、改了什么；可以撤销")
    void aCorrectionIsToldInTheHistory() throws Exception {
        String path = LEDGER + "/" + id + "/correction";
        Map<String, String> texts = form(path, Map.of("staffNumber", "W-017"));
        texts.put("reason", "");
        assertThat(sent(District.OFFICER, path, texts).getContentAsString()).contains("没有写明更正的理由");
        texts.put("reason", "补录编号");
        assertThat(sent(District.OFFICER, path, texts).getRedirectedUrl())
                .isEqualTo(LEDGER + "/" + id + "?said=corrected");
        String page = html(District.OFFICER, LEDGER + "/" + id);
        assertThat(page).contains("补录编号").contains("空 → W-017");
        sent(District.OFFICER, LEDGER + "/" + id + "/undoing", Map.of("act", act(page)));
        assertThat(html(District.OFFICER, LEDGER + "/" + id))
                .contains("W-017 → 空")
                .contains("撤销上次更正");
    }

    @Test
    @DisplayName("个人信息留空是不改；勾了清空才清空，写进经过；又填又清的退回")
    void aPersonalValueIsEmptiedOnlyWhenSaid() throws Exception {
        String path = LEDGER + "/" + id + "/correction";
        assertThat(html(District.OFFICER, path)).contains("清空公民身份号码").doesNotContain("清空姓名");
        sent(District.OFFICER, path, form(path, Map.of("citizenId", "", "staffNumber", "W-020", "reason", "补录编号")));
        assertThat(html(District.OFFICER, LEDGER + "/" + id)).contains("110105********002X");

        Map<String, String> both =
                form(path, Map.of("citizenId", "11010519491231002X", "empty.citizenId", "1", "reason", "证件号码不应登记"));
        var refused = sent(District.OFFICER, path, both);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("既填了新的内容，又要清空已登记的。")
                .containsPattern("name=\"empty.citizenId\" value=\"1\" checked");

        both.put("citizenId", "");
        assertThat(sent(District.OFFICER, path, both).getStatus()).isEqualTo(302);
        assertThat(html(District.OFFICER, LEDGER + "/" + id)).contains("公民身份号码：110105********002X → 空", "证件号码不应登记");
        assertThat(html(District.OFFICER, path)).as("没有登记的没有可清空的").doesNotContain("empty.citizenId");
    }

    @Test
    @DisplayName("指向别的台账的栏：按名称的一部分、按拼音首字母提示，不超过十项，范围以外的不提示")
    void whatMayBeMeantIsOffered() throws Exception {
        assertThat(html(District.OFFICER, "/organs/posts/new")).contains("data-suggest=\"/organs/staff/near\"");
        for (String typed : List.of(name, name.substring(1, 5), "cws"))
            assertThat(html(District.OFFICER, LEDGER + "/near?q=" + typed))
                    .as(typed)
                    .contains("data-value=\"" + name + "\"", "示范区望河街道办事处 2019-03-01");
        assertThat(html(District.OFFICER, LEDGER + "/near?q=").split("role=\"option\"", -1))
                .hasSizeLessThanOrEqualTo(11);
        assertThat(html(District.OFFICER, LEDGER + "/near?q=无此人")).doesNotContain("role=\"option\"");
        assertThat(html(District.MARKET_CLERK, LEDGER + "/near?q=" + name)).doesNotContain("role=\"option\"");
        assertThat(Queries.during(() -> html(District.OFFICER, LEDGER + "/near?q=" + name)))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("别人先改了：两份逐项对照，由人选定，都不丢")
    void aConflictIsDecidedByThePerson() throws Exception {
        String path = LEDGER + "/" + id + "/correction";
        Map<String, String> mine = form(path, Map.of("staffNumber", "W-018", "reason", "补录编号"));
        Map<String, String> theirs = form(path, Map.of("joinedOn", "2019-04-01", "reason", "更正入职日期"));
        sent(District.OFFICER, path, theirs);
        var answer = sent(District.OFFICER, path, mine);
        assertThat(answer.getStatus()).isEqualTo(409);
        String page = answer.getContentAsString();
        assertThat(page).contains("2019-04-01").contains("W-018").contains("请逐项选定");
        assertThat(page.split("name=\"act\"")).as("只有表单自己带着，外框不带").hasSize(2);
        Map<String, String> decided = new LinkedHashMap<>(mine);
        decided.put("act", act(page));
        decided.put("pick.staffNumber", "mine");
        decided.put("pick.joinedOn", "theirs");
        assertThat(sent(District.OFFICER, path, decided).getStatus()).isEqualTo(302);
        assertThat(html(District.OFFICER, LEDGER + "/" + id)).contains("W-018").contains("2019-04-01");
    }

    @Test
    @DisplayName("同一份更正交两次，第二次不算冲突")
    void theSameCorrectionTwiceIsNoConflict() throws Exception {
        String path = LEDGER + "/" + id + "/correction";
        Map<String, String> texts = form(path, Map.of("staffNumber", "W-019", "reason", "补录编号"));
        assertThat(sent(District.OFFICER, path, texts).getStatus()).isEqualTo(302);
        assertThat(sent(District.OFFICER, path, texts).getStatus()).isEqualTo(302);
    }

    @Test
    @DisplayName("草稿保存以后再打开表单，内容还在；登记以后不再有草稿")
    void aDraftIsKept() throws Exception {
        var saved = mvc.perform(written(District.OFFICER, LEDGER + "/draft", Map.of("name", "韩仲言", "organ", "望河"))
                        .header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(saved.getContentAsString()).startsWith("已保存 ");
        assertThat(html(District.OFFICER, LEDGER + "/new")).contains("韩仲言").contains("已恢复");
        assertThat(html(District.STREET_CLERK, LEDGER + "/new")).doesNotContain("韩仲言");
        sent(District.OFFICER, LEDGER + "/draft/deletion", Map.of());
        assertThat(html(District.OFFICER, LEDGER + "/new")).doesNotContain("韩仲言");
    }

    @Test
    @DisplayName("撤下要写理由，撤下以后不在清单里，记录页仍能看到经过")
    void aWithdrawnRecordKeepsItsHistory() throws Exception {
        String path = LEDGER + "/" + id;
        String act = act(html(District.OFFICER, path));
        sent(District.OFFICER, path + "/withdrawal", Map.of("act", act, "reason", " "));
        assertThat(html(District.OFFICER, LEDGER)).contains(name);
        sent(District.OFFICER, path + "/withdrawal", Map.of("act", act, "reason", "重复登记"));
        assertThat(html(District.OFFICER, LEDGER)).doesNotContain(name);
        assertThat(html(District.OFFICER, path))
                .contains("已撤下")
                .contains("重复登记")
                .doesNotContain("/correction");
    }

    private Entries<?> staff() {
        return ledgers.named("organs/staff").orElseThrow();
    }

    /** The form as a browser sends it: what stands in its fields, and what is typed over it. */
    private Map<String, String> form(String path, Map<String, String> typed) throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher field = Pattern.compile("<input[^>]*name=\"([A-Za-z]+)\"[^>]*?value=\"([^\"]*)\"")
                .matcher(html(District.OFFICER, path));
        while (field.find()) if (!field.group().contains("type=\"radio\"")) texts.put(field.group(1), field.group(2));
        texts.putAll(typed);
        return texts;
    }

    private static String act(String page) {
        Matcher act = Pattern.compile("name=\"act\" value=\"(\\d+)\"").matcher(page);
        assertThat(act.find()).isTrue();
        return act.group(1);
    }

    private static UUID idIn(MockHttpServletResponse answer) {
        Matcher found = Pattern.compile("([0-9a-f-]{36})\\?said").matcher(String.valueOf(answer.getRedirectedUrl()));
        assertThat(found.find()).as(String.valueOf(answer.getRedirectedUrl())).isTrue();
        return UUID.fromString(found.group(1));
    }

    private int lines(String kind) {
        return dsl.fetchCount(
                dsl.selectOne().from("audit.line").where("kind = ? and detail->>'id' = ?", kind, id.toString()));
    }

    private MockHttpServletResponse answered(Person by, String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path.replace("陈", "%E9%99%88")))
                        .with(Desk.of(by))
                        .header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }

    private String html(Person by, String path) throws Exception {
        return answered(by, path).getContentAsString();
    }

    private MockHttpServletResponse sent(Person by, String path, Map<String, String> texts) throws Exception {
        return mvc.perform(written(by, path, texts)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder written(Person by, String path, Map<String, String> texts) {
        var request = post(path).with(Desk.of(by)).with(csrf()).header("Accept", "text/html");
        texts.forEach(request::param);
        return request;
    }
}
