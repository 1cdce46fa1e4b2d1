package org.zhunsheng.platform.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.ledger.Column;
import org.zhunsheng.platform.ledger.Kind;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;

/**
 * One ledger's types in the description, in one language: an entry as it is read, as it is registered, and what corrects
 * it. A column's kind says its type; its label, hint, provision, choices and example stand in it.
 */
final class LedgerTypes {

    private static final String MONEY = "^-?[0-9]+\\.[0-9]{2}$";
    private static final String SM3 = "^[0-9a-f]{64}$";

    private final Shape<?> shape;
    private final Ledgers ledgers;
    private final Wording wording;
    private final Words words;

    LedgerTypes(Shape<?> shape, Ledgers ledgers, Wording wording, Words words) {
        this.shape = shape;
        this.ledgers = ledgers;
        this.wording = wording;
        this.words = words;
    }

    /** {@code CourtAppearance}: what its types are called. */
    String name() {
        return shape.type().getSimpleName();
    }

    /** @param every the properties that an entry of any ledger has */
    Map<String, Object> entry(Map<String, ?> every) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", every.get("id"));
        properties.put("ledger", Map.of("type", "string", "const", shape.name()));
        for (Column column : shape.columns()) {
            properties.put(column.name(), told(column, read(column)));
            if (column.kind() == Kind.ORGAN) properties.put(column.name() + "Name", nameOf(column));
        }
        every.forEach(properties::putIfAbsent);
        Map<String, Object> entry = object(properties, List.copyOf(properties.keySet()));
        entry.put("description", purpose());
        return entry;
    }

    Map<String, Object> registration() {
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.columns()
                .forEach(column -> properties.put(
                        column.name(),
                        told(column, column.mustBeSaid() ? written(column) : nullable(written(column)))));
        Map<String, Object> registration = object(
                properties,
                shape.columns().stream()
                        .filter(Column::mustBeSaid)
                        .map(Column::name)
                        .toList());
        registration.put("description", purpose());
        registration.put("additionalProperties", false);
        return registration;
    }

    /** Every column may be left as it is; the reason may not. */
    Map<String, Object> correction() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("reason", Map.of("type", "string", "minLength", 1, "maxLength", 400));
        for (Column column : shape.columns()) {
            Map<String, Object> written = nullable(written(column));
            written.put("title", wording.label(shape, column));
            properties.put(column.name().equals("reason") ? "column.reason" : column.name(), written);
        }
        Map<String, Object> correction = object(properties, List.of("reason"));
        correction.put("additionalProperties", false);
        return correction;
    }

    /** The filter by a column, as a list and an export take it. */
    Map<String, Object> filter(Column column, String parameter) {
        String how = switch (column.kind()) {
            case TEXT -> words.say("filterText");
            case DAY -> words.say("filterDays");
            case NUMBER, DECIMAL, MONEY -> words.say("filterAmounts");
            case CHOICE, CHOICES, FLAG, ORGAN, REFERENCE -> words.say("filterAny");
            case ATTACHMENT, PERSONAL -> "";
        };
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("name", parameter);
        filter.put("in", "query");
        filter.put(
                "description",
                wording.label(shape, column)
                        + words.stop()
                        + words.say("filter")
                        + (how.isEmpty() ? "" : words.stop() + how)
                        + choices(column));
        filter.put("schema", Map.of("type", "string"));
        return filter;
    }

    /** A registration whose columns are those of the template's example row. */
    Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            Object one = example(column);
            if (one != null) example.put(column.name(), one);
        }
        return example;
    }

    private Map<String, Object> told(Column column, Map<String, Object> schema) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", wording.label(shape, column));
        String said = said(column);
        if (!said.isEmpty()) told.put("description", said);
        told.putAll(schema);
        Object example = example(column);
        if (example != null) told.put("examples", List.of(example));
        if (column.kind() == Kind.MONEY) told.put("x-unit", wording.say("ledger.yuan"));
        if (column.personal()) told.put("x-personal", true);
        if (column.target() != null)
            told.put(
                    "x-references",
                    ledgers.of(Objects.requireNonNull(column.target())).shape().name());
        return told;
    }

    private String said(Column column) {
        List<String> said = new ArrayList<>();
        String hint = wording.hint(shape, column);
        if (!hint.isEmpty()) said.add(hint);
        switch (column.kind()) {
            case PERSONAL -> said.add(words.say("masked"));
            case CHOICES -> said.add(words.say("several"));
            case ORGAN -> said.add(words.say("organ"));
            case REFERENCE -> said.add(words.say("reference"));
            case ATTACHMENT -> said.add(words.say("attachment"));
            case TEXT, NUMBER, DECIMAL, MONEY, DAY, FLAG, CHOICE -> {}
        }
        String choices = choices(column);
        if (!choices.isEmpty()) said.add(choices.strip());
        if (column.basis() != null) said.add(words.say("basis") + column.basis());
        return String.join(words.stop(), said);
    }

    /** {@code HEAD 负责人出庭, …}; empty where nothing is chosen from. */
    private String choices(Column column) {
        if (column.choices().isEmpty()) return "";
        return column.choices().stream()
                .map(choice -> choice.name() + " " + wording.choice(choice))
                .collect(Collectors.joining(words.comma(), words.stop(), ""));
    }

    private static Map<String, Object> read(Column column) {
        return column.required() ? plain(column) : nullable(plain(column));
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return schema.get("type") instanceof String type
                ? with(schema, "type", List.of(type, "null"))
                : schema(Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
    }

    private static Map<String, Object> plain(Column column) {
        return switch (column.kind()) {
            case TEXT, ORGAN, PERSONAL -> schema(Map.of("type", "string"));
            case NUMBER -> schema(Map.of("type", "integer", "format", "int64"));
            case DECIMAL -> schema(Map.of("type", "number"));
            case MONEY -> schema(Map.of("type", "string", "pattern", MONEY));
            case DAY -> schema(Map.of("type", "string", "format", "date"));
            case FLAG -> schema(Map.of("type", "boolean"));
            case CHOICE -> schema(Map.of("$ref", "#/components/schemas/" + enumName(column)));
            case CHOICES ->
                schema(Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/" + enumName(column))));
            case REFERENCE -> schema(Map.of("type", "string", "format", "uuid"));
            case ATTACHMENT -> schema(Map.of("type", "string", "pattern", SM3));
        };
    }

    /** As it may be sent: an organ and a reference by name too, a number in words of the trade. */
    private static Map<String, Object> written(Column column) {
        Map<String, Object> schema = column.kind() == Kind.REFERENCE ? schema(Map.of("type", "string")) : plain(column);
        if (column.kind() == Kind.TEXT) {
            schema.put("maxLength", 4_000);
            if (column.form() != null) schema.put("x-form", column.form());
        }
        return schema;
    }

    /** The choices as a type of their own, shared by all columns that take them. */
    Map<String, Map<String, Object>> enums() {
        Map<String, Map<String, Object>> enums = new LinkedHashMap<>();
        for (Column column : shape.columns()) {
            if (column.choices().isEmpty()) continue;
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "string");
            schema.put("description", choices(column).substring(words.stop().length()));
            schema.put("enum", column.choices().stream().map(Enum::name).toList());
            schema.put(
                    "x-enum-descriptions",
                    column.choices().stream()
                            .map(choice -> wording.choice(choice))
                            .toList());
            enums.put(enumName(column), schema);
        }
        return enums;
    }

    private static String enumName(Column column) {
        return column.choices().getFirst().getDeclaringClass().getSimpleName() + "Code";
    }

    private @Nullable Object example(Column column) {
        String text = wording.example(shape, column);
        if (text.isEmpty()) return null;
        return switch (column.kind()) {
            case TEXT, ORGAN, PERSONAL, REFERENCE -> text;
            case DAY -> text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : null;
            case NUMBER -> text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : null;
            case DECIMAL -> text.matches("-?\\d{1,18}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
            case MONEY -> Money.parse(text).map(Money::toString).orElse(null);
            case FLAG -> text.equals(wording.say("ledger.yes"));
            case CHOICE -> chosen(column, text);
            case CHOICES -> {
                List<String> several = new ArrayList<>();
                for (String one : text.split("[;；、]", -1)) {
                    String name = chosen(column, one.strip());
                    if (name != null) several.add(name);
                }
                yield several.isEmpty() ? null : several;
            }
            case ATTACHMENT -> null;
        };
    }

    private @Nullable String chosen(Column column, String label) {
        return column.choices().stream()
                .filter(choice ->
                        choice.name().equals(label) || wording.choice(choice).equals(label))
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> nameOf(Column column) {
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("title", wording.label(shape, column) + words.say("nameOf"));
        name.put("type", column.required() ? "string" : List.of("string", "null"));
        return name;
    }

    private String purpose() {
        String purpose = wording.purpose(shape);
        return purpose.isEmpty() ? wording.title(shape) : purpose;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        if (!required.isEmpty()) object.put("required", required);
        object.put("properties", properties);
        return object;
    }

    private static Map<String, Object> schema(Map<String, Object> said) {
        return new LinkedHashMap<>(said);
    }

    private static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
        schema.put(key, value);
        return schema;
    }
}
