package org.zhunsheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("docs/examples/ReadingLaw.java：各室的用法，能编译、能运行，结果与 docs/engine.md 所写一致")
class ReadingLawTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    @DisplayName("只有引擎在类路径上，照文档编译运行，逐行相同")
    void theExampleSaysWhatThePageShows(@TempDir Path classes) throws Exception {
        int failed = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        Path.of("target", "classes").toString(),
                        "-d",
                        classes.toString(),
                        DOCS.resolve("examples").resolve("ReadingLaw.java").toString());
        assertThat(failed).isZero();
        assertThat(shown()).isEqualTo(said(classes));
    }

    private static String said(Path classes) throws Exception {
        URL[] only = {
            classes.toUri().toURL(), Path.of("target", "classes").toUri().toURL()
        };
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader = new URLClassLoader(only, ClassLoader.getPlatformClassLoader())) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            loader.loadClass("ReadingLaw").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String shown() throws Exception {
        String page = Files.readString(DOCS.resolve("engine.md"));
        String opening = "```text\n";
        int start = page.indexOf(opening, page.indexOf("ReadingLaw.java")) + opening.length();
        return page.substring(start, page.indexOf("```", start));
    }
}
