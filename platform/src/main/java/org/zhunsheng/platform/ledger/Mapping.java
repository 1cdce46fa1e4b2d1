package org.zhunsheng.platform.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an organ writes what a ledger calls otherwise (对列): its headers and its values, as people have matched them.
 *
 * @param headers by the header as it is written; empty where it is not to be imported
 * @param values  by the column's name and the value as it is written; empty where it stands for nothing
 * @param filled  by the column's name what stands in every row, where the file has no such column
 */
public record Mapping(
        Map<String, Optional<String>> headers,
        Map<String, Map<String, Optional<String>>> values,
        Map<String, String> filled) {

    public static final Mapping NOTHING = new Mapping(Map.of(), Map.of(), Map.of());

    public Mapping {
        headers = Map.copyOf(headers);
        values = Map.copyOf(values);
        filled = Map.copyOf(filled);
    }

    /** This and what another says besides; where both speak of the same, the other holds. */
    Mapping and(Mapping other) {
        Map<String, Optional<String>> allHeaders = new HashMap<>(headers);
        allHeaders.putAll(other.headers);
        Map<String, Map<String, Optional<String>>> allValues = new HashMap<>();
        values.forEach((column, written) -> allValues.put(column, new HashMap<>(written)));
        other.values.forEach((column, written) ->
                allValues.computeIfAbsent(column, _ -> new HashMap<>()).putAll(written));
        Map<String, String> allFilled = new HashMap<>(filled);
        allFilled.putAll(other.filled);
        return new Mapping(allHeaders, allValues, allFilled);
    }

    boolean empty() {
        return headers.isEmpty() && values.isEmpty() && filled.isEmpty();
    }

    /** As JSON has it: null for what is not imported. */
    Map<String, @Nullable Object> spelt() {
        Map<String, @Nullable Object> headersSpelt = new java.util.TreeMap<>();
        headers.forEach((written, column) -> headersSpelt.put(written, column.orElse(null)));
        Map<String, @Nullable Object> valuesSpelt = new java.util.TreeMap<>();
        values.forEach((column, written) -> {
            Map<String, @Nullable Object> one = new java.util.TreeMap<>();
            written.forEach((text, value) -> one.put(text, value.orElse(null)));
            valuesSpelt.put(column, one);
        });
        Map<String, @Nullable Object> spelt = new java.util.LinkedHashMap<>();
        spelt.put("headers", headersSpelt);
        spelt.put("values", valuesSpelt);
        if (!filled.isEmpty()) spelt.put("filled", new java.util.TreeMap<>(filled));
        return spelt;
    }

    /** Reads it back; what is no such thing is left out. */
    static Mapping of(Map<?, ?> said) {
        Map<String, Optional<String>> headers = texts(said.get("headers"));
        Map<String, Map<String, Optional<String>>> values = new HashMap<>();
        if (said.get("values") instanceof Map<?, ?> columns)
            columns.forEach((column, written) -> values.put(String.valueOf(column), texts(written)));
        Map<String, String> filled = new HashMap<>();
        texts(said.get("filled")).forEach((column, value) -> value.ifPresent(text -> filled.put(column, text)));
        return new Mapping(headers, values, filled);
    }

    private static Map<String, Optional<String>> texts(@Nullable Object said) {
        Map<String, Optional<String>> texts = new HashMap<>();
        if (said instanceof Map<?, ?> named)
            named.forEach((written, means) -> texts.put(
                    String.valueOf(written), Optional.ofNullable(means).map(String::valueOf)));
        return texts;
    }
}
