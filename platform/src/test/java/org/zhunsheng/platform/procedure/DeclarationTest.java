package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.zhunsheng.platform.calendar.Counting;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.OrganCode;

@DisplayName("写错了的程序，一句话说清错在哪里")
class DeclarationTest {

    private static final String FINE = """
            p:
              name: 程序 / Procedure
              ledger: documents/legality-reviews
              basis: 甲
              parts: { drafter: { column: organ }, reviewer: { office: justice } }
              begins: { name: 发起 / Opening, by: drafter, fills: [organ], basis: 甲 }
              steps:
                draft:  { name: 起草 / Draft, by: drafter, fills: [text], basis: 甲 }
                review: { name: 审核 / Review, by: reviewer, fills: [conclusion], rests-on: draft, basis: 甲 }
                answer: { name: 答复 / Answer, by: drafter, applies: { conclusion: AMEND }, fills: [reply], basis: 甲 }
            """;

    private static Procedure read(String yaml) {
        return read(yaml, Map.of());
    }

    private static Procedure read(String yaml, Map<String, Deadline> terms) {
        return Procedure.read(
                        new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "p.yaml") {
                            @Override
                            public String getFilename() {
                                return "p.yaml";
                            }
                        },
                        ledger -> new Procedure.Vocabulary(
                                ledger,
                                List.of("organ", "text", "conclusion", "reply", "number", "sentOn"),
                                Set.of("organ", "text", "conclusion"),
                                Map.of("letter", List.of("text", "reply")),
                                Set.of("P-REV"),
                                term -> Optional.ofNullable(terms.get(term))))
                .getFirst();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            fills: [text]            | fills: [txet]                               | draft：台账没有“txet”这一栏。
            fills: [text], basis: 甲 | fills: [text]                               | 缺“basis”
            by: reviewer             | by: nobody                                  | review：由“nobody”办，而没有哪个机关能担任。
            column: organ            | column: number                              | begins：由“drafter”办，而没有哪个机关能担任。
            office: justice          | office: police                              | “office”没有“police”这一项
            office: justice          | office: justice, column: organ              | “column”和“office”写一项
            fills: [reply]           | fills: [text]                               | answer：和“draft”都写“text”；一栏只由一步来写。
            fills: [reply]           | fills: [letter]                             | answer：和“draft”都写“text”；一栏只由一步来写。
            fills: [conclusion]      | fills: [conclusion], owes: draft            | draft：办完以后总又轮到自己，事项永远办不结。
            rests-on: draft          | rests-on: [draft, review]                   | review：办完以后总又轮到自己，事项永远办不结。
            conclusion: AMEND        | reply: AMEND                                | answer：要先看它自己办没办，事项永远办不结。
            rests-on: draft          | after: answer                               | 排在“answer”之后，而前面没有这一步
            rests-on: draft          | rests-on: answer                            | review：以“answer”为依据，而它不排在前面。
            rests-on: draft          | not: drafting                               | review：没有“drafting”这一步。
            rests-on: draft          | rest-on: draft                              | 不认识“rest-on”
            rests-on: draft          | gate: P-REV-X                               | review：没有“P-REV-X”这一项检查。
            rests-on: draft          | needs: number                               | review：取决于“number”，而没有哪一步来写。
            rests-on: draft          | within: soon                                | 没有“soon”这一个期限
            rests-on: draft          | within: [soon, later]                       | 没有“soon”这一个期限
            rests-on: draft          | 'within: { from: text, limit: soon }'       | 期限应当写作“15 day”
            rests-on: draft          | 'within: { from: sentOn, limit: 5 day }'    | review：期限从“sentOn”算，而没有哪一步来写。
            rests-on: draft          | 'stops: { of: draft, from: text, to: sentOn }' | review：期限从“sentOn”算，而没有哪一步来写。
            rests-on: draft          | 'silence: { conclusion: AMEND }'            | review：沉默有说法，而没有期限。
            rests-on: draft          | 'offers: { number: today }'                 | review：只能给自己要填的栏先写上一个值。
            rests-on: draft          | 'sets: { text: today }'                     | review：自己写的栏，另一步又要人来填。
            rests-on: draft          | each: organ                                 | review：由几家分别办，各家只表示意见，不写同一栏，沉默也不能代替每一家。
            rests-on: draft          | not-organ: drafting                         | review：没有“drafting”这一步，也没有哪一步来写这一栏。
            rests-on: draft          | awaits: draft                               | review：等“draft”另立的事项办结，而它不排在前面，或者没有另立事项。
            fills: [organ]           | 'fills: [organ], opens: { procedure: q }'   | begins：另立事项的，由一家亲自办，不是第一步，沉默和数字也不能代替。
            fills: [text]            | fills: [sentOn]                             | 台账的“text”必填，而没有哪一步来写
            审核 / Review            | 审核                                        | “name”写作“受理 / Acceptance”
            """)
    @DisplayName("不能照着办的，启动时就说")
    void refusesWithASentence(String fine, String wrong, String sentence) {
        assertThat(FINE).contains(fine);
        assertThatThrownBy(() -> read(FINE.replaceFirst(fine.replace("[", "\\["), wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    @DisplayName("按声明读出步骤、先后和由谁来写")
    void readsWhatIsSaid() {
        Procedure procedure = read(FINE);
        assertThat(procedure.steps()).extracting(Step::id).containsExactly("begins", "draft", "review", "answer");
        assertThat(procedure.step("answer").before()).containsExactlyInAnyOrder("begins", "draft", "review");
        assertThat(procedure.step("answer").required()).isEmpty();
        assertThat(procedure.writer("reply").orElseThrow().id()).isEqualTo("answer");
        assertThat(procedure.writer("number")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            procedure: other                    | draft：没有“other”这一程序。
            procedure: p                        | draft：只能另立别的程序的事项，写它第一步要填的栏。
            'procedure: q, with: { text: organ }' | draft：只能另立别的程序的事项，写它第一步要填的栏。
            procedure: q                        | draft：没有说出另立的事项第一步必填的每一栏。
            'procedure: whole, with: { organ: organ, text: text, conclusion: number }' | draft：另立的事项一立就写满了记录。
            'procedure: endless, with: { organ: organ }' | draft：另立的事项没有总要办的最后一步，等不到它办结。
            """)
    @DisplayName("不能另立、等不到办结的，启动时就说")
    void whatCannotBeOpenedIsRefused(String opens, String sentence) {
        String last = "last: { name: 结案 / Closed, by: drafter, ends: true, basis: 甲 }";
        String ends = FINE.replaceFirst("p:", "q:") + "    " + last + "\n";
        Map<String, Procedure> others = Map.of(
                "q", read(ends),
                "endless", read(FINE.replaceFirst("p:", "endless:")),
                "whole",
                        read(ends.replaceFirst("q:", "whole:")
                                .replace("fills: [organ]", "fills: [organ, text, conclusion]")
                                .replace("fills: [text], basis", "basis")
                                .replace("fills: [conclusion], rests", "rests")));
        Procedure opening = read(FINE.replace("fills: [text]", "fills: [text], opens: { " + opens + " }"));
        assertThatThrownBy(() -> opening.checkLinks(
                        named -> named.equals("p") ? Optional.of(opening) : Optional.ofNullable(others.get(named))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    @DisplayName("同一步有几个期限的，按记载的内容适用头一个相符的；都不相符的没有期限")
    void ofSeveralTermsTheFirstThatConcernsTheRecordCounts() {
        String several = FINE.replace("rests-on: draft", "rests-on: draft, within: [urgent, usual]");
        Map<String, Deadline> terms =
                Map.of("urgent", term("urgent", 5, "URGENT"), "usual", term("usual", 15, "URGENT", "USUAL"));
        Procedure procedure = read(several.replace("fills: [text]", "fills: [text, number, sentOn]"), terms);
        assertThat(due(procedure, "URGENT")).isEqualTo("2024-03-08");
        assertThat(due(procedure, "USUAL")).isEqualTo("2024-03-22");
        assertThat(due(procedure, "NONE")).isNull();
        assertThatThrownBy(() -> read(several, terms)).hasMessageContaining("期限从“sentOn”算，而没有哪一步来写");
    }

    private static @Nullable LocalDate due(Procedure procedure, String number) {
        LocalDate day = LocalDate.of(2024, 3, 1);
        OrganCode organ = new OrganCode("11990100MB0000067K");
        Course course = new Course(
                procedure,
                List.of(
                        Deed.of(Deed.Verb.DO, "begins", "jia", organ, day).writes(Map.of("organ", organ.value())),
                        Deed.of(Deed.Verb.DO, "draft", "jia", organ, day)
                                .writes(Map.of("text", "甲", "number", number, "sentOn", "2024-03-01"))));
        Deadlines deadlines = Counting.byThePublishedNotices();
        return course.standing(day, deadlines).due(procedure.step("review"), deadlines);
    }

    private static Deadline term(String id, int workdays, String... numbers) {
        return new Deadline(
                id,
                "审核",
                "Review",
                "documents/legality-reviews",
                "sentOn",
                null,
                null,
                null,
                Map.of("number", Set.of(numbers)),
                true,
                null,
                Deadline.Direction.AFTER,
                false,
                List.of(new Deadline.Limit(
                        workdays,
                        Deadline.Unit.WORKDAY,
                        new LegalBasis("甲", "第一条", LocalDate.of(2020, 1, 1), LocalDate.MAX))),
                null,
                List.of());
    }

    @Test
    @DisplayName("程序自其依据施行之日起才有")
    void aProcedureIsThereSinceItsBasisIsInForce() {
        assertThat(read(FINE.replaceFirst("basis: 甲", "basis: 甲\n  from: 2026-02-01"))
                        .from())
                .isEqualTo("2026-02-01");
        assertThat(read(FINE).from()).isEqualTo(LocalDate.EPOCH);
    }
}
