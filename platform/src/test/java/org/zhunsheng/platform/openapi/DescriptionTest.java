package org.zhunsheng.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.ledger.Ledgers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@DisplayName("接口说明")
class DescriptionTest {

    @Autowired
    Description description;

    @Autowired
    Ledgers ledgers;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvc mvc;

    private JsonNode document(Language language) {
        return JsonMapper.shared().readTree(language.say(description::composed).json());
    }

    @Test
    @DisplayName("两种语言都是有效的 OpenAPI 3.1，一处引用也不落空")
    void itIsValid() {
        for (Language language : Language.values()) {
            String json = new String(language.say(description::composed).json(), StandardCharsets.UTF_8);
            var options = new ParseOptions();
            options.setResolve(true);
            var parsed = new OpenAPIV3Parser().readContents(json, null, options);
            assertThat(parsed.getMessages()).isEmpty();
            OpenAPI api = parsed.getOpenAPI();
            assertThat(api.getInfo().getTitle()).isEqualTo("准绳");
            assertThat(api.getPaths()).hasSizeGreaterThan(ledgers.all().size() * 9);
            Set<String> torn = new TreeSet<>();
            JsonNode tree = document(language);
            var reference = Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"").matcher(json);
            while (reference.find()) if (tree.at(reference.group(1)).isMissingNode()) torn.add(reference.group(1));
            assertThat(torn).isEmpty();
        }
    }

    @Test
    @DisplayName("每个台账有自己的地址和类型：日期、代码、金额、引用、附件、多选都有类型，附示例")
    void everyLedgerIsTyped() {
        JsonNode document = document(Language.CHINESE);
        for (var entries : ledgers.all()) {
            String base = "/api/v1/ledgers/" + entries.shape().name();
            JsonNode paths = document.get("paths");
            assertThat(paths.has(base)).as(base).isTrue();
            String type = entries.shape().type().getSimpleName();
            JsonNode schema = document.at("/components/schemas/" + type);
            JsonNode registration = document.at("/components/schemas/" + type + "Registration");
            for (var column : entries.shape().columns()) {
                assertThat(schema.get("properties").has(column.name())).as(type).isTrue();
                assertThat(registration
                                .at("/properties/" + column.name() + "/title")
                                .asString(""))
                        .as(type + "." + column)
                        .isNotEmpty();
            }
        }
        JsonNode appearance = document.at("/components/schemas/CourtAppearance/properties");
        assertThat(appearance.at("/filedOn/format").asString()).isEqualTo("date");
        assertThat(document.at("/components/schemas/AttendanceCode/enum").toString())
                .contains("HEAD");
        assertThat(document.at("/components/schemas/AttendanceCode/description").asString())
                .contains("负责人出庭");
        assertThat(document.at("/components/schemas/AgendaItemCorrection/properties")
                        .has("column.reason"))
                .isTrue();
    }

    @Test
    @DisplayName("接口有的都写了，写了的都有")
    void nothingIsLeftOutAndNothingIsInvented() {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            for (String pattern : mapping.getPatternValues()) {
                if (!pattern.startsWith("/api/v1/") && !pattern.startsWith("/v3/")) continue;
                Set<RequestMethod> methods =
                        new LinkedHashSet<>(mapping.getMethodsCondition().getMethods());
                for (RequestMethod one : methods)
                    for (String path : spelt(named(pattern))) served.add(one + " " + path);
            }
        });
        Set<String> described = new TreeSet<>();
        document(Language.CHINESE).get("paths").forEachEntry((path, calls) -> {
            if (path.startsWith("/api/v1/") || path.startsWith("/v3/"))
                calls.forEachEntry((method, call) -> {
                    if (!method.equals("parameters"))
                        described.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.replace("litigation/court-appearances", "{module}/{ledger}"));
                });
        });
        described.removeIf(
                call -> call.contains("/ledgers/") && !call.contains("{module}") && !call.contains("templates.zip"));
        assertThat(described).isEqualTo(served);
    }

    /** {@code {id:[0-9a-f]{8}…}} is {@code {id}}, unless it spells what it takes. */
    private static String named(String pattern) {
        if (pattern.contains("{ending")) return pattern;
        StringBuilder named = new StringBuilder();
        int depth = 0;
        boolean form = false;
        for (char c : pattern.toCharArray()) {
            if (c == '{') depth++;
            if (depth == 1 && c == ':') form = true;
            if (c == '}' && --depth == 0) form = false;
            if (!form) named.append(c);
        }
        return named.toString();
    }

    private static List<String> spelt(String pattern) {
        return pattern.contains("{ending")
                ? List.of("xlsx", "csv", "parquet").stream()
                        .map(ending -> pattern.replaceAll("\\{ending[^}]*}", ending))
                        .toList()
                : List.of(pattern);
    }

    @Test
    @DisplayName("在两个地址都给，没有变化就不再给一遍；一页可看，脚本和样式都是自己的")
    void itIsServed() throws Exception {
        String tag = "\"" + description.composed().tag() + "\"";
        for (String address : List.of("/api/v1/openapi.json", "/v3/api-docs")) {
            mvc.perform(get(address).with(Desk.of(District.OFFICER)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", tag));
            mvc.perform(get(address).header("If-None-Match", tag).with(Desk.of(District.OFFICER)))
                    .andExpect(status().isNotModified());
        }
        String page = mvc.perform(get("/api/docs").with(Desk.of(District.OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> sources = new ArrayList<>();
        var source = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        while (source.find()) sources.add(source.group(1));
        assertThat(sources).hasSizeGreaterThan(3).allMatch(address -> address.startsWith("/"));
        for (String address : sources)
            mvc.perform(get(address).with(Desk.of(District.OFFICER))).andExpect(status().isOk());
        assertThat(Map.of("inline", page)).doesNotContainValue("<style");
    }
}
