package org.zhunsheng.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
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
import org.zhunsheng.platform.ledger.Survey;

/** The chapters of the annual report as {@code pages/chapters.yaml} has them (章节): the platform's order of things. */
@Component
final class Chapters {

    /** One chapter: its texts are the messages {@code pages.chapter.<key>} and {@code .numeral}. */
    record Chapter(String key, List<String> modules, List<Stop> pages) {

        String href() {
            return "/chapters/" + key;
        }
    }

    /**
     * A page that is no ledger.
     *
     * @param right  null: it opens to everyone who is signed in
     * @param module null: the right in any module is enough
     */
    record Stop(
            String href,
            String text,
            @Nullable Right right,
            @Nullable String module) {

        boolean opensTo(Person person) {
            if (right == null) return true;
            return module == null ? person.may(right) : person.may(right, module);
        }
    }

    private final List<Chapter> chapters;
    private final List<Stop> apart;
    private final List<Stop> own;
    private final List<String> filling;

    Chapters() throws IOException {
        try (InputStream file = new ClassPathResource("pages/chapters.yaml").getInputStream()) {
            Map<String, List<Object>> read = new Yaml().load(file);
            chapters = maps(read, "chapters").map(Chapters::chapter).toList();
            apart = maps(read, "apart").map(Chapters::stop).toList();
            own = maps(read, "own").map(Chapters::stop).toList();
            filling = of(read, "filling").stream().map(String::valueOf).toList();
        }
    }

    private static List<Object> of(Map<String, List<Object>> read, String name) {
        return Objects.requireNonNull(read.get(name), () -> "chapters.yaml has no " + name);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> maps(Map<String, List<Object>> read, String name) {
        return of(read, name).stream().map(entry -> (Map<String, Object>) entry);
    }

    @SuppressWarnings("unchecked")
    private static Chapter chapter(Map<String, Object> read) {
        var pages = (List<Map<String, Object>>) read.getOrDefault("pages", List.of());
        return new Chapter(
                text(read, "key"),
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
                .sorted(Comparator.comparingInt(overview -> {
                    int at = modules.indexOf(overview.shape().module());
                    return at < 0 ? modules.size() : at;
                }))
                .toList();
    }

    /** What stands below the chapters: figures, organs, administration. */
    List<Stop> apart() {
        return apart;
    }

    /** What the account menu holds. */
    List<Stop> own() {
        return own;
    }

    /** The modules in the order in which a new district fills their ledgers. */
    List<String> filling() {
        return filling;
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
