package org.zhunsheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.papers.proof.CanonicalJson;

/** What the documents say of the source tree, where the tree can be asked. Tests run in the folder of their module. */
@DisplayName("文档说的与源码一致")
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    @DisplayName("每个模块有一页说明，在模块一览里列一次，有链接")
    void everyModuleHasItsPage() throws IOException {
        String overview = read("docs/modules/README.md");
        List<String> wrong = new ArrayList<>();
        for (String name : modules()) {
            if (!Files.exists(ROOT.resolve("docs/modules/" + name + ".md"))) wrong.add(name + " 没有说明");
            long rows = overview.lines()
                    .filter(line -> line.startsWith("| [" + name + "](" + name + ".md) |")
                            || line.startsWith("| " + name + " |"))
                    .count();
            if (rows != 1 || !overview.contains("| [" + name + "](" + name + ".md) |"))
                wrong.add(name + " 在一览里 " + rows + " 次");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("架构说明里的每个类型都有")
    void theHouseNamesWhatIsThere() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String room : List.of("engine", "papers", "platform"))
            try (Stream<Path> all = Files.walk(ROOT.resolve(room + "/src/main/java"))) {
                all.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> types.add(name.replace(".java", "")));
            }
        assertThat(Pattern.compile("`([A-Z][A-Za-z]+)[`.]")
                        .matcher(read("docs/architecture.md"))
                        .results()
                        .map(named -> named.group(1)))
                .hasSizeGreaterThan(50)
                .allSatisfy(named -> assertThat(types).contains(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    @DisplayName("README 的目录树与实际的目录相同")
    void theTreeIsTheTree(String readme) throws IOException {
        Set<String> told = Pattern.compile("(?m)^([a-z]+)/ {2,}")
                .matcher(read(readme))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> all = Files.list(ROOT)) {
            Set<String> there = all.filter(Files::isDirectory)
                    .filter(folder -> Files.exists(folder.resolve("pom.xml"))
                            || Set.of("docs", "deploy")
                                    .contains(folder.getFileName().toString()))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told).isEqualTo(there);
        }
    }

    @Test
    @DisplayName("词汇表里的类名、枚举值在源码里都有")
    void whatTheGlossaryNamesIsThere() throws IOException {
        Set<String> types = new TreeSet<>();
        Set<String> constants = new TreeSet<>();
        Pattern declared = Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)");
        Pattern constant = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
        for (Path source : sources()) {
            String text = Files.readString(source);
            declared.matcher(text).results().map(found -> found.group(1)).forEach(types::add);
            constant.matcher(text).results().map(MatchResult::group).forEach(constants::add);
        }
        Pattern code = Pattern.compile("`([A-Z]\\w+)(?:\\.([A-Z_]+))?`");
        List<String> missing = new ArrayList<>();
        for (String line : read("docs/glossary.md").lines().toList()) {
            String[] cells = line.split("\\|");
            if (cells.length < 3) continue;
            for (Matcher named = code.matcher(cells[2]); named.find(); ) {
                String name = named.group(1);
                boolean known =
                        name.equals(name.toUpperCase(Locale.ROOT)) ? constants.contains(name) : types.contains(name);
                if (!known || (named.group(2) != null && !constants.contains(named.group(2))))
                    missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("环境变量：程序读的，运维手册都写了")
    void everySettingIsExplained() throws IOException {
        Set<String> used = new TreeSet<>();
        Pattern name = Pattern.compile("ZHUNSHENG_[A-Z_]*[A-Z]");
        List<Path> readers = new ArrayList<>(
                List.of(ROOT.resolve("zs"), ROOT.resolve("platform/src/main/resources/application.properties")));
        readers.addAll(sources());
        for (Path reader : readers)
            name.matcher(Files.readString(reader))
                    .results()
                    .map(MatchResult::group)
                    .forEach(used::add);
        // where the benchmarks and the tests find texts that are no part of the project
        used.removeAll(Set.of("ZHUNSHENG_SHARED", "ZHUNSHENG_LAWS"));
        String operations = read("docs/operations.md");
        // a row that explains several names them by their ends
        assertThat(used.stream()
                        .filter(setting -> !operations.contains(setting)
                                && IntStream.range(0, setting.length())
                                        .noneMatch(i -> setting.charAt(i) == '_'
                                                && operations.contains("`" + setting.substring(i) + "`"))))
                .isEmpty();
    }

    private static Set<String> modules() throws IOException {
        try (var list = Objects.requireNonNull(
                Zhunsheng.class.getResourceAsStream("/META-INF/spring-modulith/application-modules.json"))) {
            return CanonicalJson.readObject(list.readAllBytes()).keySet();
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String part : List.of("engine", "papers", "cli", "platform")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(part).resolve("src/main/java"))) {
                all.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static String read(String document) {
        try {
            return Files.readString(ROOT.resolve(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
