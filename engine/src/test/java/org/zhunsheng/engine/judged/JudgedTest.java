package org.zhunsheng.engine.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.engine.Shared;
import org.zhunsheng.engine.legality.Legality;
import org.zhunsheng.engine.legality.Rule;
import org.zhunsheng.engine.legality.Rules;
import org.zhunsheng.engine.statutes.Statutes;

/** {@code -Dzhunsheng.judged.write=true} counts anew and writes {@code judged.tsv}. */
@DisplayName("规则凭准确程度发声")
class JudgedTest {

    private static final Path COUNTS = Path.of("src/main/resources/org/zhunsheng/engine/judged/judged.tsv");
    private static final Path REAL = Path.of("src/test/resources/org/zhunsheng/engine/real-texts.tsv");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Pattern TEXT = Pattern.compile("\"text\":\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern LABELS = Pattern.compile("\"labels\":\\s*\\[([^\\]]*)]");

    @ParameterizedTest(name = "真实 {0} 对 {1} 错，自拟 {2} 对 {3} 错：{4}")
    @CsvSource({
        "0, 0, 0, 0, HINT",
        "0, 0, 1, 0, HINT",
        "0, 0, 20, 0, LOOK_AT",
        "0, 0, 9000, 0, LOOK_AT",
        "3, 0, 9000, 0, MUST_FIX",
        "0, 2, 9000, 0, HINT",
        "0, 1, 9000, 0, LOOK_AT",
        "30, 1, 0, 0, LOOK_AT",
        "60, 0, 0, 0, MUST_FIX",
        "0, 0, 80, 20, HINT"
    })
    @DisplayName("级别由错误率的上限决定；自拟的例子再多，也只当二十个")
    void loudnessIsEarned(int right, int wrong, int inventedRight, int inventedWrong, Loudness loudness) {
        assertThat(new Judged(right, 0, wrong, 0, 0, inventedRight, inventedWrong).loudness())
                .isEqualTo(loudness);
    }

    @Test
    @DisplayName("所列的数，就是现在数出来的数")
    void countsAreTrue() throws Exception {
        Map<String, int[]> counts = new TreeMap<>();
        for (Rule rule : Rules.all()) counts.put(rule.id(), new int[7]);
        Legality check = new Legality(Statutes.of(Shared.laws("")), DAY);
        for (String line : Files.readAllLines(Shared.truth("legality-dev.jsonl")))
            org.zhunsheng.engine.legality.Counted.labelled(
                    check, text(line), labels(line), (rule, right) -> count(counts, rule, right ? 3 : 4));
        org.zhunsheng.engine.legality.Counted.seeded(
                Legality.withoutLaws(DAY), (rule, right) -> count(counts, rule, right ? 5 : 6));
        org.zhunsheng.engine.proofreading.Counted.seeded((rule, right) -> count(counts, rule, right ? 5 : 6));
        real(counts);
        List<String> lines = new ArrayList<>();
        lines.add("# 规则\t真实对\t可议\t错\t标注对\t错\t植入对\t错");
        counts.forEach((rule, n) -> lines.add(
                rule + "\t" + Arrays.stream(n).mapToObj(Integer::toString).collect(Collectors.joining("\t"))));
        if (Boolean.getBoolean("zhunsheng.judged.write")) Files.write(COUNTS, lines);
        assertThat(Files.readAllLines(COUNTS)).isEqualTo(lines);
    }

    private static void real(Map<String, int[]> counts) throws IOException {
        for (String line : Files.readAllLines(REAL)) {
            String[] cells = line.split("\t", -1);
            count(counts, cells[2], List.of("对", "可议", "错").indexOf(cells[4]));
        }
    }

    private static void count(Map<String, int[]> counts, String rule, int cell) {
        counts.computeIfAbsent(rule, none -> new int[7])[cell]++;
    }

    private static String text(String line) {
        Matcher text = TEXT.matcher(line);
        assertThat(text.find()).isTrue();
        return text.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static List<String> labels(String line) {
        Matcher labels = LABELS.matcher(line);
        assertThat(labels.find()).isTrue();
        return Arrays.stream(labels.group(1).split(",", -1))
                .map(label -> label.replace("\"", "").strip())
                .toList();
    }
}
