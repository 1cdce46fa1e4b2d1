package org.zhunsheng.engine.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.legality.Samples.Sample;

@DisplayName("自拟样本：违法的要发现，近似而合法的不出声")
class PassagesTest {

    private static final double LEAST_F1 = 0.94;

    @Test
    @DisplayName("一千段以上：标签的 F1 不低于 0.94，合法的一段都不误报")
    void theSamplesAreToldApart() throws IOException {
        Legality check = Legality.withoutLaws(LocalDate.of(2025, 12, 31));
        int right = 0;
        int wrong = 0;
        int missed = 0;
        List<String> alarms = new ArrayList<>();
        List<Sample> passages = Samples.passages("passages.tsv");
        for (Sample passage : passages) {
            Set<String> found = labels(check.excerpt(passage.text()));
            Set<String> both = new HashSet<>(found);
            both.retainAll(passage.labels());
            right += both.size();
            wrong += found.size() - both.size();
            missed += passage.labels().size() - both.size();
            if (passage.labels().isEmpty() && !found.isEmpty()) alarms.add(passage.text());
        }
        assertThat(passages).hasSizeGreaterThan(200);
        assertThat(alarms).isEmpty();
        assertThat(2.0 * right / (2 * right + wrong + missed)).isGreaterThanOrEqualTo(LEAST_F1);
    }

    @Test
    @DisplayName("一份合法的办法，从标题到附则没有一条意见")
    void aCompliantDocumentIsSilent() throws IOException {
        try (InputStream in = Objects.requireNonNull(PassagesTest.class.getResourceAsStream("compliant.txt"))) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Legality.withoutLaws(LocalDate.of(2025, 12, 31)).check(document))
                    .isEmpty();
        }
    }

    static Set<String> labels(List<Finding> findings) {
        Set<String> labels = new HashSet<>();
        for (Finding finding : findings) {
            String label = finding.rule().label();
            if (label != null) labels.add(label);
        }
        return labels;
    }
}
