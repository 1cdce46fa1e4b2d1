package org.zhunsheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.kernel.Words;

@DisplayName("审计的事项")
class KindsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern METHOD = Pattern.compile("\\b(\\w+)\\s*\\([^()]*\\bString kind\\b[^()]*\\)");
    private static final Pattern CHOSEN = Pattern.compile("\\bString kind = ([^;]*);");
    private static final Pattern KIND = Pattern.compile("\"([a-z]+\\.[a-zA-Z]+)\"");

    @Test
    @DisplayName("程序里写进审计链的每一种事项，中英文都有名称")
    void everyKindHasAName() throws IOException {
        Set<String> kinds = kinds();
        assertThat(kinds).contains("ledger.import", "access.login", "page.error", "organs.alias", "access.logout");
        Words words = Words.of("audit");
        assertThat(kinds.stream()
                        .filter(kind ->
                                words.getMessage("audit.kind." + kind, null, null, Locale.SIMPLIFIED_CHINESE) == null))
                .as("messages/audit.properties")
                .isEmpty();
    }

    /** What stands among the arguments of methods that take a kind, and what is chosen to be one. */
    private static Set<String> kinds() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList())
                sources.add(Files.readString(file));
        }
        Set<String> methods = new TreeSet<>();
        sources.forEach(source -> METHOD.matcher(source).results().forEach(found -> methods.add(found.group(1))));
        Pattern call = Pattern.compile("\\b(?:" + String.join("|", methods) + ")\\s*\\(");
        Set<String> kinds = new TreeSet<>();
        for (String source : sources) {
            call.matcher(source)
                    .results()
                    .flatMap(found ->
                            KIND.matcher(arguments(source, found.end())).results())
                    .forEach(found -> kinds.add(found.group(1)));
            CHOSEN.matcher(source)
                    .results()
                    .flatMap(chosen -> KIND.matcher(chosen.group(1)).results())
                    .forEach(found -> kinds.add(found.group(1)));
        }
        kinds.remove("audit.line"); // a subject
        return kinds;
    }

    /** The call's own arguments, without those of calls and lambdas among them. */
    private static String arguments(String source, int from) {
        StringBuilder own = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') quoted = !quoted;
            if (!quoted && (c == '(' || c == '{')) depth++;
            if (!quoted && (c == ')' || c == '}') && depth-- == 0) break;
            if (depth == 0) own.append(c);
        }
        return own.toString();
    }
}
