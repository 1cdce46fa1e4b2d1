package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Language;

/** The roads on which an answer is written elsewhere than on a page: bodies, files, and what a background run found. */
@PlatformTest
@DisplayName("导出、导入结果用读者的文字")
class AnsweredInTheReadersLanguageTest {

    private static final String ORGANS = "/organs/organs";
    private static final String WRONG =
            "name,code,kind,parent,foundedOn\n示范区文字街道办事处,11990100MB0009770W,驻外机构,区政府,2019-03-01\n";

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("导出的表头、取值、文件名")
    void anExportIsInTheReadersLanguage(Language language) throws Exception {
        MockHttpServletResponse answer = asked(language, get("/api/v1/ledgers" + ORGANS + "/export.csv"));
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(language.of("执法部门", "Enforcement department"))
                .doesNotContain(language.of("Enforcement department", "执法部门"));
        assertThat(answer.getHeader("Content-Disposition"))
                .contains(language.of("%E6%9C%BA%E6%9E%84%E5%90%8D%E5%BD%95", "Register of organs"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("后台读完的文件：接口的答复、导入页面、标注的文件")
    void whatARunFoundIsInTheReadersLanguage(Language language) throws Exception {
        String said = language.of("不在可选项中", "Not one of the choices");
        String never = language.of("Not one of the choices", "不在可选项中");
        assertThat(asked(language, file("/api/v1/ledgers" + ORGANS + "/import").param("dryRun", "true"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(said)
                .doesNotContain(never);

        String run =
                Objects.requireNonNull(asked(language, file(ORGANS + "/import")).getHeader("Location"));
        assertThat(asked(language, get(run)).getContentAsString(StandardCharsets.UTF_8))
                .contains(said)
                .doesNotContain(never);
        assertThat(cells(asked(language, get(run + "/marked.xlsx")).getContentAsByteArray()))
                .contains(said)
                .doesNotContain(never);
    }

    private static AbstractMockHttpServletRequestBuilder<?> file(String address) {
        return multipart(address)
                .file(new MockMultipartFile("file", "机构.csv", "text/csv", WRONG.getBytes(StandardCharsets.UTF_8)))
                .with(csrf());
    }

    private MockHttpServletResponse asked(Language language, AbstractMockHttpServletRequestBuilder<?> asked)
            throws Exception {
        return mvc.perform(asked.queryParam("lang", language.locale().toLanguageTag())
                        .with(Desk.of(District.OFFICER)))
                .andReturn()
                .getResponse();
    }

    private String cells(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("marked.xlsx"), workbook).toFile())) {
            for (var part : zip.stream().toList())
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
