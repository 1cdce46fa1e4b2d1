package org.zhunsheng.platform.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What else offices call columns and values (同义词), as {@code synonyms/<module>.yaml} declares it beside the ledgers' own
 * words: a header or a value in these words means the column or the value without asking. Words that only often mean the
 * same, in {@code synonyms/ledger.yaml}, are for proposals.
 */
@Component
final class Synonyms {

    private final Map<String, Map<String, List<String>>> columns = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, Map<String, List<String>>> values = new HashMap<>();
    private final Map<String, Map<String, Map<String, List<String>>>> flags = new HashMap<>();
    private final List<List<String>> alike = new ArrayList<>();

    Synonyms() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:synonyms/*.yaml"))
                read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private void read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> said = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            said.forEach((part, words) -> {
                switch (part) {
                    case "columns" -> columns.putAll((Map<String, Map<String, List<String>>>) words);
                    case "labels" -> labels.putAll((Map<String, List<String>>) words);
                    case "values" -> values.putAll((Map<String, Map<String, List<String>>>) words);
                    case "flags" -> flags.putAll((Map<String, Map<String, Map<String, List<String>>>>) words);
                    case "alike" -> alike.addAll((List<List<String>>) words);
                    default -> throw new IllegalStateException(file + " declares no synonyms under " + part);
                }
            });
        }
    }

    /** Of a column: its own, and those that its label has in every ledger. */
    List<String> of(Shape<?> shape, Column column, String label) {
        return Stream.concat(
                        columns.getOrDefault(shape.name(), Map.of()).getOrDefault(column.name(), List.of()).stream(),
                        labels.getOrDefault(label, List.of()).stream())
                .toList();
    }

    /** Of a choice. */
    List<String> of(Enum<?> choice) {
        return values.getOrDefault(choice.getDeclaringClass().getSimpleName(), Map.of())
                .getOrDefault(choice.name(), List.of());
    }

    /** What a column of yes or no calls its yes, or its no. */
    List<String> of(Shape<?> shape, Column column, boolean yes) {
        return flags.getOrDefault(shape.name(), Map.of())
                .getOrDefault(column.name(), Map.of())
                .getOrDefault(yes ? "是" : "否", List.of());
    }

    /** Groups of words that often mean the same at the end of a label; the first stands for all. */
    List<List<String>> alike() {
        return alike;
    }

    /** Ledgers, columns and choices that are spoken of and do not exist: a slip that would stay silent. */
    Set<String> strays(Iterable<Entries<?>> ledgers) {
        Set<String> strays = new HashSet<>();
        columns.forEach((ledger, named) -> named.keySet().forEach(column -> strays.add(ledger + "." + column)));
        flags.forEach((ledger, named) -> named.keySet().forEach(column -> strays.add(ledger + "." + column)));
        values.forEach((type, named) -> named.keySet().forEach(choice -> strays.add(type + "." + choice)));
        for (Entries<?> entries : ledgers) {
            Shape<?> shape = entries.shape();
            for (Column column : shape.columns()) {
                strays.remove(shape.name() + "." + column.name());
                strays.removeAll(column.choices().stream()
                        .map(choice -> choice.getDeclaringClass().getSimpleName() + "." + choice.name())
                        .collect(Collectors.toSet()));
            }
        }
        return strays;
    }
}
