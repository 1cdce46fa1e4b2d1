package org.zhunsheng.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Wire;
import org.zhunsheng.platform.access.Programs;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Codes;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.organs.Organs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stranger reads the description with a generator of clients, and writes a program with what it gives. */
@PlatformTest
@DisplayName("照接口说明生成的客户端")
class ClientTest {

    /** What the stranger writes: no line of it knows more than the description says. */
    private static final String PROGRAM = """
            import client.ApiClient;
            import client.api.*;
            import client.model.*;
            import java.io.File;
            import java.util.HexFormat;
            import org.bouncycastle.crypto.digests.SM3Digest;

            public class Stranger {
                public static String run(String base, String token, File file) {
                    ApiClient client = new ApiClient().setBasePath(base);
                    client.setBearerToken(token);
                    ImportDone done = new OrgansOrgansApi(client)
                            .importOrgan(new OrgansOrgansApi.ImportOrganRequest()._file(file));
                    OrganPage streets = new OrgansOrgansApi(client)
                            .listOrgan(new OrgansOrgansApi.ListOrganRequest().kind("STREET").limit(1000));
                    CourtAppearance heard = new LitigationCourtAppearancesApi(client)
                            .listCourtAppearance(new LitigationCourtAppearancesApi.ListCourtAppearanceRequest()
                                    .caseNumber("=%s"))
                            .getItems().get(0);
                    var figures = new FiguresApi(client);
                    Figure figure = figures.figure(new FiguresApi.FigureRequest().metric("heads-in-court").period("2021"));
                    var records = figures.figureRecords(new FiguresApi.FigureRecordsRequest()
                            .metric("heads-in-court").period("2021").asOf(figure.getAsOf().toString()).limit(1000));
                    var digest = new SM3Digest();
                    records.getItems().forEach(entry -> {
                        byte[] bytes = HexFormat.of().parseHex(entry.getDigest());
                        digest.update(bytes, 0, bytes.length);
                    });
                    byte[] sum = new byte[32];
                    digest.doFinal(sum, 0);
                    return String.join("|",
                            "imported " + done.getImported(),
                            "streets " + streets.getItems().stream().allMatch(one -> one.getKind() == OrganKindCode.STREET),
                            "heard " + heard.getHeardOn() + " " + heard.getAttendance().getValue(),
                            "counted " + (figure.getRecords().getCount() == records.getItems().size()),
                            "digest " + figure.getRecords().getDigest().equals(HexFormat.of().formatHex(sum)));
                }
            }
            """;

    @Autowired
    Description description;

    @Autowired
    ApplicationContext platform;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @AfterEach
    void theDistrictIsAsItWas() {
        withdraw(ledgers.named("organs/organs").orElseThrow(), "name", "客户端街道");
        withdraw(ledgers.named("litigation/court-appearances").orElseThrow(), "caseNumber", caseNumber);
        organs.refresh();
    }

    private <R extends Record> void withdraw(Entries<R> entries, String column, String holds) {
        Question question = Question.everything(Scope.WHOLE).with(column, new Condition.Holds(holds));
        entries.page(District.OFFICER, question, entries.shape().order(), null, 10)
                .entries()
                .forEach(entry -> entries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录"));
    }

    private String caseNumber = "";

    @Test
    @DisplayName("能查、能导入，能问一个数字并重算它的摘要；说明里的示例能登记")
    void itListsImportsAndRecomputes() throws Exception {
        String token = Programs.reviewer(platform);
        JsonNode tree = JsonMapper.shared().readTree(description.composed().json());
        JsonNode example = tree.at("/paths/~1api~1v1~1ledgers~1litigation~1court-appearances/post/requestBody/content"
                + "/application~1json/example");
        // under a number of its own: whoever tries the description out before registers the example
        caseNumber = "（2021）京9901行初90372号";
        ((ObjectNode) example).put("caseNumber", caseNumber);
        Wire.Answer registered = new Wire(port)
                .send(
                        "POST",
                        "/api/v1/ledgers/litigation/court-appearances",
                        List.of("Authorization: Bearer " + token, "Content-Type: application/json"),
                        example.toString());
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);

        generate();
        Files.writeString(
                folder.resolve("client/src/main/java/Stranger.java"),
                PROGRAM.formatted(example.get("caseNumber").asString()));
        compile();
        Path file = Files.writeString(
                folder.resolve("机构.csv"),
                "名称,统一社会信用代码,机关类别,上级机关\n示范区客户端街道办事处," + Codes.code("11990100MB0077011") + ",街道办事处、地区办事处,示范区人民政府\n");
        try (var loader =
                new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()})) {
            Object said = loader.loadClass("Stranger")
                    .getMethod("run", String.class, String.class, File.class)
                    .invoke(null, "http://localhost:" + port, token, file.toFile());
            assertThat(said.toString().split("\\|", -1))
                    .containsExactly(
                            "imported 1", "streets true", "heard 2021-12-22 HEAD", "counted true", "digest true");
        }
    }

    private void generate() throws IOException {
        Path document = Files.write(
                folder.resolve("openapi.json"),
                Language.ENGLISH.say(description::composed).json());
        try {
            // the calls that the program needs; the whole description is read and checked all the same
            GlobalSettings.setProperty("apis", "Figures,OrgansOrgans,LitigationCourtAppearances");
            GlobalSettings.setProperty("models", "");
            GlobalSettings.setProperty("supportingFiles", "");
            var configured = new CodegenConfigurator()
                    .setGeneratorName("java")
                    .setLibrary("restclient")
                    .setInputSpec(document.toString())
                    .setOutputDir(folder.resolve("client").toString())
                    .setApiPackage("client.api")
                    .setModelPackage("client.model")
                    .setInvokerPackage("client")
                    .setAdditionalProperties(Map.of(
                            "openApiNullable",
                            "false",
                            "useJakartaEe",
                            "true",
                            "useSingleRequestParameter",
                            "static",
                            "hideGenerationTimestamp",
                            "true"));
            var generator = new DefaultGenerator();
            generator.opts(configured.toClientOptInput());
            generator.generate();
        } finally {
            GlobalSettings.reset();
        }
    }

    /** The program, and what it needs of the client. */
    private void compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        Path sources = folder.resolve("client/src/main/java");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var said = new StringWriter();
            List<String> options = List.of(
                    "-nowarn",
                    "-proc:none",
                    "-implicit:class",
                    "-d",
                    classes.toString(),
                    "-sourcepath",
                    sources.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(sources.resolve("Stranger.java")))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }
}
