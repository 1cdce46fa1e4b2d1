package org.zhunsheng.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log in SARIF 2.1.0 (OASIS), which editors show beside the text. Columns count code points. */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** How loud a result is. */
    enum Level {
        error,
        warning,
        note
    }

    /**
     * What a result can be of.
     *
     * @param name in a few words
     * @param tags labels under which it falls besides
     */
    record Rule(
            String id,
            String name,
            @Nullable String description,
            @Nullable String help,
            Level level,
            List<String> tags) {

        static Rule named(String id, String name, Level level) {
            return new Rule(id, name, null, null, level, List.of());
        }
    }

    /** Words of a text: UTF-16 units from the first to the one behind the last. */
    record Region(String text, int start, int end) {

        private Map<String, @Nullable Object> object() {
            Map<String, @Nullable Object> region = new LinkedHashMap<>();
            put(region, "start", start);
            put(region, "end", end);
            region.put("snippet", Map.of("text", text.substring(start, end)));
            return region;
        }

        private void put(Map<String, @Nullable Object> region, String which, int at) {
            int line = text.lastIndexOf('\n', at - 1) + 1;
            region.put(
                    which + "Line",
                    text.substring(0, line).chars().filter(c -> c == '\n').count() + 1);
            region.put(which + "Column", text.codePointCount(line, at) + 1);
        }
    }

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> results = new ArrayList<>();

    /** Rules that the log describes even where none of their results is in it. */
    Sarif(List<Rule> known) {
        known.forEach(rule -> rules.put(rule.id(), rule));
    }

    /** @param article in which it stands, as people call it */
    void add(String file, Region region, Rule rule, String message, @Nullable String article) {
        rules.putIfAbsent(rule.id(), rule);
        Map<String, @Nullable Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(file)));
        physical.put("region", region.object());
        Map<String, @Nullable Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (article != null) location.put("logicalLocations", List.of(Map.of("name", article)));
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("ruleId", rule.id());
        result.put("ruleIndex", List.copyOf(rules.keySet()).indexOf(rule.id()));
        result.put("level", rule.level().name());
        result.put("message", Map.of("text", message));
        result.put("locations", List.of(location));
        results.add(result);
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file.equals("-") ? "stdin" : file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException strange) {
            return "unnamed";
        }
    }

    Map<String, @Nullable Object> log() {
        List<Map<String, @Nullable Object>> described = new ArrayList<>();
        for (Rule rule : rules.values()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("id", rule.id());
            one.put("shortDescription", Map.of("text", rule.name()));
            if (rule.description() != null) one.put("fullDescription", Map.of("text", rule.description()));
            if (rule.help() != null) one.put("help", Map.of("text", rule.help()));
            one.put("defaultConfiguration", Map.of("level", rule.level().name()));
            if (!rule.tags().isEmpty()) one.put("properties", Map.of("tags", rule.tags()));
            described.add(one);
        }
        Map<String, @Nullable Object> driver = new LinkedHashMap<>();
        driver.put("name", "准绳");
        driver.put("rules", described);
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        Map<String, @Nullable Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }
}
