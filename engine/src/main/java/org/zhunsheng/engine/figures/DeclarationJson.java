package org.zhunsheng.engine.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A declaration as JSON has it: maps, lists, texts, whole numbers and truth values. {@code docs/modules/proof.md} describes it. */
public final class DeclarationJson {

    private DeclarationJson() {}

    public static Map<String, Object> write(Declaration declared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", declared.id());
        json.put("unit", declared.unit());
        switch (declared) {
            case Declaration.Counted counted -> counted(json, counted);
            case Declaration.Ratio(String _, String _, var part, var whole, int places) -> {
                json.put("kind", "ratio");
                json.put("part", write(part));
                json.put("whole", write(whole));
                json.put("places", (long) places);
            }
            case Declaration.Difference(String _, String _, var from, var less, int places) -> {
                json.put("kind", "difference");
                json.put("from", write(from));
                json.put("less", write(less));
                json.put("places", (long) places);
            }
            case Declaration.Sum(String _, String _, var of) -> {
                json.put("kind", "sum");
                json.put("of", of.stream().map(DeclarationJson::write).toList());
            }
            case Declaration.Growth(String _, String _, var of, int places) -> {
                json.put("kind", "growth");
                json.put("of", write(of));
                json.put("places", (long) places);
            }
            case Declaration.Points(String _, String _, var of, var base, int places) -> {
                json.put("kind", "points");
                json.put("of", write(of));
                if (base != null) json.put("base", base.toString());
                json.put("places", (long) places);
            }
            case Declaration.Cumulative(String _, String _, var of, var since) -> {
                json.put("kind", "cumulative");
                json.put("of", write(of));
                if (since != null) json.put("since", since.toString());
            }
            case Declaration.Minimum(String _, String _, var of, var kinds) -> {
                json.put("kind", "minimum");
                json.put("of", write(of));
                json.put("organKinds", sorted(kinds));
            }
            case Declaration.Reaching(String _, String _, var of, long least, var kinds) -> {
                json.put("kind", "reaching");
                json.put("of", write(of));
                json.put("least", least);
                json.put("organKinds", sorted(kinds));
            }
            case Declaration.OrgansStanding(String _, String _, var register, var kinds) -> {
                json.put("kind", "organs-standing");
                json.put("register", write(register));
                json.put("organKinds", sorted(kinds));
            }
            case Declaration.DayAfter(String _, String _, var of) -> {
                json.put("kind", "day-after");
                json.put("of", write(of));
            }
        }
        return json;
    }

    private static void counted(Map<String, Object> json, Declaration.Counted counted) {
        json.put("kind", "counted");
        json.put("ledger", counted.ledger());
        json.put("organ", counted.organ());
        json.put("measure", measure(counted.measure()));
        json.put("money", counted.money());
        Map<String, Object> where = new LinkedHashMap<>();
        counted.where().forEach((column, condition) -> where.put(column, condition(condition)));
        json.put("where", where);
        json.put("dated", dated(counted.dated()));
        json.put("organKinds", sorted(counted.organKinds()));
    }

    private static Map<String, Object> measure(Measure measure) {
        return switch (measure) {
            case Measure.Count() -> Map.of("kind", "count");
            case Measure.Sum(String column) -> Map.of("kind", "sum", "column", column);
            case Measure.Distinct(String column) -> Map.of("kind", "distinct", "column", column);
            case Measure.Most(String column) -> Map.of("kind", "most", "column", column);
            case Measure.Earliest(String column) -> Map.of("kind", "earliest", "column", column);
            case Measure.Last(String column) -> Map.of("kind", "last", "column", column);
        };
    }

    private static Map<String, Object> dated(Dating dated) {
        return switch (dated) {
            case Dating.On(String column) -> Map.of("kind", "on", "column", column);
            case Dating.Latest(String column) -> Map.of("kind", "latest", "column", column);
            case Dating.Standing(String from, String until) -> Map.of("kind", "standing", "from", from, "until", until);
        };
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (condition) {
            case Condition.OneOf(var values) -> json.put("oneOf", sorted(values));
            case Condition.Numbers(var numbers) ->
                json.put(
                        "numbers",
                        numbers.stream().sorted().map(BigDecimal::toPlainString).toList());
            case Condition.Among(var values) -> json.put("among", sorted(values));
            case Condition.Between(var first, var last) -> {
                if (first != null) json.put("from", first.toString());
                if (last != null) json.put("to", last.toString());
            }
            case Condition.Amount(var least, var most) -> {
                if (least != null) json.put("least", least.toPlainString());
                if (most != null) json.put("most", most.toPlainString());
            }
            case Condition.Empty(boolean empty) -> json.put("empty", empty);
        }
        return json;
    }

    private static List<String> sorted(Set<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    /** @throws IllegalArgumentException if it is no declaration; the message says what is wrong */
    public static Declaration read(Map<?, ?> json) {
        String id = text(json, "id");
        String unit = text(json, "unit");
        String kind = text(json, "kind");
        return switch (kind) {
            case "counted" -> counted(id, unit, json);
            case "ratio" -> new Declaration.Ratio(id, unit, part(json, "part"), part(json, "whole"), places(json));
            case "difference" ->
                new Declaration.Difference(id, unit, part(json, "from"), part(json, "less"), places(json));
            case "sum" ->
                new Declaration.Sum(
                        id,
                        unit,
                        list(json, "of").stream()
                                .map(of -> read(object(of, "of")))
                                .toList());
            case "growth" -> new Declaration.Growth(id, unit, part(json, "of"), places(json));
            case "points" -> new Declaration.Points(id, unit, part(json, "of"), base(json), places(json));
            case "cumulative" -> new Declaration.Cumulative(id, unit, part(json, "of"), day(json, "since"));
            case "minimum" -> new Declaration.Minimum(id, unit, ofLedger(json, "of"), texts(json, "organKinds"));
            case "reaching" ->
                new Declaration.Reaching(
                        id, unit, ofLedger(json, "of"), whole(json, "least"), texts(json, "organKinds"));
            case "organs-standing" ->
                new Declaration.OrgansStanding(id, unit, ofLedger(json, "register"), texts(json, "organKinds"));
            case "day-after" -> new Declaration.DayAfter(id, unit, part(json, "of"));
            default -> throw new IllegalArgumentException("no kind of declaration: " + kind);
        };
    }

    private static Declaration.Counted counted(String id, String unit, Map<?, ?> json) {
        Map<String, Condition> where = new LinkedHashMap<>();
        object(json.get("where"), "where")
                .forEach((column, asked) -> where.put(String.valueOf(column), condition(object(asked, "where"))));
        return new Declaration.Counted(
                id,
                unit,
                text(json, "ledger"),
                text(json, "organ"),
                measure(object(json.get("measure"), "measure")),
                Boolean.TRUE.equals(json.get("money")),
                where,
                dated(object(json.get("dated"), "dated")),
                texts(json, "organKinds"));
    }

    private static Measure measure(Map<?, ?> json) {
        String kind = text(json, "kind");
        return switch (kind) {
            case "count" -> new Measure.Count();
            case "sum" -> new Measure.Sum(text(json, "column"));
            case "distinct" -> new Measure.Distinct(text(json, "column"));
            case "most" -> new Measure.Most(text(json, "column"));
            case "earliest" -> new Measure.Earliest(text(json, "column"));
            case "last" -> new Measure.Last(text(json, "column"));
            default -> throw new IllegalArgumentException("no measure: " + kind);
        };
    }

    private static Dating dated(Map<?, ?> json) {
        String kind = text(json, "kind");
        return switch (kind) {
            case "on" -> new Dating.On(text(json, "column"));
            case "latest" -> new Dating.Latest(text(json, "column"));
            case "standing" -> new Dating.Standing(text(json, "from"), text(json, "until"));
            default -> throw new IllegalArgumentException("no way of dating: " + kind);
        };
    }

    private static Condition condition(Map<?, ?> json) {
        if (json.containsKey("oneOf")) return new Condition.OneOf(texts(json, "oneOf"));
        if (json.containsKey("numbers"))
            return new Condition.Numbers(
                    texts(json, "numbers").stream().map(BigDecimal::new).collect(Collectors.toUnmodifiableSet()));
        if (json.containsKey("among")) return new Condition.Among(texts(json, "among"));
        if (json.containsKey("from") || json.containsKey("to"))
            return new Condition.Between(day(json, "from"), day(json, "to"));
        if (json.containsKey("least") || json.containsKey("most"))
            return new Condition.Amount(number(json, "least"), number(json, "most"));
        if (json.get("empty") instanceof Boolean empty) return new Condition.Empty(empty);
        throw new IllegalArgumentException("no condition: " + json);
    }

    private static Declaration part(Map<?, ?> json, String name) {
        return read(object(json.get(name), name));
    }

    private static Declaration.Counted ofLedger(Map<?, ?> json, String name) {
        if (part(json, name) instanceof Declaration.Counted counted) return counted;
        throw new IllegalArgumentException(name + " does not count a ledger");
    }

    private static Map<?, ?> object(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> object) return object;
        throw new IllegalArgumentException("the object \"" + name + "\" is missing");
    }

    private static Collection<?> list(Map<?, ?> json, String name) {
        if (json.get(name) instanceof Collection<?> list) return list;
        throw new IllegalArgumentException("the list \"" + name + "\" is missing");
    }

    private static Set<String> texts(Map<?, ?> json, String name) {
        return list(json, name).stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Map<?, ?> json, String name) {
        if (json.get(name) instanceof String text) return text;
        throw new IllegalArgumentException("the text \"" + name + "\" is missing");
    }

    private static long whole(Map<?, ?> json, String name) {
        if (json.get(name) instanceof Long number) return number;
        throw new IllegalArgumentException("the number \"" + name + "\" is missing");
    }

    private static int places(Map<?, ?> json) {
        return Math.toIntExact(whole(json, "places"));
    }

    private static @Nullable Days base(Map<?, ?> json) {
        if (json.get("base") == null) return null;
        return Days.parse(text(json, "base"))
                .orElseThrow(() -> new IllegalArgumentException("no period: " + json.get("base")));
    }

    private static @Nullable LocalDate day(Map<?, ?> json, String name) {
        return json.get(name) == null ? null : LocalDate.parse(text(json, name));
    }

    private static @Nullable BigDecimal number(Map<?, ?> json, String name) {
        return json.get(name) == null ? null : new BigDecimal(text(json, name));
    }
}
