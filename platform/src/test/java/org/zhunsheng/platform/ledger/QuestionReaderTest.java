package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.QuestionReader.Asked;
import org.zhunsheng.platform.ledger.QuestionReader.Misread;

@PlatformTest
@DisplayName("地址里的查询条件")
class QuestionReaderTest {

    @Autowired
    QuestionReader reader;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Test
    @DisplayName("机关、期间、时点、关键词、列条件都能读懂")
    void everyConditionIsUnderstood() {
        var asked = understood(Map.of(
                "organ", List.of("望河街道"),
                "from", List.of("2019-01-01"),
                "to", List.of("2019-12-31"),
                "asOf", List.of("2021-12-31"),
                "q", List.of("望河"),
                "kind", List.of("STREET", "DEPARTMENT"),
                "endedOn", List.of("2021"),
                "name", List.of("街道"),
                "sort", List.of("name"),
                "limit", List.of("20")));
        assertThat(asked.question().scope()).isEqualTo(Scope.of(Set.of(District.STREET)));
        assertThat(asked.question().period()).isEqualTo(Period.year(2019));
        assertThat(asked.question().asOf()).isEqualTo(Today.endOf(LocalDate.of(2021, 12, 31)));
        assertThat(asked.question().words()).isEqualTo("望河");
        assertThat(asked.question().where())
                .containsEntry("kind", new Condition.In(Set.of("STREET", "DEPARTMENT")))
                .containsEntry("endedOn", new Condition.Days(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)))
                .containsEntry("name", new Condition.Holds("街道"));
        assertThat(asked.order()).isEqualTo(new Page.Order("name", false));
        assertThat(asked.limit()).isEqualTo(20);
    }

    @Test
    @DisplayName("空着的条件不算条件；今天的时点就是现在")
    void blankAsksNothing() {
        var asked = understood(Map.of("kind", List.of(""), "q", List.of(" "), "asOf", List.of("2022-04-12")));
        assertThat(asked.question()).isEqualTo(Question.everything(Scope.WHOLE));
    }

    @ParameterizedTest(name = "{0}={1}：{2}")
    @CsvSource({
        "organs, x, question.UNKNOWN",
        "organ, 无此机关, question.ORGAN",
        "from, 2021-02-30, question.DAY",
        "asOf, 2022-04-13, question.FUTURE",
        "kind, 局, question.CHOICE",
        "endedOn, 去年, question.PERIOD",
        "sort, formerNames, question.SORT",
        "limit, 5000, question.LIMIT",
        "limit, 0, question.LIMIT",
        "after, 第二页, question.AFTER",
        "broken, Z-99, question.CHECK",
        "successor, 无此机关, question.ORGAN",
    })
    @DisplayName("读不懂的条件说明原因和改法，不当作没有")
    void whatIsNotUnderstoodIsSaid(String parameter, String value, String sentence) {
        Asked asked = reader.read(District.OFFICER, organs().shape(), Map.of(parameter, List.of(value)), Set.of());
        assertThat(asked).isInstanceOfSatisfying(Asked.NotUnderstood.class, not -> {
            assertThat(not.misread()).extracting(Misread::sentence).containsExactly(sentence);
            for (Language language : Language.values()) {
                Misread misread = not.misread().getFirst();
                assertThat(language.say(
                                () -> wording.say(sentence, misread.arguments().toArray())))
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(language.say(() -> wording.say(
                                sentence + ".remedy", misread.arguments().toArray())))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        });
    }

    @Test
    @DisplayName("止日早于起日的，要求对调")
    void aPeriodDoesNotRunBackwards() {
        assertThat(reader.read(
                        District.OFFICER,
                        organs().shape(),
                        Map.of("from", List.of("2021-02-01"), "to", List.of("2021-01-01")),
                        Set.of()))
                .isInstanceOf(Asked.NotUnderstood.class);
    }

    @Test
    @DisplayName("写回地址再读，还是同一个问题")
    void whatIsPrintedIsReadAgain() {
        Question question = Question.everything(Scope.WHOLE)
                .in(Period.quarter(2021, 3))
                .with("kind", "STREET", "TOWN")
                .with("parent", District.GOVERNMENT.value())
                .with("name", new Condition.In(Set.of("甲,乙", "丙")))
                .with("shortName", new Condition.Holds("街道"))
                .with("endedOn", new Condition.Empty(true))
                .with("broken", new Condition.In(Set.of("CodeIsGivenOnce")))
                .with("unchecked", new Condition.Empty(false))
                .asOf(Today.endOf(LocalDate.of(2021, 12, 31)));
        var order = new Page.Order("name", false);
        var asked = understood(QuestionReader.print(organs().shape(), question, order));
        assertThat(asked.question()).isEqualTo(question);
        assertThat(asked.order()).isEqualTo(order);
    }

    private Asked.Understood understood(Map<String, List<String>> parameters) {
        return (Asked.Understood) reader.read(District.OFFICER, organs().shape(), parameters, Set.of());
    }

    private Entries<?> organs() {
        return ledgers.named("organs/organs").orElseThrow();
    }
}
