package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.files.KeptFiles;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("没有旁门")
class SideRoadsTest {

    private static final String CITIZEN = "990100198001010018";

    /** Reads and writes in the market bureau, but nothing of training. */
    private static final Person REVIEWER = new Person(
            "reviewer",
            "reviewer",
            District.MARKET,
            List.of(new Person.Grant("casefiles", Set.of(Right.READ, Right.WRITE), Scope.of(Set.of(District.MARKET)))));

    /** Certifies for the street only. */
    private static final Person ISSUER =
            Desk.with(Role.REVIEWER, "officers", District.GOVERNMENT, Scope.of(Set.of(District.STREET)));

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    KeptFiles files;

    private String suffix = "";

    @BeforeEach
    void newNames() {
        suffix = Long.toString(System.nanoTime(), 36);
    }

    @Test
    @DisplayName("附件随记录走：读得到那条记录的人才取得到，只知道摘要的取不到")
    void aFileIsReadThroughItsRecord() throws Exception {
        byte[] roll = ("%PDF-1.7 签到表" + suffix).getBytes(StandardCharsets.UTF_8);
        String sm3 = Sm3.hex(roll);
        course("执法讲座" + suffix, "示范区市场监督管理局", District.MARKET_CLERK, roll);
        mvc.perform(get("/files/" + sm3).with(Desk.of(District.MARKET_CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(roll));
        mvc.perform(get("/files/" + sm3).with(Desk.of(District.OFFICER))).andExpect(status().isOk());
        mvc.perform(get("/files/" + sm3).with(Desk.of(District.STREET_CLERK))).andExpect(status().isNotFound());
        mvc.perform(get("/files/" + sm3).with(Desk.of(REVIEWER))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("把别人附件的摘要填进自己的记录，也取不到那份附件")
    void aDigestInOnesOwnRecordOpensNothing() throws Exception {
        byte[] roll = ("%PDF-1.7 内部材料" + suffix).getBytes(StandardCharsets.UTF_8);
        String sm3 = Sm3.hex(roll);
        course("内部讲座" + suffix, "示范区市场监督管理局", District.MARKET_CLERK, roll);
        Map<String, String> own = courseTexts("街道讲座" + suffix, "示范区望河街道办事处");
        own.put("roll", sm3);
        assertThat(ledgers.register(ledgers.named("training/courses").orElseThrow(), District.STREET_CLERK, own))
                .isInstanceOf(Outcome.Written.class);
        mvc.perform(get("/files/" + sm3).with(Desk.of(District.STREET_CLERK))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("记录改归另一机关，附件一并过去")
    void aFileGoesWithItsRecord() throws Exception {
        byte[] roll = ("%PDF-1.7 划转" + suffix).getBytes(StandardCharsets.UTF_8);
        course("划转讲座" + suffix, "示范区市场监督管理局", District.MARKET_CLERK, roll);
        Entries<?> courses = ledgers.named("training/courses").orElseThrow();
        UUID id = courses.readings()
                .named(Scope.WHOLE, Set.of("划转讲座" + suffix))
                .get("划转讲座" + suffix)
                .getFirst();
        long act = courses.find(District.OFFICER, id).orElseThrow().act();
        assertThat(ledgers.correct(courses, District.OFFICER, id, act, Map.of("organ", "示范区望河街道办事处"), "机构职能划转"))
                .isInstanceOf(Outcome.Written.class);
        mvc.perform(get("/files/" + Sm3.hex(roll)).with(Desk.of(District.STREET_CLERK)))
                .andExpect(status().isOk());
    }

    @Test
    @DisplayName("按引用筛选：看不见的记录与不存在的记录，回答一样，页面和接口都是")
    void aForeignReferenceIsAnsweredAsNone() throws Exception {
        UUID foreign = certificate("执" + suffix, "示范区市场监督管理局");
        for (String path : List.of("/api/v1/ledgers/officers/renewals", "/officers/renewals"))
            for (String parameter : List.of("certificate", "column.certificate")) {
                assertThat(asked(path, parameter, "执" + suffix)).isEqualTo(asked(path, parameter, "无" + suffix));
                assertThat(asked(path, parameter, foreign.toString()))
                        .isEqualTo(asked(path, parameter, UUID.randomUUID().toString()));
            }
        UUID own = certificate("街" + suffix, "示范区望河街道办事处");
        assertThat(asked("/api/v1/ledgers/officers/renewals", "certificate", "街" + suffix))
                .startsWith("200");
        assertThat(asked("/api/v1/ledgers/officers/renewals", "certificate", own.toString()))
                .startsWith("200");
    }

    @Test
    @DisplayName("每个台账的每个引用栏都是如此；只有向各机关公布的，才可以按名称引用")
    void everyReferenceColumnAnswersSo() {
        for (Entries<?> entries : ledgers.all())
            for (Column column : entries.shape().columns())
                if (column.kind() == Kind.REFERENCE)
                    assertThat(ledgers.nameable(District.STREET_CLERK, column))
                            .as(entries.shape().name() + "." + column.name())
                            .isEqualTo(column.beyond() ? Scope.WHOLE : Scope.of(Set.of(District.STREET)));
    }

    @Test
    @DisplayName("登记、更正、试导入时引用看不见的记录，与引用不存在的记录，回答一样")
    void aForeignReferenceIsRefusedAsNone() throws Exception {
        certificate("执" + suffix, "示范区市场监督管理局");
        assertThat(tried("执" + suffix)).startsWith("422").isEqualTo(tried("无" + suffix));
        assertThat(imported("执" + suffix)).startsWith("422").isEqualTo(imported("无" + suffix));
    }

    @Test
    @DisplayName("更正成看不见的记录已有的编号，答重复，不出错")
    void aForeignKeyIsRefusedInWords() throws Exception {
        certificate("执" + suffix, "示范区市场监督管理局");
        UUID own = certificate("街" + suffix, "示范区望河街道办事处");
        long act = ledgers.named("officers/certificates")
                .orElseThrow()
                .find(ISSUER, own)
                .orElseThrow()
                .act();
        mvc.perform(patch("/api/v1/ledgers/officers/certificates/" + own)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", "\"" + act + "\"")
                        .content(CanonicalJson.text(Map.of("number", "执" + suffix, "reason", "笔误")))
                        .with(Desk.of(ISSUER))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("I-09"));
    }

    private String tried(String certificate) throws Exception {
        Map<String, Object> renewal = Map.of(
                "number", "换" + suffix,
                "organ", "示范区望河街道办事处",
                "applicant", "何某",
                "citizenId", CITIZEN,
                "certificate", certificate,
                "reason", "EXPIRY",
                "appliedOn", "2022-03-25");
        return answer(post("/api/v1/ledgers/officers/renewals")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(CanonicalJson.text(renewal)))
                .replace(certificate, "…");
    }

    private String imported(String certificate) throws Exception {
        String sheet = "number,organ,applicant,citizenId,certificate,reason,appliedOn\n换" + suffix + ",示范区望河街道办事处,何某,"
                + CITIZEN + "," + certificate + ",EXPIRY,2022-03-25\n";
        return answer(multipart("/api/v1/ledgers/officers/renewals/import")
                        .file(new MockMultipartFile(
                                "file", "换证.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .param("dryRun", "true"))
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replace(certificate, "…");
    }

    private String asked(String path, String parameter, String value) throws Exception {
        return answer(get(path).param(parameter, value))
                .replace(value, "…")
                .replace(URLEncoder.encode(value, StandardCharsets.UTF_8), "…")
                .replaceAll("(_csrf\" value|csrf\" content)=\"[^\"]*", "");
    }

    private String answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request.with(Desk.of(District.STREET_CLERK)))
                .andReturn()
                .getResponse();
        return answer.getStatus() + answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID certificate(String number, String organ) {
        var written = ledgers.register(
                ledgers.named("officers/certificates").orElseThrow(),
                Person.PLATFORM,
                Map.of(
                        "number", number,
                        "organ", organ,
                        "holder", "何某",
                        "citizenId", CITIZEN,
                        "field", "市场监管",
                        "issuedOn", "2020-01-02",
                        "validTo", "2025-01-01"));
        assertThat(written).isInstanceOf(Outcome.Written.class);
        return ((Outcome.Written) written).id();
    }

    private static Map<String, String> courseTexts(String name, String organ) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("kind", "OTHER");
        texts.put("organ", organ);
        texts.put("audience", "执法人员");
        texts.put("topic", "行政处罚法");
        texts.put("startsOn", "2022-03-01");
        texts.put("endsOn", "2022-03-01");
        texts.put("hours", "2");
        texts.put("expected", "20");
        texts.put("people", "20");
        texts.put("attendances", "20");
        texts.put("examined", "否");
        return texts;
    }

    private void course(String name, String organ, Person by, byte[] roll) throws Exception {
        var kept = files.keep(by, "training/courses", by.organ(), "签到表.pdf", new ByteArrayInputStream(roll));
        assertThat(kept).isInstanceOf(KeptFiles.Outcome.Kept.class);
        Map<String, String> texts = courseTexts(name, organ);
        texts.put("roll", Sm3.hex(roll));
        assertThat(ledgers.register(ledgers.named("training/courses").orElseThrow(), by, texts))
                .isInstanceOf(Outcome.Written.class);
    }
}
