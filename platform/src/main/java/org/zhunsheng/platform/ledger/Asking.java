package org.zhunsheng.platform.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.CurrentPerson;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.QuestionReader.Asked;
import org.zhunsheng.platform.ledger.QuestionReader.Misread;

/** A list's address: what it asks, which columns it wants, and how it is best written. */
@Component
class Asking {

    /** Understood in the sense of a page. {@code columns} in the order of the ledger, the title first. */
    record Heard(
            Asked.Understood asked, List<Column> columns, boolean chosen, Address address, List<Misread> misread) {}

    /** Means something to a page and nothing to a question. */
    private static final Set<String> BESIDES = Set.of("cols", "lang", "said", "view");

    private final QuestionReader reader;
    private final CurrentPerson person;

    Asking(QuestionReader reader, CurrentPerson person) {
        this.reader = reader;
        this.person = person;
    }

    Heard hear(Shape<?> shape, Map<String, List<String>> given) {
        Map<String, List<String>> parameters = joined(given);
        List<Misread> misread = new ArrayList<>();
        Asked.Understood understood = switch (reader.read(person.get(), shape, parameters, BESIDES)) {
            case Asked.Understood heard -> heard;
            case Asked.NotUnderstood(var wrong) -> {
                misread.addAll(wrong);
                yield new Asked.Understood(Question.everything(Scope.NOTHING), shape.order(), null, 1);
            }
        };
        List<Column> columns = columns(shape, parameters.getOrDefault("cols", List.of()), misread);
        boolean chosen = !columns.equals(usual(shape));
        return new Heard(understood, columns, chosen, address(shape, parameters, understood, columns, chosen), misread);
    }

    /** A filter's two fields are one condition: {@code heardOn.from} and {@code heardOn.to} are {@code heardOn=a..b}. */
    private static Map<String, List<String>> joined(Map<String, List<String>> given) {
        Map<String, List<String>> joined = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            List<String> said = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (said.isEmpty()) return;
            if (name.endsWith(".from")) joined.merge(stem(name), List.of(said.getLast() + ".."), Asking::range);
            else if (name.endsWith(".to")) joined.merge(stem(name), List.of(".." + said.getLast()), Asking::range);
            else joined.put(name, said);
        });
        return joined;
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<String> range(List<String> from, List<String> to) {
        return List.of(from.getFirst().replace("..", "") + to.getFirst());
    }

    private static List<Column> columns(Shape<?> shape, List<String> wanted, List<Misread> misread) {
        if (wanted.isEmpty()) return usual(shape);
        List<String> names =
                wanted.stream().flatMap(value -> Stream.of(value.split(","))).toList();
        names.stream()
                .filter(name -> shape.find(name).isEmpty())
                .forEach(name ->
                        misread.add(new Misread("cols", name, "question.UNKNOWN", List.of(name, name, names(shape)))));
        return titleFirst(
                shape,
                shape.columns().stream()
                        .filter(column -> names.contains(column.name()))
                        .toList());
    }

    private static String names(Shape<?> shape) {
        return String.join("、", shape.columns().stream().map(Column::name).toList());
    }

    private static List<Column> usual(Shape<?> shape) {
        return titleFirst(shape, shape.listed());
    }

    private static List<Column> titleFirst(Shape<?> shape, List<Column> columns) {
        return Stream.concat(Stream.of(shape.title()), columns.stream().filter(column -> column != shape.title()))
                .toList();
    }

    private static Address address(
            Shape<?> shape,
            Map<String, List<String>> parameters,
            Asked.Understood understood,
            List<Column> columns,
            boolean chosen) {
        Map<String, List<String>> canonical = new LinkedHashMap<>();
        if (parameters.containsKey("organ")) canonical.put("organ", parameters.getOrDefault("organ", List.of()));
        canonical.putAll(QuestionReader.print(shape, understood.question(), understood.order()));
        if (understood.question().asOf() != null) canonical.put("asOf", parameters.getOrDefault("asOf", List.of()));
        if (chosen)
            canonical.put(
                    "cols",
                    List.of(String.join(",", columns.stream().map(Column::name).toList())));
        return new Address(shape.path(), canonical);
    }
}
