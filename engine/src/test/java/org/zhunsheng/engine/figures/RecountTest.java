package org.zhunsheng.engine.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("从记录重新计数")
class RecountTest {

    private static final Days YEAR = Days.year(2021);
    private static final Register REGISTER = new Register(List.of(
            organ("区", "区", "GOVERNMENT"),
            organ("局", "区", "DEPARTMENT"),
            organ("街", "区", "STREET"),
            organ("所", "街", "SECTION")));

    private static final Declaration.Counted CASES = counted("cases", new Measure.Count(), Map.of());
    private static final Declaration.Counted CAME =
            counted("came", new Measure.Count(), Map.of("attendance", new Condition.OneOf(Set.of("HEAD"))));
    private static final Declaration.Counted FINES = new Declaration.Counted(
            "fines",
            "元",
            "cases",
            "organ",
            new Measure.Sum("fine"),
            true,
            Map.of(),
            new Dating.On("heardOn"),
            Set.of());
    private static final Declaration.Counted COURTS = counted("courts", new Measure.Distinct("court"), Map.of());
    private static final Declaration.Counted LATEST = new Declaration.Counted(
            "latest",
            "件",
            "cases",
            "organ",
            new Measure.Count(),
            false,
            Map.of(),
            new Dating.Latest("heardOn"),
            Set.of());

    private final List<Map<String, Object>> rows = List.of(
            hearing("局", "2021-03-01", "HEAD", "甲院", "100.10"),
            hearing("局", "2021-06-01", "STAFF", "乙院", "0.20"),
            hearing("街", "2021-06-01", "HEAD", "甲院", "5.00"),
            hearing("所", "2020-12-31", "HEAD", "甲院", "7.00"),
            hearing("所", "2021-01-01", "STAFF", "丙院", "1.00"));

    @Test
    @DisplayName("计数、合计、比例、不同的值、最近一次：与手算的一样")
    void everyMeasureIsCountedAsByHand() {
        assertThat(said(CASES, "区")).isEqualTo("4");
        assertThat(said(CASES, "街")).isEqualTo("2");
        assertThat(said(FINES, "区")).isEqualTo("106.30");
        assertThat(said(COURTS, "区")).isEqualTo("3");
        assertThat(said(LATEST, "区")).isEqualTo("2");
        assertThat(said(LATEST, "所")).isEqualTo("1");
        assertThat(said(new Declaration.Ratio("rate", "%", CAME, CASES, 2), "区"))
                .isEqualTo("50.00%");
        assertThat(said(new Declaration.Reaching("some", "个", CASES, 2, Set.of("DEPARTMENT", "STREET")), "区"))
                .isEqualTo("1");
        assertThat(said(new Declaration.Minimum("least", "件", CASES, Set.of("DEPARTMENT", "STREET")), "区"))
                .isEqualTo("1");
        assertThat(said(new Declaration.Growth("growth", "%", CASES, 1), "所")).isEqualTo("0.0%");
        assertThat(said(new Declaration.OrgansStanding("organs", "个", CASES, Set.of("SECTION")), "街"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("没有整体的比例、上年为零的增长，说不出数字，不说成百分之百")
    void nothingIsSaidOfNothing() {
        Declaration rate = new Declaration.Ratio("rate", "%", CAME, CASES, 2);
        assertThat(answer(rate, "无此机关", rows).stated().silence()).isEqualTo(Stated.Silence.NO_WHOLE);
        assertThat(said(new Declaration.Growth("growth", "%", CASES, 1), "局")).isEqualTo("—");
    }

    @Test
    @DisplayName("分几份数、按什么次序合，结果一样")
    void partsMayBePutTogetherInAnyOrder() {
        Random random = new Random(20220412);
        for (Declaration declared : List.of(CASES, FINES, COURTS, LATEST)) {
            Recount.Answer whole = answer(declared, "区", rows);
            for (int round = 0; round < 50; round++) {
                Recount.Asked asked = new Recount.Asked(declared, "区", YEAR);
                List<Recount> parts = new ArrayList<>();
                for (int i = 0; i < 4; i++) parts.add(new Recount(REGISTER, List.of(asked)));
                List<Map<String, Object>> shuffled = new ArrayList<>(rows);
                Collections.shuffle(shuffled, random);
                shuffled.forEach(row -> parts.get(random.nextInt(4)).add("cases", row));
                while (parts.size() > 1) {
                    Recount last = parts.removeLast();
                    parts.get(random.nextInt(parts.size())).merge(last);
                }
                assertThat(parts.getFirst().answer(asked))
                        .as("seed 20220412, round %d", round)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    @DisplayName("没有问过的口径答不出；读不懂的口径不读")
    void whatIsNotUnderstoodIsRefused() {
        Recount recount = new Recount(REGISTER, List.of(new Recount.Asked(CASES, "区", YEAR)));
        assertThatThrownBy(() -> recount.answer(new Recount.Asked(FINES, "区", YEAR)))
                .hasMessageContaining("not asked for");
        assertThatThrownBy(() -> DeclarationJson.read(Map.of("id", "a", "unit", "", "kind", "guess")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("guess");
    }

    private String said(Declaration declared, String organ) {
        return answer(declared, organ, rows).stated().display();
    }

    private static Recount.Answer answer(Declaration declared, String organ, List<Map<String, Object>> rows) {
        Recount.Asked asked = new Recount.Asked(declared, organ, YEAR);
        Recount recount = new Recount(REGISTER, List.of(asked));
        rows.forEach(row -> recount.add("cases", row));
        return recount.answer(asked);
    }

    private static Declaration.Counted counted(String id, Measure measure, Map<String, Condition> where) {
        return new Declaration.Counted(
                id, "件", "cases", "organ", measure, false, where, new Dating.On("heardOn"), Set.of());
    }

    private static Map<String, Object> organ(String code, String parent, String kind) {
        return Map.of("code", code, "parent", parent, "kind", kind, "foundedOn", "1997-04-01");
    }

    private static Map<String, Object> hearing(
            String organ, String heardOn, String attendance, String court, String fine) {
        return Map.of("organ", organ, "heardOn", heardOn, "attendance", attendance, "court", court, "fine", fine);
    }
}
