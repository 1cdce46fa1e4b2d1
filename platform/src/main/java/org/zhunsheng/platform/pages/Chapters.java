package org.zhunsheng.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Survey;

/** The chapters of the annual report as {@code pages/chapters.yaml} has them (章节): the platform's order of things. */
@Component
final class Chapters {

    /**
     * One chapter: its texts are the messages {@code pages.chapter.<key>} and {@code .numeral}.
     *
     * @param headline the metric that stands for it on the overview
     */
    record Chapter(String key, String headline, List<String> modules, List<Stop> pages) {

        public String href() {
            return "/chapters/" + key;
        }
    }

    /**
     * A page that is no ledger.
     *
     * @param right  null: it opens to everyone who is signed in
     * @param module null: the right in any module is enough, to read in any that keeps records
     */
    record Stop(
            String href,
            String text,
            @Nullable Right right,
            @Nullable String module) {

        boolean opensTo(Person person) {
            if (right == null) return true;
            if (module != null) return person.may(right, module);
            return right == Right.READ ? person.readsRecords() : person.may(right);
        }
    }

    /** What stands in no chapter, as its texts are called: organs, staff and posts. */
    static final String APART = "apart";

    private final List<Chapter> chapters;
    private final List<Stop> apart;
    private final List<Stop> own;
    private final List<String> filling;
    private final Map<String, List<String>> work;

    Chapters() throws IOException {
        try (InputStream file = new ClassPathResource("pages/chapters.yaml").getInputStream()) {
            Map<String, Object> read = new Yaml().load(file);
            chapters = maps(read, "chapters").map(Chapters::chapter).toList();
            apart = maps(read, "apart").map(Chapters::stop).toList();
            own = maps(read, "own").map(Chapters::stop).toList();
            filling = texts(of(read, "filling"));
            work = new HashMap<>();
            ((Map<?, ?>) of(read, "ledgers"))
                    .forEach((module, named) -> work.put(String.valueOf(module), texts(named)));
        }
    }

    private static Object of(Map<String, Object> read, String name) {
        return Objects.requireNonNull(read.get(name), () -> "chapters.yaml has no " + name);
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> maps(Map<String, Object> read, String name) {
        return ((List<Map<String, Object>>) of(read, name)).stream();
    }

    @SuppressWarnings("unchecked")
    private static Chapter chapter(Map<String, Object> read) {
        var pages = (List<Map<String, Object>>) read.getOrDefault("pages", List.of());
        return new Chapter(
                text(read, "key"),
                text(read, "headline"),
                List.copyOf((List<String>) Objects.requireNonNull(read.get("modules"))),
                pages.stream().map(Chapters::stop).toList());
    }

    private static Stop stop(Map<String, Object> read) {
        return new Stop(
                text(read, "href"),
                text(read, "text"),
                read.get("right") instanceof String right ? Right.valueOf(right) : null,
                read.get("module") instanceof String module ? module : null);
    }

    private static String text(Map<String, Object> read, String name) {
        return (String) Objects.requireNonNull(read.get(name), () -> "chapters.yaml: no " + name + " in " + read);
    }

    List<Chapter> all() {
        return chapters;
    }

    /** In the order of the report; what stands in no chapter comes last. */
    List<Survey.Overview> inOrder(List<Survey.Overview> overviews) {
        List<String> modules =
                chapters.stream().flatMap(chapter -> chapter.modules().stream()).toList();
        return overviews.stream()
                .sorted(Comparator.<Survey.Overview>comparingInt(
                                overview -> place(modules, overview.shape().module()))
                        .thenComparing(Survey.Overview::shape, inWork()))
                .toList();
    }

    /** Ledgers of one module in the order of the work. */
    Comparator<Shape<?>> inWork() {
        return Comparator.<Shape<?>>comparingInt(shape -> place(
                        work.getOrDefault(shape.module(), List.of()),
                        shape.name().substring(shape.module().length() + 1)))
                .thenComparing(Shape::name);
    }

    /** What is not named comes last. */
    private static int place(List<String> named, String name) {
        int at = named.indexOf(name);
        return at < 0 ? named.size() : at;
    }

    /** What stands below the chapters: figures, organs, administration. */
    List<Stop> apart() {
        return apart;
    }

    /** What the account menu holds. */
    List<Stop> own() {
        return own;
    }

    /** Ledgers in the order in which a new district fills them, before any waits for those it points into. */
    Comparator<Shape<?>> inFilling() {
        return Comparator.<Shape<?>>comparingInt(shape -> place(filling, shape.module()))
                .thenComparing(inWork());
    }

    Optional<Chapter> named(String key) {
        return chapters.stream().filter(chapter -> chapter.key().equals(key)).findFirst();
    }

    Optional<Chapter> of(String module) {
        return chapters.stream()
                .filter(chapter -> chapter.modules().contains(module))
                .findFirst();
    }
}
