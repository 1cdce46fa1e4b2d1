package org.zhunsheng.engine.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.legality.Samples.Sample;

/** {@code -Dzhunsheng.likeness.write=true} writes the weights anew after samples or words have changed. */
@DisplayName("用语近似：从样本学来的权重")
class LikenessTest {

    private static final Path WEIGHTS =
            Path.of("src", "main", "resources", "org", "zhunsheng", "engine", "legality", "likeness.tsv");

    private static final int FOLDS = 5;
    private static final double LEAST_F1 = 0.85;
    private static final double MOST_ALARMS = 0.05;
    private static final double MOST_FINDINGS = 0.5;

    @Test
    @DisplayName("随产品的权重就是由样本学得的，一字不差")
    void theWeightsAreThoseThatTheSamplesTeach() throws IOException {
        String learned = LikenessTraining.learn(Samples.training());
        if (Boolean.getBoolean("zhunsheng.likeness.write")) Files.writeString(WEIGHTS, learned);
        assertThat(Files.readString(WEIGHTS)).isEqualTo(learned);
    }

    @Test
    @DisplayName("学五分之四、考五分之一，轮五遍：没学过的也分得开")
    void whatWasLearnedHoldsForOtherTexts() throws IOException {
        List<Sample> samples = Samples.training();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int lawful = 0;
        int alarms = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> known = new ArrayList<>();
            List<Sample> asked = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) (i / 10 % FOLDS == fold ? asked : known).add(samples.get(i));
            Likeness likeness = new Likeness(
                    LikenessTraining.learn(known), Catalogue.get().words.byName());
            for (Sample sample : asked) {
                double[] of = likeness.of(
                        LikenessTraining.marked(sample.text()), 0, sample.text().length());
                boolean alarm = false;
                for (int label = 0; label < of.length; label++) {
                    boolean breaks = sample.labels().contains(Likeness.LABELS.get(label));
                    boolean said = of[label] > Alike.SPEAKS;
                    right += breaks && said ? 1 : 0;
                    wrong += !breaks && said ? 1 : 0;
                    missed += breaks && !said ? 1 : 0;
                    alarm |= said;
                }
                lawful += sample.labels().isEmpty() ? 1 : 0;
                alarms += sample.labels().isEmpty() && alarm ? 1 : 0;
            }
        }
        assertThat(2.0 * right / (2 * right + wrong + missed)).isGreaterThan(LEAST_F1);
        assertThat((double) alarms / lawful).isLessThan(MOST_ALARMS);
    }

    @Test
    @DisplayName("没学过的合法文件，平均每份不到半条意见")
    void lawfulDocumentsAreSilent() throws IOException {
        Legality check = Legality.withoutLaws(LocalDate.of(2025, 12, 31));
        List<String> documents = Samples.documents(false);
        List<Finding> findings = documents.stream()
                .flatMap(document -> check.check(document).stream())
                .filter(finding -> finding.rule().label() != null)
                .toList();
        assertThat(documents).hasSizeGreaterThan(10);
        assertThat((double) findings.size() / documents.size())
                .as("%s", findings.stream().map(Finding::quote).toList())
                .isLessThanOrEqualTo(MOST_FINDINGS);
    }

    @Test
    @DisplayName("一项特征写出来再读回，还是它")
    void aFeatureIsReadAsWritten() {
        Marked text = LikenessTraining.marked("违反《东山市绿地条例》的，处２００元罚款，并责令停业三日。");
        Vocabulary words = Catalogue.get().words;
        long[] features = Wording.of(text, 0, text.text.length());
        assertThat(features).hasSizeGreaterThan(80).isSorted().doesNotHaveDuplicates();
        for (long feature : features)
            assertThat(read(Wording.text(feature, words))).isEqualTo(feature);
        assertThat(read("<罚款>")).isIn(java.util.Arrays.stream(features).boxed().toList());
    }

    private static long read(String written) {
        return Wording.of(written, 0, written.length(), Catalogue.get().words.byName());
    }
}
