package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;

@PlatformTest
@DisplayName("台账接口")
class LedgerApiTest {

    private static final String ORGANS = "/api/v1/ledgers/organs/organs";

    @Autowired
    MockMvc web;

    @Test
    @DisplayName("列出可读的台账和各列：名称、标签、类型、是否必填、可选值")
    void everyLedgerIsDescribed() throws Exception {
        as(District.OFFICER, get("/api/v1/ledgers"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].name", hasItem("organs/organs")))
                .andExpect(jsonPath(
                        "$[?(@.name=='organs/organs')].columns[?(@.name=='kind')].values[0].name",
                        contains("GOVERNMENT")))
                .andExpect(jsonPath(
                        "$[?(@.name=='organs/organs')].columns[?(@.name=='endedOn')].required", contains(false)));
    }

    @Test
    @DisplayName("登记、读取、更正、看历史、撤下，一步一个版本")
    void anEntryLives() throws Exception {
        String made = as(
                        District.OFFICER,
                        post(ORGANS).contentType("application/json").content("""
                            {"name":"示范区接口一街道办事处","code":"%s","kind":"STREET","parent":"区政府","foundedOn":"2019-03-01"}\
                            """.formatted(
                                        Codes.code("11990100MB0011011"))))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.parentName").value("示范区人民政府"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String one = ORGANS + "/" + JsonPath.read(made, "$.id");
        String seen = "\"" + JsonPath.read(made, "$.act") + "\"";

        as(
                        District.OFFICER,
                        patch(one)
                                .contentType("application/json")
                                .content("{\"shortName\":\"接口一\"}")
                                .header("If-Match", seen))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:zhunsheng:problem:reason"));
        as(
                        District.OFFICER,
                        patch(one)
                                .contentType("application/json")
                                .content("{\"kind\":\"STREET\",\"reason\":\"没有可改的\"}")
                                .header("If-Match", seen))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:zhunsheng:problem:unchanged"));
        as(
                        District.OFFICER,
                        patch(one)
                                .contentType("application/json")
                                .content("{\"shortName\":\"接口一\",\"reason\":\"补填简称\"}")
                                .header("If-Match", seen))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.shortName").value("接口一"));
        as(
                        District.OFFICER,
                        patch(one)
                                .contentType("application/json")
                                .content("{\"shortName\":\"另一个\",\"reason\":\"晚了一步\"}")
                                .header("If-Match", seen))
                .andExpect(status().isPreconditionFailed());
        as(District.OFFICER, get(one + "/history"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].reason").value("补填简称"))
                .andExpect(jsonPath("$.items[0].account").value("officer"))
                .andExpect(jsonPath("$.items[0].changed[0].column").value("shortName"))
                .andExpect(jsonPath("$.items[0].changed[0].from", nullValue()));
        as(District.OFFICER, delete(one).param("reason", "重复登记")).andExpect(status().isNoContent());
        as(District.OFFICER, get(one)).andExpect(status().isNotFound());
        as(District.OFFICER, get(one + "/history")).andExpect(jsonPath("$.items", hasSize(3)));
    }

    @Test
    @DisplayName("程序写记录的标识、列表和代码，和写名称一样登记")
    void programsWriteWhatTheyRead() throws Exception {
        String staff = as(
                        District.OFFICER,
                        post("/api/v1/ledgers/organs/staff")
                                .contentType("application/json")
                                .content(
                                        "{\"name\":\"接口人员甲\",\"organ\":\"%s\",\"joinedOn\":\"2019-03-01\",\"lawDegree\":true}"
                                                .formatted(District.STREET)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String id = JsonPath.read(staff, "$.id");
        as(
                        District.OFFICER,
                        post("/api/v1/ledgers/organs/posts")
                                .contentType("application/json")
                                .content("""
                        {"title":"接口岗位","staff":"%s","organ":{"code":"%s"},"rank":"OTHER","leads":false,
                        "inChargeOf":"接口","startedOn":"2019-03-01","endedOn":null}""".formatted(id, District.STREET)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.staff").value(id));
    }

    @Test
    @DisplayName("不能登记的，逐列说明原值、原因、改法和依据")
    void everyWrongColumnIsTold() throws Exception {
        as(
                        District.OFFICER,
                        post(ORGANS)
                                .contentType("application/json")
                                .content(
                                        "{\"name\":\"示范区缺项街道办事处\",\"kind\":\"街办\",\"parent\":\"区政府\",\"foundedOn\":\"2019-02-30\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[*].column", contains("code", "kind", "foundedOn")))
                .andExpect(jsonPath("$.errors[1].value").value("街办"))
                .andExpect(jsonPath("$.errors[2].remedy").value("请对照原件更正。"));
        as(District.OFFICER, post(ORGANS).contentType("application/json").content("{\"nama\":\"x\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].column").value("nama"));
    }

    @Test
    @DisplayName("导入一份有错的文件：422，逐行说明，并给出批注过的原表；同一文件再来 409")
    void aFileIsRefusedRowByRow() throws Exception {
        String right = "示范区接口二街道办事处," + Codes.code("11990100MB0012013") + ",STREET,区政府,2019-03-01\n";
        String file = "名称,统一社会信用代码,机关类别,上级机关,设立日期\n" + right + "示范区接口三街道办事处,123,STREET,区政府,2019-03-01\n";
        String refused = send(file, "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.imported").value(0))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].row").value(3))
                .andExpect(jsonPath("$.errors[0].column").value("code"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        byte[] marked = as(District.OFFICER, get(JsonPath.<String>read(refused, "$.workbook")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = WorkbookFactory.create(new java.io.ByteArrayInputStream(marked))) {
            assertThat(book.getSheetAt(0).getRow(0).getLastCellNum()).isGreaterThan((short) 5);
        }

        String imported = send(file, "valid", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.imported").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        send(file, "valid", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.batch").value(JsonPath.<String>read(imported, "$.batch")));
        as(District.OFFICER, delete(ORGANS + "/import/" + JsonPath.read(imported, "$.batch")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(1));
        as(District.OFFICER, multipart(ORGANS + "/import").file(file(file)).param("mode", "some"))
                .andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("问题读不懂的，说明错在哪里；列表按键翻页")
    void questionsAreStrict() throws Exception {
        as(District.OFFICER, get(ORGANS).param("nosuch", "1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].parameter").value("nosuch"));
        String first = as(District.OFFICER, get(ORGANS).param("limit", "2"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = as(
                        District.OFFICER,
                        get(ORGANS).param("limit", "2").param("after", JsonPath.<String>read(first, "$.next")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<java.util.List<String>>read(second, "$.items[*].id"))
                .doesNotContainAnyElementsOf(JsonPath.read(first, "$.items[*].id"));
        as(District.OFFICER, get(ORGANS).param("kind", "DEPARTMENT").param("q", "市场"))
                .andExpect(jsonPath("$.items[*].name", contains("示范区市场监督管理局")));
    }

    @Test
    @DisplayName("看不到的答 404，不能做的答 403；没有登录答 401")
    void wallsHold() throws Exception {
        as(District.OFFICER, get("/api/v1/ledgers/organs/nosuch")).andExpect(status().isNotFound());
        as(District.OFFICER, get(ORGANS + "/00000000-0000-7000-8000-000000000000"))
                .andExpect(status().isNotFound());
        Person reader = new Person(
                "reader",
                "读者",
                District.GOVERNMENT,
                java.util.List.of(new Person.Grant(
                        "*",
                        java.util.Set.of(org.zhunsheng.platform.kernel.Right.READ),
                        org.zhunsheng.platform.kernel.Scope.WHOLE)));
        as(reader, post(ORGANS).contentType("application/json").content("{}")).andExpect(status().isForbidden());
        as(reader, get(ORGANS + "/export.csv")).andExpect(status().isForbidden());
        web.perform(get(ORGANS)).andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("模板和导出都是真的文件，文件名用中文")
    void filesComeWithTheirNames() throws Exception {
        as(District.OFFICER, get(ORGANS + "/template.xlsx"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                org.hamcrest.Matchers.containsString("filename*=UTF-8''%E6%9C%BA")));
        byte[] csv = as(District.OFFICER, get(ORGANS + "/export.csv").param("kind", "GOVERNMENT"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("示范区人民政府").doesNotContain("市场监督");
        byte[] parquet = as(District.OFFICER, get(ORGANS + "/export.parquet"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
        Path file = Files.write(Files.createTempFile("organs", ".parquet"), parquet);
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            try (var rows = duck.createStatement()
                    .executeQuery("select kind, parent, parentName, foundedOn from '" + file
                            + "' where name = '示范区望河街道办事处'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("STREET");
                assertThat(rows.getString(2)).isEqualTo(District.GOVERNMENT.value());
                assertThat(rows.getString(3)).isEqualTo("示范区人民政府");
                assertThat(rows.getMetaData().getColumnTypeName(4)).isEqualTo("DATE");
            }
            try (var facts = duck.createStatement()
                    .executeQuery("select decode(key), decode(value) from parquet_kv_metadata('" + file + "')")) {
                Map<String, String> told = new TreeMap<>();
                while (facts.next()) told.put(facts.getString(1), facts.getString(2));
                assertThat(told)
                        .containsEntry("ledger", "organs/organs")
                        .containsEntry("scope", "*")
                        .containsKeys("asOf", "rows", "exportedBy");
                assertThat(JsonPath.<String>read(told.get("columns"), "$.kind.values.STREET"))
                        .isEqualTo("街道办事处、地区办事处");
                assertThat(JsonPath.<String>read(told.get("columns"), "$.foundedOn.label"))
                        .isEqualTo("设立日期");
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    @DisplayName("表头只是相近的，退回并提出对法；接受了才读，记住的对法能读能写；记录自身的核对在答复里")
    void headersAndMarksAreAnswered() throws Exception {
        String file = "名称,信用代码,机关种类,上级单位,成立年月\n示范区接口对街道办事处," + Codes.code("11990100MB0034014") + ",街道办,区政府,2019年3月1日\n";
        send(file, "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:zhunsheng:problem:mapping"))
                .andExpect(jsonPath("$.columns[?(@.header=='名称')].how", contains("label")))
                .andExpect(jsonPath("$.columns[?(@.header=='信用代码')].how", contains("synonym")))
                .andExpect(jsonPath("$.columns[?(@.header=='机关种类')].column", contains("kind")))
                .andExpect(jsonPath("$.columns[?(@.header=='机关种类')].how", contains("proposed")));
        as(
                        District.OFFICER,
                        multipart(ORGANS + "/import")
                                .file(file(file))
                                .param("mapping", "accept")
                                .param("dryRun", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.right").value(1))
                .andExpect(jsonPath("$.marks", org.hamcrest.Matchers.notNullValue()));
        as(
                        District.OFFICER,
                        put(ORGANS + "/import/mapping")
                                .contentType("application/json")
                                .content(
                                        "{\"headers\":{\"机关种类\":\"kind\",\"成立年月\":\"foundedOn\"},\"values\":{\"kind\":{\"街办\":\"STREET\"}}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.headers.机关种类").value("kind"))
                .andExpect(jsonPath("$.values.kind.街办").value("STREET"));
        send(file.replace("街道办,", "街办,"), "", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.imported").value(1))
                .andExpect(jsonPath("$.columns[?(@.header=='机关种类')].how", contains("remembered")));
        as(
                        District.OFFICER,
                        put(ORGANS + "/import/mapping")
                                .contentType("application/json")
                                .content("{\"headers\":{\"甲\":\"nothing\"}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].column").value("nothing"));
        send("名称,统一社会信用代码,机关类别\n", "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:zhunsheng:problem:empty"));
        send("名称,机关类别,机关名称\n甲,STREET,乙\n", "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:zhunsheng:problem:repeated"))
                .andExpect(jsonPath("$.errors[0].headers", contains("名称", "机关名称")));
    }

    private ResultActions send(String csv, String mode, String match) throws Exception {
        var request = multipart(ORGANS + "/import").file(file(csv));
        if (!mode.isEmpty()) request.param("mode", mode);
        if (!match.isEmpty()) request.param("match", match);
        return as(District.OFFICER, request);
    }

    private static MockMultipartFile file(String csv) {
        return new MockMultipartFile("file", "名录.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions as(Person person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(Desk.of(person)).with(csrf()));
    }
}
