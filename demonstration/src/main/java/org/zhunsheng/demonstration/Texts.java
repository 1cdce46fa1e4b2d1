package org.zhunsheng.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the district is made of, as data: texts in the folder {@code catalogue}, a line each; {@code #} begins a remark. */
final class Texts {

    private Texts() {}

    static List<String> lines(String file) {
        try (InputStream text = Texts.class.getResourceAsStream("/catalogue/" + file)) {
            if (text == null) throw new IllegalStateException("catalogue/" + file + " is not in the class path");
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String file) {
        return String.join("\n", lines(file));
    }

    /** The cells of each line. */
    static List<List<String>> table(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
