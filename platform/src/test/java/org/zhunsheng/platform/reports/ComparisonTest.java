package org.zhunsheng.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.reports.Comparison.How;

@DisplayName("两稿对比")
class ComparisonTest {

    @Test
    @DisplayName("改了的字标在行内，没改的行不动")
    void changedWordsAreMarkedInTheirLine() {
        var lines = Comparison.of("标题\n出庭五次。\n完", "标题\n出庭六次。\n又一段。\n完");
        assertThat(lines.stream()
                        .map(line -> line.stretches().stream()
                                .map(stretch -> stretch.how() == How.SAME
                                        ? stretch.text()
                                        : (stretch.how() == How.ADDED ? "+" : "-") + stretch.text())
                                .collect(Collectors.joining("|"))))
                .containsExactly("标题", "出庭|-五|+六|次。", "+又一段。", "完");
    }

    @Test
    @DisplayName("去掉增的是前一稿，去掉删的是后一稿")
    void bothVersionsCanBeReadBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String from = text(random);
            String to = text(random);
            var lines = Comparison.of(from, to);
            assertThat(read(lines, How.ADDED)).as("seed %d", seed).isEqualTo(from);
            assertThat(read(lines, How.REMOVED)).as("seed %d", seed).isEqualTo(to);
        }
    }

    private static String read(java.util.List<Comparison.Line> lines, How without) {
        return lines.stream()
                .map(line -> line.stretches().stream()
                        .filter(stretch -> stretch.how() != without)
                        .map(Comparison.Stretch::text)
                        .collect(Collectors.joining()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(6), 1, 4)
                .mapToObj(length -> random.ints(length, 0, 3)
                        .mapToObj(sign -> "甲乙丙".substring(sign, sign + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
