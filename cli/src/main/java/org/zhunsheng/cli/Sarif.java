package org.zhunsheng.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.engine.legality.Finding;
import org.zhunsheng.engine.legality.Rule;
import org.zhunsheng.engine.legality.Rules;

/** A log in SARIF 2.1.0 (OASIS), which editors show beside the text. Columns count code points. */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<Rule> rules = Rules.all();
    private final List<Map<String, @Nullable Object>> results = new ArrayList<>();

    void add(String file, Finding finding, String paragraph) {
        Map<String, @Nullable Object> region = new LinkedHashMap<>();
        region.put("startLine", finding.paragraphIndex() + 1);
        region.put("startColumn", paragraph.codePointCount(0, finding.start()) + 1);
        region.put("endLine", finding.paragraphIndex() + 1);
        region.put("endColumn", paragraph.codePointCount(0, finding.end()) + 1);
        region.put("snippet", Map.of("text", finding.quote()));
        Map<String, @Nullable Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(file)));
        physical.put("region", region);
        Map<String, @Nullable Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (finding.article() != null) {
            location.put("logicalLocations", List.of(Map.of("name", finding.article())));
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule().id());
        result.put("ruleIndex", rules.indexOf(finding.rule()));
        result.put("level", finding.rule().severity().label());
        result.put("message", Map.of("text", finding.message() + finding.rule().remedy()));
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
        for (Rule rule : rules) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("id", rule.id());
            one.put("shortDescription", Map.of("text", rule.name()));
            one.put("fullDescription", Map.of("text", rule.message()));
            one.put("help", Map.of("text", rule.remedy()));
            one.put("defaultConfiguration", Map.of("level", rule.severity().label()));
            if (rule.label() != null) {
                one.put("properties", Map.of("tags", List.of(rule.label())));
            }
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
