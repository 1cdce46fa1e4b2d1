package org.zhunsheng.platform.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.Wire;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls the interface as its description allows and as nobody should: wrong types, absent fields, huge values, null
 * characters, half surrogates, years of nine digits, parameters that come twice, odd encodings, wrong media types. What it
 * gets back is held to the description: no 5xx, no status, media type or shape that is not described. The same seed calls
 * the same.
 */
final class Fuzzer {

    private static final String BOUNDARY = "----zs";
    private static final String NOBODY = "0198c0de-0000-7000-8000-000000000000";

    /** As an address carries them. */
    private static final List<String> ODD = List.of(
            "",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%C3%28",
            "%zz",
            "%",
            "%2B999999999-01-01",
            "-999999999-12-31",
            "%2B999999999-12-31T23:59:59Z",
            "0000-00-00",
            "2021-02-30",
            "9999-12-31",
            "99999999999999999999",
            "-1",
            "0",
            "1e400",
            "NaN",
            "-",
            "*",
            "..",
            "1..2",
            "2021Q5",
            "2021..",
            "null",
            "true",
            "%F0%9F%98%80",
            "%EF%BF%BF",
            "%7F",
            "%0A%0D",
            "%27%3B--",
            "%25",
            "%5C",
            "%E2%80%AE",
            "=",
            "x%2Cy%2Cz",
            "%24%7Bx%7D",
            "%3Cscript%3E",
            NOBODY,
            "AAAA",
            "MDE5OGMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwfHg",
            "x".repeat(3_000));

    /** As JSON carries them. */
    private static final List<String> ODD_JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "99999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u0001\"",
            "\"\\uffff\"",
            "\"😀\"",
            "\"+999999999-01-01\"",
            "\"-999999999-01-01\"",
            "\"2021-02-30\"",
            "\"0000-01-01\"",
            "\"99999999999999999999.999\"",
            "\"1e9\"",
            "\"[]\"",
            "[]",
            "{}",
            "[1,\"x\",null,[[]]]",
            "{\"code\":{}}",
            "[".repeat(60) + "]".repeat(60),
            "\"" + "长".repeat(5_000) + "\"",
            "\"'; drop table x; --\"",
            "\"" + NOBODY + "\"");

    private static final List<String> MEDIA = List.of(
            "application/json",
            "application/json;charset=UTF-16",
            "application/json;charset=x-odd",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=" + BOUNDARY,
            "odd",
            "*/*");

    /** What became of one call. {@code fault} is null where the answer is as the description says. */
    record Call(
            String method,
            String target,
            List<String> headers,
            String body,
            int status,
            @Nullable String fault) {

        @Override
        public String toString() {
            return status + " " + method + " " + shortened(target) + " " + headers + " " + shortened(body) + "\n    "
                    + fault;
        }
    }

    private record Operation(String method, String path, JsonNode said, List<JsonNode> parameters) {}

    private final JsonNode document;
    private final Wire wire;
    private final String token;
    private final Random random;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> known = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> ids = new ArrayList<>(List.of(NOBODY));

    Fuzzer(byte[] description, Wire wire, String token, long seed) {
        this.document = JsonMapper.shared().readTree(description);
        this.wire = wire;
        this.token = token;
        this.random = new Random(seed);
        document.get("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (method.equals("parameters")) return;
                    List<JsonNode> parameters = new ArrayList<>();
                    for (JsonNode of : List.of(calls.path("parameters"), call.path("parameters")))
                        of.forEach(parameter -> parameters.add(resolved(parameter)));
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, call, parameters));
                }));
    }

    /** How often which status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** The calls whose answers are not as described, of so many. */
    List<Call> run(int calls) throws IOException {
        List<Call> faults = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Call call = one(operations.get(random.nextInt(operations.size())));
            statuses.merge(call.status(), 1, Integer::sum);
            if (call.fault() != null) faults.add(call);
        }
        return faults;
    }

    private Call one(Operation operation) throws IOException {
        boolean sane = random.nextBoolean();
        String target = target(operation, sane);
        List<String> headers = new ArrayList<>();
        if (sane || random.nextInt(20) > 0) headers.add("Authorization: Bearer " + token);
        else if (random.nextBoolean()) headers.add("Authorization: Bearer zs_odd");
        if (!sane && random.nextInt(6) == 0)
            headers.add(
                    "Accept: " + pick(List.of("*/*", "application/json", "image/png", "odd", "text/html", "a/b;q=x")));
        boolean seen = operation.parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("If-Match"));
        if (seen && random.nextInt(4) > 0)
            headers.add("If-Match: "
                    + pick(List.of("\"1\"", "1", "W/\"1\"", "*", "\"x\"", "\"99999999999999999999\"", "")));
        String body = body(operation, headers, sane);
        Wire.Answer answer;
        try {
            answer = wire.send(operation.method(), target, headers, body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException torn) {
            return new Call(operation.method(), target, headers, body, 0, "no answer: " + torn);
        }
        return new Call(operation.method(), target, headers, body, answer.status(), fault(operation, target, answer));
    }

    private String target(Operation operation, boolean sane) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", inPath(parameter, sane));
                case "query" -> {
                    if (random.nextInt(operation.parameters().size()) < 3)
                        query.add(name + "=" + value(parameter, sane));
                }
                default -> {}
            }
        }
        if (!sane && !query.isEmpty() && random.nextInt(4) == 0) query.add(pick(query));
        if (!sane && random.nextInt(10) == 0) query.add(pick(ODD) + "=" + pick(ODD));
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String inPath(JsonNode parameter, boolean sane) {
        if (!sane && random.nextInt(3) == 0) {
            String odd = pick(ODD);
            return odd.isEmpty() || odd.contains("%zz") || odd.equals("%") ? "x" : odd;
        }
        String example = parameter.path("example").asString("");
        if (!example.isEmpty()) return example;
        return parameter.at("/schema/format").asString("").equals("uuid") ? pick(ids) : "1";
    }

    private String value(JsonNode parameter, boolean sane) {
        if (!sane && random.nextInt(2) == 0) return pick(ODD);
        JsonNode schema = parameter.get("schema");
        String example = parameter.path("example").asString("");
        if (!example.isEmpty()) return example;
        if (schema.has("enum"))
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        return switch (schema.path("type").asString("string")
                + schema.path("format").asString("")) {
            case "integer" -> "7";
            case "boolean" -> "true";
            case "stringdate" -> "2021-03-04";
            default -> pick(List.of("1", "*", "-", "2021", "true", URLEncoder.encode("测试", StandardCharsets.UTF_8)));
        };
    }

    private String body(Operation operation, List<String> headers, boolean sane) {
        JsonNode content = operation.said().at("/requestBody/content");
        if (content.isMissingNode()) return "";
        if (!sane && random.nextInt(12) == 0) return random.nextBoolean() ? "" : "x";
        if (content.has("multipart/form-data")) {
            headers.add("Content-Type: "
                    + (sane || random.nextInt(6) > 0 ? "multipart/form-data; boundary=" + BOUNDARY : pick(MEDIA)));
            return parts(sane);
        }
        headers.add("Content-Type: " + (sane || random.nextInt(6) > 0 ? "application/json" : pick(MEDIA)));
        JsonNode media = content.get("application/json");
        JsonNode example = media.path("example");
        Map<String, String> said = new LinkedHashMap<>();
        example.forEachEntry((name, value) -> said.put(name, value.toString()));
        JsonNode properties = resolved(media.get("schema")).path("properties");
        if (said.isEmpty())
            properties.forEachEntry((name, schema) -> {
                if (random.nextInt(4) == 0 || name.equals("reason")) said.put(name, "\"x\"");
            });
        if (!sane) spoil(said, new ArrayList<>(properties.propertyNames()));
        String json = "{"
                + String.join(
                        ",",
                        said.entrySet().stream()
                                .map(one -> JsonMapper.shared().writeValueAsString(one.getKey()) + ":" + one.getValue())
                                .toList())
                + "}";
        if (!sane && random.nextInt(12) == 0)
            return pick(List.of(json.substring(0, json.length() / 2), pick(ODD_JSON)));
        return json;
    }

    private void spoil(Map<String, String> said, List<String> names) {
        for (int i = random.nextInt(3); i >= 0 && !names.isEmpty(); i--) {
            String name = pick(names);
            if (random.nextInt(4) == 0) said.remove(name);
            else said.put(name, pick(ODD_JSON));
        }
        if (random.nextInt(10) == 0) said.put(pick(List.of("", "no such", "a\u0000", "__proto__")), pick(ODD_JSON));
    }

    private String parts(boolean sane) {
        String text = sane
                ? "名称,简称\n示范区甲,甲\n"
                : pick(List.of("", "a", "\0\0", "名称\n", "a,a\n1,2\n", "PK\u0003\u0004", "x,".repeat(20_000)));
        String field = sane || random.nextInt(6) > 0 ? "file" : pick(List.of("", "fil", "reason"));
        String name =
                sane ? "a.csv" : pick(List.of("a.csv", "", "a.xlsx", "../../a", "a\0b", "长".repeat(400) + ".csv"));
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private @Nullable String fault(Operation operation, String target, Wire.Answer answer) {
        int status = answer.status();
        if (status >= 500 && !said(operation, answer)) return "5xx: " + shortened(answer.text());
        JsonNode response = resolved(operation.said().at("/responses/" + status));
        // an address that was bent need not be this call's any more
        if (response.isMissingNode())
            return wellRefused(status, answer) && bent(operation, target) ? null : "status not described";
        JsonNode content = response.path("content");
        if (content.isEmpty()) return answer.body().length == 0 ? null : "a body where none is described";
        JsonNode media = content.path(answer.mediaType());
        if (media.isMissingNode())
            return "media type not described: " + answer.mediaType() + " " + shortened(answer.text());
        if (!answer.mediaType().endsWith("json") || answer.mediaType().endsWith("octet-stream")) return null;
        remember(answer);
        return shape(operation, status, answer);
    }

    /** Where no Chinese face is installed a document can't be printed, and that is said. */
    private static boolean said(Operation operation, Wire.Answer answer) {
        return answer.status() == 503 && operation.path().endsWith(".pdf");
    }

    private static boolean wellRefused(int status, Wire.Answer answer) {
        return status >= 400 && status < 500 && answer.mediaType().equals("application/problem+json");
    }

    private static boolean bent(Operation operation, String target) {
        return !target.split("\\?", -1)[0].matches(operation.path().replaceAll("\\{\\w+}", "[\\\\w.-]+"));
    }

    private @Nullable String shape(Operation operation, int status, Wire.Answer answer) {
        String pointer = "/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + status;
        JsonNode response = document.at(pointer);
        if (response.has("$ref")) pointer = response.get("$ref").asString().substring(1);
        pointer += "/content/" + answer.mediaType().replace("/", "~1") + "/schema";
        JsonNode schema = document.at(pointer);
        if (schema.has("$ref")) pointer = schema.get("$ref").asString().substring(1);
        try {
            var errors = known.computeIfAbsent(pointer, this::schema).validate(answer.text(), InputFormat.JSON);
            return errors.isEmpty()
                    ? null
                    : "not of the shape described: " + errors.getFirst() + " in " + shortened(answer.text());
        } catch (JacksonException noJson) {
            return "no JSON: " + shortened(answer.text());
        }
    }

    /** The schema with all that it names, and no more: the whole description takes a second to read. */
    private Schema schema(String pointer) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        ObjectNode named = whole.putObject("$defs");
        Deque<JsonNode> open = new ArrayDeque<>(List.of(document.at(pointer)));
        whole.putArray("allOf").add(plain(document.at(pointer)));
        while (!open.isEmpty())
            for (String reference : open.pop().findValuesAsString("$ref")) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                if (named.has(name)) continue;
                JsonNode schema = document.at(reference.substring(1));
                named.set(name, plain(schema));
                open.add(schema);
            }
        return schemas.getSchema(
                JsonMapper.shared().readTree(whole.toString().replace("#/components/schemas/", "#/$defs/")));
    }

    /** Without what a validator does not know. */
    private static JsonNode plain(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(copy));
        while (!open.isEmpty()) {
            JsonNode one = open.pop();
            if (one instanceof ObjectNode object)
                object.remove(object.propertyNames().stream()
                        .filter(name -> name.startsWith("x-") || name.startsWith("example"))
                        .toList());
            one.forEach(open::add);
        }
        return copy;
    }

    /** Ids that were seen are asked for later. */
    private void remember(Wire.Answer answer) {
        if (answer.status() >= 300 || ids.size() > 200) return;
        JsonNode read = JsonMapper.shared().readTree(answer.text());
        for (JsonNode one : List.of(read, read.path("items").path(0)))
            if (one.path("id").asString("").length() == 36)
                ids.add(one.get("id").asString());
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }
}
