package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The labelled sentences that lie beside the project; skipped where they are missing. */
@DisplayName("zs cite 的准确率")
class CiteAccuracyTest {

    private static final double FLOOR = 0.99;

    private static Path sentences() {
        String named = System.getProperty("zhunsheng.shared", System.getenv("ZHUNSHENG_SHARED"));
        Path at = named == null ? Path.of("").toAbsolutePath() : Path.of(named);
        while (named == null && at.getParent() != null && !Files.isDirectory(at.resolve("shared/truth")))
            at = at.getParent();
        Path file = (named == null ? at.resolve("shared") : at).resolve("truth/citations-dev.jsonl");
        assumeTrue(Files.exists(file), "没有评测材料：" + file);
        return file;
    }

    @Test
    @DisplayName("位置和所指都对的不少于百分之九十九")
    void spansAndProvisions() throws IOException {
        Path file = sentences();
        StringWriter out = new StringWriter();
        assertThat(Zs.run(new PrintWriter(out), new PrintWriter(out), "cite", "--sentences", file.toString()))
                .isZero();
        List<Map<?, ?>> gold = read(Files.readString(file));
        List<Map<?, ?>> found = read(out.toString());

        assertThat(score(gold, found, false)).as("所指").isGreaterThan(FLOOR);
        assertThat(score(gold, found, true)).as("位置和所指").isGreaterThan(FLOOR);
    }

    private static List<Map<?, ?>> read(String lines) {
        List<Map<?, ?>> objects = new ArrayList<>();
        lines.lines().forEach(line -> objects.add((Map<?, ?>) Json.read(line)));
        return objects;
    }

    /** F1 over all sentences; what the labels call optional counts neither way. */
    private static double score(List<Map<?, ?>> gold, List<Map<?, ?>> found, boolean withSpan) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < gold.size(); i++) {
            Map<String, Integer> wanted = new HashMap<>();
            Map<String, Integer> neither = new HashMap<>();
            for (Map<?, ?> citation : citations(gold.get(i))) {
                boolean optional = Boolean.TRUE.equals(citation.get("optional"));
                (optional ? neither : wanted).merge(key(citation, withSpan), 1, Integer::sum);
            }
            for (Map<?, ?> citation : citations(found.get(i))) {
                String key = key(citation, withSpan);
                if (taken(wanted, key)) right++;
                else if (!taken(neither, key)) wrong++;
            }
            missed += wanted.values().stream().mapToInt(Integer::intValue).sum();
        }
        return 2.0 * right / (2 * right + wrong + missed);
    }

    private static boolean taken(Map<String, Integer> counts, String key) {
        int left = counts.getOrDefault(key, 0);
        counts.put(key, Math.max(0, left - 1));
        return left > 0;
    }

    private static List<Map<?, ?>> citations(Map<?, ?> sentence) {
        List<Map<?, ?>> citations = new ArrayList<>();
        ((List<?>) sentence.get("citations")).forEach(citation -> citations.add((Map<?, ?>) citation));
        return citations;
    }

    private static String key(Map<?, ?> citation, boolean withSpan) {
        StringBuilder key = new StringBuilder();
        for (String field : List.of("title", "article", "articleSuffix", "paragraph", "item", "subitem"))
            key.append(citation.get(field)).append('|');
        return withSpan ? key + "" + citation.get("start") + "-" + citation.get("end") : key.toString();
    }
}
