package org.zhunsheng.platform.openapi;

import static org.zhunsheng.platform.openapi.Words.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Exports;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.QuestionReader;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface as OpenAPI 3.1 describes it (接口说明): the calls that are no ledger's as {@code openapi/interface.yaml} has
 * them, and of every ledger its own addresses and types, composed from its record. Composed once a language.
 */
@Component
class Description {

    /** The document and its tag. */
    @SuppressWarnings("ArrayRecordComponent") // handed out and never compared
    record Composed(byte[] json, String tag) {}

    private static final List<String> QUESTION =
            List.of("organ", "from", "to", "asOf", "q", "limit", "after", "broken", "unchecked", "batch", "lang");
    private static final List<String> ERRORS_OF_READING =
            List.of("400", "401", "403", "404", "406", "429", "500", "503");
    private static final List<String> ERRORS_OF_WRITING =
            List.of("400", "401", "403", "404", "406", "409", "413", "415", "422", "429", "500", "503");

    private final Ledgers ledgers;
    private final Wording wording;
    private final QuestionReader questions;
    private final JsonMapper json;
    private final Map<String, ?> fixed;
    private final Map<Language, Composed> composed = new ConcurrentHashMap<>();

    Description(Ledgers ledgers, Wording wording, QuestionReader questions, JsonMapper json) throws IOException {
        this.ledgers = ledgers;
        this.wording = wording;
        this.questions = questions;
        this.json = json;
        try (InputStream file =
                Objects.requireNonNull(Description.class.getResourceAsStream("/openapi/interface.yaml"))) {
            this.fixed = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }
    }

    /** In the reader's language. */
    Composed composed() {
        return composed.computeIfAbsent(Language.now(), _ -> {
            byte[] bytes = json.writeValueAsBytes(document());
            return new Composed(bytes, Sm3.hex(bytes).substring(0, 16));
        });
    }

    private Map<String, Object> document() {
        Words words = Words.of(fixed);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        for (String part : List.of("info", "servers", "security", "tags"))
            document.put(part, Objects.requireNonNull(words.spoken(fixed.get(part))));
        tree(document.get("info")).put("version", version());
        Map<String, Object> components = tree(words.spoken(fixed.get("components")));
        Map<String, Object> paths = tree(words.spoken(fixed.get("paths")));
        List<Object> tags = new ArrayList<>((List<?>) Objects.requireNonNull(document.get("tags")));
        for (Entries<?> entries : ledgers.all())
            describe(entries.shape(), words, paths, tree(components.get("schemas")), tags);
        document.put("tags", tags);
        paths.values().forEach(path -> answered(tree(path)));
        document.put("paths", paths);
        components.put("responses", errors(words));
        document.put("components", components);
        return document;
    }

    private static String version() {
        return Objects.requireNonNullElse(Description.class.getPackage().getImplementationVersion(), "unpacked");
    }

    private void describe(
            Shape<?> shape, Words words, Map<String, Object> paths, Map<String, Object> schemas, List<Object> tags) {
        LedgerTypes types = new LedgerTypes(shape, ledgers, wording, words);
        String title = wording.title(shape);
        String name = types.name();
        types.enums().forEach((type, schema) -> put(schemas, type, schema));
        put(schemas, name, types.entry(tree(tree(schemas.get("Entry")).get("properties"))));
        put(schemas, name + "Registration", types.registration());
        put(schemas, name + "Correction", types.correction());
        put(schemas, name + "Page", page(name));
        tags.add(of("name", shape.name(), "description", title));

        String base = "/api/v1/ledgers/" + shape.name();
        List<Object> question = new ArrayList<>(parameters(QUESTION));
        question.add(sort(shape));
        shape.columns().stream()
                .filter(column -> !column.personal())
                .forEach(column -> question.add(types.filter(column, QuestionReader.parameter(column.name()))));
        Calls calls = new Calls(shape.name(), name, title, words);
        entries(paths, base, calls, types, question, words);
        files(paths, base, calls, question);
        imports(paths, base, calls);
    }

    private void entries(
            Map<String, Object> paths,
            String base,
            Calls calls,
            LedgerTypes types,
            List<Object> question,
            Words words) {
        String name = types.name();
        Map<String, Object> entry = json(ref(name));
        Map<String, Object> list = of();
        list.put("get", calls.call("list", question, null, of("200", calls.done(json(ref(name + "Page"))))));
        list.put(
                "post",
                calls.call(
                        "register",
                        parameters(List.of("lang")),
                        body(json(ref(name + "Registration")), types.example()),
                        of("201", with(calls.done(entry), "headers", HEADERS))));
        paths.put(base, list);

        Map<String, Object> one = of("parameters", parameters(List.of("id")));
        one.put("get", calls.call("find", List.of(), null, of("200", with(calls.done(entry), "headers", HEADERS))));
        one.put(
                "patch",
                calls.call(
                        "correct",
                        parameters(List.of("seen", "lang")),
                        body(json(ref(name + "Correction")), null),
                        of(
                                "200",
                                with(calls.done(entry), "headers", HEADERS),
                                "412",
                                error("412"),
                                "428",
                                error("428"))));
        one.put(
                "delete",
                calls.call(
                        "withdraw",
                        parameters(List.of("reason", "seen", "lang")),
                        of("content", json(of("type", "object", "properties", of("reason", of("type", "string"))))),
                        of("204", of("description", words.say("gone")), "412", error("412"), "428", error("428"))));
        paths.put(base + "/{id}", one);
        paths.put(
                base + "/{id}/history",
                of(
                        "parameters",
                        parameters(List.of("id")),
                        "get",
                        calls.call("history", List.of(), null, of("200", calls.done(json(ref("History")))))));
    }

    private void files(Map<String, Object> paths, String base, Calls calls, List<Object> question) {
        paths.put(
                base + "/template.xlsx",
                of(
                        "get",
                        calls.call(
                                "template", parameters(List.of("lang")), null, of("200", calls.done(binary(XLSX))))));
        for (Exports.Format format : Exports.Format.values())
            paths.put(
                    base + "/export." + format.ending(),
                    of(
                            "get",
                            calls.call(
                                    "export",
                                    format.name().charAt(0) + format.ending().substring(1),
                                    Stream.concat(question.stream(), parameters(List.of("cols")).stream())
                                            .toList(),
                                    null,
                                    of("200", calls.done(binary(mediaType(format)))))));
    }

    private void imports(Map<String, Object> paths, String base, Calls calls) {
        paths.put(
                base + "/import",
                of("post", calls.call("import", IMPORT, UPLOAD, of("200", calls.done(json(ref("ImportDone")))))));
        paths.put(
                base + "/import/mapping",
                of(
                        "get",
                        calls.call(
                                "mapping",
                                parameters(List.of("lang")),
                                null,
                                of("200", calls.done(json(ref("Mapping"))))),
                        "put",
                        calls.call(
                                "remember",
                                parameters(List.of("lang")),
                                body(json(ref("Mapping")), null),
                                of("200", calls.done(json(ref("Mapping")))))));
        paths.put(
                base + "/import/{batch}",
                of(
                        "delete",
                        calls.call(
                                "takeBack",
                                Stream.concat(
                                                Stream.of(path("batch", of("type", "string", "pattern", "^[0-9]+$"))),
                                                parameters(List.of("reason", "lang")).stream())
                                        .toList(),
                                null,
                                of("200", calls.done(json(ref("TakenBack")))))));
        paths.put(
                base + "/import/{code}/marked.xlsx",
                of(
                        "get",
                        calls.call(
                                "marked",
                                Stream.concat(
                                                Stream.of(
                                                        path("code", of("type", "string", "format", "uuid")),
                                                        query("all", of("type", "boolean", "default", true))),
                                                parameters(List.of("lang")).stream())
                                        .toList(),
                                null,
                                of("200", calls.done(binary(XLSX))))));
    }

    private static final String XLSX = Exports.Format.XLSX.mediaType();

    private static String mediaType(Exports.Format format) {
        return format.mediaType().split(";", -1)[0];
    }

    private static final Map<String, Object> HEADERS = of("ETag", of("schema", of("type", "string")));

    private static final List<Object> IMPORT = List.of(
            query("dryRun", of("type", "boolean", "default", false)),
            query("mode", of("type", "string", "enum", List.of("all", "valid"), "default", "all")),
            query("match", of("type", "string", "enum", List.of("create", "update"), "default", "create")),
            query("mapping", of("type", "string", "enum", List.of("", "accept"), "default", "")),
            of("$ref", "#/components/parameters/reason"),
            of("$ref", "#/components/parameters/lang"));

    private static final Map<String, Object> UPLOAD = of(
            "required",
            true,
            "content",
            of(
                    "multipart/form-data",
                    of(
                            "schema",
                            of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of("file"),
                                    "properties",
                                    of(
                                            "file",
                                            of(
                                                    "type",
                                                    "string",
                                                    "format",
                                                    "binary",
                                                    "description",
                                                    "xlsx, xls, et, ods, csv"))))));

    private Map<String, Object> sort(Shape<?> shape) {
        List<String> orders = shape.columns().stream()
                .filter(column -> questions.sortable(shape, column))
                .map(Column::name)
                .flatMap(column -> Stream.of(column, "-" + column))
                .toList();
        return query(
                "sort",
                of("type", "string", "enum", orders, "default", shape.order().toString()));
    }

    private static Map<String, Object> page(String name) {
        return of(
                "type",
                "object",
                "required",
                List.of("items", "next"),
                "properties",
                of(
                        "items",
                        of("type", "array", "items", of("$ref", ref(name))),
                        "next",
                        of("type", List.of("string", "null"))));
    }

    /** Two types under one name would make one of them a lie. */
    private static void put(Map<String, Object> schemas, String name, Map<String, Object> schema) {
        Object other = schemas.put(name, schema);
        if (other != null && !other.equals(schema))
            throw new IllegalStateException("two types of the interface are called " + name);
    }

    /** Every call may fail as every call of its kind. */
    private static void answered(Map<String, Object> path) {
        path.forEach((method, call) -> {
            if (method.equals("parameters")) return;
            Map<String, Object> responses = tree(tree(call).get("responses"));
            (method.equals("get") ? ERRORS_OF_READING : ERRORS_OF_WRITING)
                    .forEach(status -> responses.putIfAbsent(status, error(status)));
            if (method.equals("get") && List.of("reports").equals(tree(call).get("tags")))
                responses.putIfAbsent("409", error("409"));
        });
    }

    private Map<String, Object> errors(Words words) {
        Map<String, Object> errors = new LinkedHashMap<>();
        tree(fixed.get("errors"))
                .forEach((status, said) -> errors.put(
                        "E" + status,
                        of(
                                "description",
                                Objects.requireNonNull(tree(said).get(words.language())),
                                "content",
                                of("application/problem+json", of("schema", of("$ref", ref("Problem")))))));
        return errors;
    }

    private static Map<String, Object> error(String status) {
        return of("$ref", "#/components/responses/E" + status);
    }

    private static List<Object> parameters(List<String> names) {
        return names.stream()
                .<Object>map(name -> of("$ref", "#/components/parameters/" + name))
                .toList();
    }

    private static Map<String, Object> query(String name, Map<String, Object> schema) {
        return of("name", name, "in", "query", "schema", schema);
    }

    private static Map<String, Object> path(String name, Map<String, Object> schema) {
        return of("name", name, "in", "path", "required", true, "schema", schema);
    }

    private static String ref(String schema) {
        return "#/components/schemas/" + schema;
    }

    private static Map<String, Object> json(String ref) {
        return json(of("$ref", ref));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return of("application/json", of("schema", schema));
    }

    private static Map<String, Object> binary(String mediaType) {
        return of(mediaType, of("schema", of("type", "string", "format", "binary")));
    }

    private static Map<String, Object> body(Map<String, Object> content, @Nullable Object example) {
        if (example != null) tree(content.get("application/json")).put("example", example);
        return of("required", true, "content", content);
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        map.put(key, value);
        return map;
    }

    /** In this order; {@code said} are keys and values by turns. */
    private static Map<String, Object> of(Object... said) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < said.length; i += 2) map.put((String) said[i], said[i + 1]);
        return map;
    }

    /** Calls of one ledger. */
    private record Calls(String tag, String type, String title, Words words) {

        Map<String, Object> call(
                String what,
                List<Object> parameters,
                @Nullable Map<String, Object> body,
                Map<String, Object> responses) {
            return call(what, "", parameters, body, responses);
        }

        Map<String, Object> call(
                String what,
                String which,
                List<Object> parameters,
                @Nullable Map<String, Object> body,
                Map<String, Object> responses) {
            Map<String, Object> call = of("operationId", what + type + which);
            call.put("tags", List.of(tag));
            call.put("summary", words.say(what, title));
            if (!parameters.isEmpty()) call.put("parameters", parameters);
            if (body != null) call.put("requestBody", body);
            call.put("responses", responses);
            return call;
        }

        Map<String, Object> done(Map<String, Object> content) {
            return of("description", words.say("done"), "content", content);
        }
    }
}
