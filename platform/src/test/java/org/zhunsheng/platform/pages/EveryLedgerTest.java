package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.Yaml;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.SentForm;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Due;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Taken;
import org.zhunsheng.platform.ledger.Wording;

/**
 * What holds of every ledger there is. Example rows are registered in the order in which a district fills its ledgers, so
 * that each finds what it refers to. A ledger that is added is held to this without being named here.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("每一个台账")
class EveryLedgerTest {

    /** Ledgers that only the tests have: they have no template to show. */
    private static final String TESTS_ONLY = "school";

    @Autowired
    MockMvc mvc;

    @Autowired
    District district;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Filling filling;

    @Autowired
    Wording wording;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MessageSource messages;

    @Autowired
    Metrics metrics;

    private final Map<Entries<?>, UUID> registered = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> flagged = new ArrayList<>();

    @BeforeAll
    void exampleRowsInTheOrderOfFilling() throws Exception {
        district.clear();
        for (Entries<?> entries : ours()) {
            Outcome outcome = register(entries);
            if (outcome instanceof Outcome.Written(UUID id)) {
                registered.put(entries, id);
                Entry<?> entry = entries.find(District.OFFICER, id).orElseThrow();
                // a theme has two items at least, and the catalogue's own example row brings one
                if (!entry.broken().isEmpty() && !entry.broken().equals(List.of("ThemeNamesListedItems")))
                    flagged.add(entries.shape().name() + " " + entry.broken());
            } else if (!known(entries) && !stands(outcome))
                refused.add(entries.shape().name() + " " + said(outcome));
        }
    }

    @AfterAll
    void theLedgersAreAsTheyWere() {
        new ArrayList<>(registered.entrySet()).reversed().forEach(one -> withdraw(one.getKey(), one.getValue()));
    }

    private <R extends Record> void withdraw(Entries<R> entries, UUID id) {
        entries.find(District.OFFICER, id)
                .ifPresent(entry -> entries.withdraw(District.OFFICER, id, entry.act(), "测试用记录"));
    }

    private <R extends Record> Outcome register(Entries<R> entries) {
        return ledgers.register(entries, District.OFFICER, example(entries.shape()));
    }

    private Map<String, String> example(Shape<?> shape) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            String text = wording.example(shape, column);
            if (!text.isBlank()) row.put(column.name(), text);
        }
        return row;
    }

    /** Another test has registered the same. */
    private static boolean stands(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var findings)
                && findings.stream()
                        .filter(finding -> finding.refuses())
                        .allMatch(finding -> finding.sentence().equals("column.repeated"));
    }

    /** The test district has the example's organ already. */
    private boolean known(Entries<?> entries) {
        return entries.shape().name().equals("organs/organs")
                && example(entries.shape()).get("name").equals("示范区望河街道办事处");
    }

    private String said(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var findings)
                ? findings.stream()
                        .filter(finding -> finding.refuses())
                        .map(finding -> finding.column().name() + "：" + wording.sentence(finding))
                        .toList()
                        .toString()
                : outcome.toString();
    }

    @Test
    @DisplayName("模板的示例行可以登记，没有一项核对不通过")
    void theExampleRowIsExemplary() {
        assertThat(refused).as("示例行登记不了").isEmpty();
        assertThat(flagged).as("示例行有核对不通过").isEmpty();
    }

    @Test
    @DisplayName("用模板的表头、两种文字的示例行试导入，都读得懂")
    void theTemplateIsReadBack() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Entries<?> entries : ours()) {
            for (Language language : Language.values()) {
                Shape<?> shape = entries.shape();
                Map<String, String> row = language.say(() -> example(shape));
                String csv = line(shape.columns().stream()
                                .map(column -> language.say(() -> wording.label(shape, column)))
                                .toList())
                        + line(shape.columns().stream()
                                .map(column -> row.getOrDefault(column.name(), ""))
                                .toList());
                String answer = mvc.perform(multipart("/api/v1/ledgers/" + shape.name() + "/import")
                                .file(new MockMultipartFile(
                                        "file", "示例.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                                .param("dryRun", "true")
                                .param("match", registered.containsKey(entries) ? "update" : "create")
                                .param("reason", "试导入")
                                .queryParam("lang", language.locale().toLanguageTag())
                                .with(csrf())
                                .with(Desk.of(District.OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                boolean stands = answer.contains("\"rule\":\"column.repeated\"");
                if (!answer.contains("\"wrong\":0") && !known(entries) && !stands)
                    wrong.add(shape.name() + " " + language + " " + answer);
                if (!answer.contains("\"unknown\":[]")) wrong.add(shape.name() + " " + language + " 有不认识的列 " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("取自已有的数字都有这样的指标")
    void whatIsTakenIsCounted() {
        assertThat(ledgers.all())
                .extracting(Entries::shape)
                .filteredOn(shape -> Taken.of(shape) != null)
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(
                                Objects.requireNonNull(Taken.of(shape)).metrics())
                        .as(shape.name())
                        .allSatisfy(metric ->
                                assertThat(metrics.find(metric)).as(metric).isPresent()));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    @Test
    @DisplayName("名称、用途、单位、每一列、每一个选项、每一项核对、每一项期限，两种文字都说得出；必填的列都有示例")
    void everythingIsNamed() {
        List<String> unnamed = new ArrayList<>();
        for (Entries<?> entries : ours()) {
            Shape<?> shape = entries.shape();
            List<String> keys = new ArrayList<>(List.of(shape.word(), shape.word() + ".intro", shape.word() + ".unit"));
            for (Column column : shape.columns()) {
                keys.add(column.word());
                if (column.required() && column.choices().isEmpty()) keys.add(column.word() + ".example");
                if (column.group() != null) keys.add(shape.word() + ".group." + column.group());
                column.choices()
                        .forEach(choice -> keys.add(choice.getDeclaringClass().getSimpleName() + "." + choice.name()));
            }
            shape.checks().forEach(held -> keys.addAll(List.of(held.sentence(), held.sentence() + ".remedy")));
            for (Deadline deadline : deadlines.of(shape.name())) keys.addAll(deadline.remedies());
            for (Language language : Language.values())
                keys.stream()
                        .filter(key -> String.valueOf(messages.getMessage(key, null, "", language.locale()))
                                .isBlank())
                        .forEach(key -> unnamed.add(shape.name() + " " + language + " " + key));
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    @DisplayName("清单、表单、导入页、模板、导出和记录页，两种文字都打得开，每一页不超过十次查询")
    void everyPageAnswers() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Entries<?> entries : filling.order()) {
            String path = entries.shape().path();
            List<String> pages = new ArrayList<>(List.of(path, path + "/new", path + "/import"));
            UUID id = registered.getOrDefault(entries, any(entries));
            if (id != null) pages.addAll(List.of(path + "/" + id, path + "/" + id + "/correction"));
            for (String language : List.of("zh-CN", "en")) {
                for (String page : pages) {
                    List<String> asked = Queries.during(() -> {
                        int status = answered(page, language).getStatus();
                        if (status != 200) wrong.add(page + " " + language + " " + status);
                        return status;
                    });
                    if (asked.size() > 10) wrong.add(page + " " + asked.size() + " 次查询 " + asked);
                }
                for (String file : List.of("/template.xlsx", "/export.xlsx")) {
                    var answer = answered("/api/v1/ledgers" + path + file, language);
                    if (answer.getStatus() != 200 || answer.getContentAsByteArray().length < 1_000)
                        wrong.add(path + file + " " + language + " " + answer.getStatus());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("从别的机关、别的日子打开的更正表单，不写理由交一次，补了理由再交，栏里的字不变；没有改动的不写入")
    void aFormIsSentTwiceAndSaysTheSame() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var one : registered.entrySet()) {
            String path = one.getKey().shape().path() + "/" + one.getValue() + "/correction";
            SentForm opened = SentForm.to(
                    answered(path + "?organ=" + District.GOVERNMENT + "&period=2021", "zh-CN")
                            .getContentAsString(),
                    one.getKey().shape().path());
            MockHttpServletResponse first = sent(opened, "");
            SentForm again = SentForm.to(first.getContentAsString(), path);
            MockHttpServletResponse second = sent(again, "核对笔录");
            if (!opened.action().equals(path) || !again.action().equals(path)) wrong.add(path + " → " + again.action());
            opened.fields().forEach((name, texts) -> {
                if (!name.equals("_csrf") && !texts.equals(again.fields().get(name)))
                    wrong.add(path + " " + name + " " + texts + " → "
                            + again.fields().get(name));
            });
            if (first.getStatus() != 422 || !first.getContentAsString().contains("没有写明更正的理由"))
                wrong.add(path + " " + first.getStatus());
            if (second.getStatus() != 422 || !second.getContentAsString().contains("没有改动任何一栏"))
                wrong.add(path + " " + second.getStatus() + errors(second.getContentAsString()));
        }
        assertThat(wrong).isEmpty();
    }

    private MockHttpServletResponse sent(SentForm form, String reason) throws Exception {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(form.fields());
        fields.set("reason", reason);
        return mvc.perform(post(form.action()).params(fields).with(csrf()).with(Desk.of(District.OFFICER)))
                .andReturn()
                .getResponse();
    }

    private static String errors(String page) {
        int at = page.indexOf("class=\"zs-errors\"");
        return at < 0 ? "" : page.substring(at, page.indexOf("</div>", at));
    }

    @Test
    @DisplayName("每一页上的表单都只交给不带条件的地址，外框不把交来的栏当作机关、时点、年度和文字")
    void noFormJoinsItsAddress() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Entries<?> entries : ours()) {
            String path = entries.shape().path();
            List<String> pages = new ArrayList<>(List.of(path, path + "/new", path + "/import"));
            if (registered.containsKey(entries)) pages.add(path + "/" + registered.get(entries));
            for (String page : pages)
                for (SentForm form : SentForm.of(answered(page + "?organ=" + District.GOVERNMENT, "zh-CN")
                        .getContentAsString())) {
                    String query = form.action().replaceFirst("^[^?]*\\??", "");
                    for (String pair : query.split("&"))
                        if (form.fields().containsKey(pair.replaceFirst("=.*", "")))
                            wrong.add(page + " " + form.action());
                }
            SentForm form = SentForm.to(answered(path + "/new", "zh-CN").getContentAsString(), path);
            MockHttpServletResponse answer = mvc.perform(post(form.action())
                            .params(form.fields())
                            .param("organ", "没有这个机关")
                            .param("asOf", "1999-01-01")
                            .param("period", "甲")
                            .param("lang", "en")
                            .with(csrf())
                            .with(Desk.of(District.OFFICER)))
                    .andReturn()
                    .getResponse();
            String page = answer.getContentAsString();
            if (answer.getStatus() != 422 || page.contains("zs-past") || !page.contains("lang=\"zh-CN\""))
                wrong.add(path + " " + answer.getStatus());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("每一项应办、应报的期限：待办打开要填的表单，写明是哪一项、最后一日和依据，要填的那一栏就在表单上")
    void everyDutyOpensTheThingToDo() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> walked = new ArrayList<>();
        for (Deadline deadline : deadlines.all()) {
            Entries<?> entries = ledgers.named(deadline.ledger()).orElseThrow();
            if (!deadline.owed() || !registered.containsKey(entries)) continue;
            LocalDate start = LocalDate.of(2022, 3, 31);
            String href;
            if (deadline.recurs() == null) {
                start = owing(entries, deadline);
                href = entries.shape().path() + "/" + registered.get(entries) + "/correction?term=" + deadline.id();
            } else
                href = entries.shape().path() + "/new?term=" + deadline.id() + "&turn=" + start + "&for="
                        + District.STREET;
            Due due = deadlines.due(deadline, deadline.startOf(start));
            for (String language : List.of("zh-CN", "en")) {
                MockHttpServletResponse answer = answered(href, language);
                String page = answer.getContentAsString();
                String named = language.equals("en") ? deadline.english() : deadline.chinese();
                String told = deadline.doneColumn() == null ? deadline.startColumn() : deadline.doneColumn();
                if (answer.getStatus() != 200
                        || !page.contains("id=\"zs-due\">" + HtmlUtils.htmlEscape(named))
                        || !page.contains("id=\"f-" + told + "\"")
                        || (due instanceof Due.On on
                                && (!page.contains("datetime=\"" + on.day() + "\"")
                                        || !page.contains(on.basis().toString()))))
                    wrong.add(href + " " + language + " " + answer.getStatus());
                if (deadline.recurs() != null && !page.contains("value=\"示范区望河街道办事处\"")) wrong.add(href + " 机关没有填上");
            }
            walked.add(deadline.id());
        }
        assertThat(wrong).isEmpty();
        assertThat(walked)
                .containsAll(deadlines.all().stream()
                        .filter(deadline ->
                                deadline.owed() && !deadline.ledger().startsWith(TESTS_ONLY + "/"))
                        .map(Deadline::id)
                        .toList());
    }

    /** The day on which the term of the example's entry starts; where the example does not start it, the example is made to. */
    private <R extends Record> LocalDate owing(Entries<R> entries, Deadline deadline) {
        UUID id = Objects.requireNonNull(registered.get(entries));
        Entry<R> entry = entries.find(District.OFFICER, id).orElseThrow();
        Column start = entries.shape().column(deadline.startColumn());
        if (start.of(entry.content()) instanceof LocalDate day) return day;
        LocalDate day = LocalDate.of(2025, 6, 3);
        Outcome outcome = ledgers.correct(entries, District.OFFICER, id, entry.act(), started(deadline, day), "期限起算");
        assertThat(outcome).as(deadline.id()).isInstanceOf(Outcome.Written.class);
        return day;
    }

    /** An appeal has its grounds. */
    private static Map<String, String> started(Deadline deadline, LocalDate day) {
        return deadline.id().equals("appeal-decision")
                ? Map.of(deadline.startColumn(), day.toString(), "appealGrounds", "计分依据有误")
                : Map.of(deadline.startColumn(), day.toString());
    }

    private static @Nullable UUID any(Entries<?> entries) {
        return entries
                .page(
                        District.OFFICER,
                        Question.everything(Scope.WHOLE),
                        entries.shape().order(),
                        null,
                        1)
                .entries()
                .stream()
                .map(Entry::id)
                .findFirst()
                .orElse(null);
    }

    @Test
    @DisplayName("模板页列出每一个台账；一个压缩包里有全部模板，序号在前的不引用序号在后的")
    void oneZipHasAllTemplates() throws Exception {
        var page = answered("/templates", "zh-CN").getContentAsString();
        for (Entries<?> entries : filling.order())
            assertThat(page).contains(entries.shape().path() + "/import/template.xlsx");
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                answered("/api/v1/ledgers/templates.zip", "zh-CN").getContentAsByteArray()))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) names.add(file.getName());
        }
        assertThat(names).hasSize(filling.order().size() + 1).contains("00 填报顺序.txt");
        assertThat(names.getFirst())
                .isEqualTo("01 "
                        + wording.title(
                                ledgers.named("organs/organs").orElseThrow().shape())
                        + ".xlsx");
        Set<Entries<?>> before = new HashSet<>();
        for (Entries<?> entries : filling.order()) {
            assertThat(filling.before(entries.shape()))
                    .as(entries.shape().name())
                    .allMatch(before::contains);
            before.add(entries);
        }
    }

    @Test
    @DisplayName("每个台账都排了先后：目录、章节页、模板页和压缩包里同一先后")
    void everyLedgerHasItsPlaceInTheWork() throws Exception {
        Map<String, List<String>> work;
        try (var file = new ClassPathResource("pages/chapters.yaml").getInputStream()) {
            Map<String, Map<String, List<String>>> read = new Yaml().load(file);
            work = Objects.requireNonNull(read.get("ledgers"));
        }
        assertThat(work.entrySet().stream()
                        .flatMap(module -> module.getValue().stream().map(name -> module.getKey() + "/" + name)))
                .containsExactlyInAnyOrderElementsOf(
                        ours().stream().map(entries -> entries.shape().name()).toList());
        List<String> filled = ours().stream()
                .map(entries -> entries.shape().path())
                .filter(path -> !path.startsWith("/organs/"))
                .toList();
        for (String chapter : List.of("duty", "decisions", "enforcement", "publicity", "services", "supervision")) {
            String page = answered("/chapters/" + chapter, "zh-CN").getContentAsString();
            List<String> rail = linked(page.substring(0, page.indexOf("<main")), filled);
            String table = page.substring(page.indexOf("id=\"ledgers-h\""));
            assertThat(rail)
                    .as("目录 " + chapter)
                    .isNotEmpty()
                    .isEqualTo(linked(table.substring(0, table.indexOf("</table>")), filled));
            rail.stream()
                    .collect(Collectors.groupingBy(path -> path.substring(1, path.indexOf('/', 1))))
                    .forEach((module, paths) -> assertThat(filled.stream()
                                    .filter(path -> path.startsWith("/" + module + "/"))
                                    .toList())
                            .as("模板 " + module)
                            .isEqualTo(paths));
        }
    }

    /** The ledgers that a part of a page leads to, each once, in its order. */
    private static List<String> linked(String html, List<String> paths) {
        return Pattern.compile("href=\"(/[a-z-]+/[a-z-]+)[\"?]")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .filter(paths::contains)
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("表单里照着别的台账提示的栏，那个台账都有")
    void whatIsOfferedIsThere() {
        assertThat(ours().stream()
                        .flatMap(entries -> entries.shape().columns().stream())
                        .map(Column::near)
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ledgers.named(name)).as(name).isPresent());
    }

    private List<Entries<?>> ours() {
        return filling.order().stream()
                .filter(entries -> !entries.shape().module().equals(TESTS_ONLY))
                .toList();
    }

    private MockHttpServletResponse answered(String path, String language) throws Exception {
        return mvc.perform(get(path).param("lang", language).with(Desk.of(District.OFFICER)))
                .andReturn()
                .getResponse();
    }
}
