package org.zhunsheng.platform.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A path and what stands behind its question mark, in a steady order. */
record Address(String path, Map<String, List<String>> parameters) {

    Address {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!values.isEmpty()) copy.put(name, List.copyOf(values));
        });
        parameters = copy;
    }

    public Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    public Address with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(name, List.of(value));
        return new Address(path, more);
    }

    public Address without(String... names) {
        Map<String, List<String>> less = new LinkedHashMap<>(parameters);
        for (String name : names) less.remove(name);
        return new Address(path, less);
    }

    public Address only(String... names) {
        Map<String, List<String>> less = new LinkedHashMap<>(parameters);
        less.keySet().retainAll(List.of(names));
        return new Address(path, less);
    }

    /** Behind the question mark; empty where nothing is asked. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + escaped(value))));
        return String.join("&", pairs);
    }

    public String href() {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }

    @Override
    public String toString() {
        return href();
    }

    /** For a form: each value a hidden field. */
    public List<Map.Entry<String, String>> fields() {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> Map.entry(parameter.getKey(), value)))
                .collect(Collectors.toList());
    }
}
