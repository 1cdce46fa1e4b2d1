package org.zhunsheng.engine.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.Shared;

@DisplayName("报告校对的准确度")
class ProofreadingAccuracyTest {

    private static final Pattern TEXT = Pattern.compile("\"text\":\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern LABEL =
            Pattern.compile("\"label\":\\s*\"(\\w+)\",\\s*\"start\":\\s*(\\d+),\\s*\"end\":\\s*(\\d+)");

    private record Expected(String label, int start, int end) {}

    @Test
    @DisplayName("标注的段落：F1不低于0.95，没有差错的段落误报的不超过5%")
    void theLabelledPassagesAreReadRight() throws IOException {
        int right = 0;
        int invented = 0;
        int missed = 0;
        int clean = 0;
        int alarms = 0;
        for (String line : Files.readAllLines(Shared.truth("lint-dev.jsonl"))) {
            String text = text(line);
            List<Expected> expected = expected(line);
            List<Finding> found = Proofreading.national().read(text);
            clean += expected.isEmpty() ? 1 : 0;
            alarms += expected.isEmpty() && !found.isEmpty() ? 1 : 0;
            for (Finding finding : found) {
                boolean hit = expected.removeIf(first(expected, text, finding)::equals);
                right += hit ? 1 : 0;
                invented += hit ? 0 : 1;
            }
            missed += expected.size();
        }
        assertThat(clean).isPositive();
        assertThat(2.0 * right / (2.0 * right + invented + missed)).as("F1").isGreaterThanOrEqualTo(0.95);
        assertThat((double) alarms / clean).as("clean passages with an alarm").isLessThanOrEqualTo(0.05);
    }

    private static Expected first(List<Expected> expected, String text, Finding finding) {
        int start = text.codePointCount(0, finding.start());
        int end = text.codePointCount(0, finding.end());
        return expected.stream()
                .filter(one -> one.label().equals(finding.label().name()) && start < one.end() && one.start() < end)
                .findFirst()
                .orElse(new Expected("", 0, 0));
    }

    private static String text(String line) {
        Matcher text = TEXT.matcher(line);
        assertThat(text.find()).isTrue();
        return text.group(1)
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    private static List<Expected> expected(String line) {
        List<Expected> expected = new ArrayList<>();
        Matcher label = LABEL.matcher(line);
        while (label.find())
            expected.add(
                    new Expected(label.group(1), Integer.parseInt(label.group(2)), Integer.parseInt(label.group(3))));
        return expected;
    }
}
