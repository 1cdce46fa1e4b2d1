package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.engine.figures.Declaration;
import org.zhunsheng.engine.figures.DeclarationJson;
import org.zhunsheng.engine.figures.Recount;
import org.zhunsheng.engine.figures.Recount.Answer;
import org.zhunsheng.engine.figures.Recount.Asked;
import org.zhunsheng.engine.figures.Register;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.PlainRecord;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.school.Lesson;
import org.zhunsheng.platform.school.LessonKind;

@PlatformTest
@DisplayName("离开数据库重新计数")
class RecountTest {

    private static final long SEED = 20220412;
    private static final List<Period> PERIODS = List.of(
            Period.year(2021),
            Period.quarter(2021, 2),
            Period.year(2020),
            Period.parse("2003-02-28..2004-02-29").orElseThrow());

    @Autowired
    Figures figures;

    @Autowired
    Metrics metrics;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Test
    @DisplayName("每一个口径，数据库数出来的，与从记录逐条数、分成七份再合起来数的，一模一样")
    void theDatabaseAndTheRecordsSayTheSame() {
        School school = new School(ledgers, organs);
        Random random = new Random(SEED);
        for (int n = 0; n < 250; n++) School.written(school.lessons.register(District.OFFICER, lesson(n, random)));
        Instant moment = ledgers.moment(null);
        List<Wanted> wanted = new ArrayList<>();
        for (Metric metric : metrics.all())
            for (OrganCode organ : List.of(District.GOVERNMENT, School.OFFICE, School.ONE))
                for (Period period : PERIODS) wanted.add(new Wanted(metric, organ, period));
        Map<String, List<Map<String, @Nullable Object>>> rows = rows(moment);
        List<Figure> counted = figures.ask(District.OFFICER, wanted, moment);
        Map<Wanted, Answer> recounted = recounted(wanted, rows, random);
        int said = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Figure figure = counted.get(i);
            Answer answer = Objects.requireNonNull(recounted.get(wanted.get(i)));
            assertThat(answer)
                    .as("seed %d: %s", SEED, wanted.get(i))
                    .isEqualTo(new Answer(figure.stated(), figure.numerator(), figure.denominator()));
            if (figure.silence() == null && !figure.stated().exact().equals("0")) said++;
        }
        assertThat(said).as("口径数出了东西").isGreaterThan(100);
        Set<Class<?>> kinds = new HashSet<>();
        wanted.forEach(one -> kinds.add(one.metric().getClass()));
        assertThat(kinds).as("每一种口径").hasSize(Metric.class.getPermittedSubclasses().length);
    }

    @Test
    @DisplayName("口径写成 JSON 再读回来，还是那个口径")
    void aDeclarationIsReadAsItWasWritten() {
        for (Metric metric : metrics.all()) {
            Declaration declared = metric.declared();
            String json = CanonicalJson.text(DeclarationJson.write(declared));
            assertThat(DeclarationJson.read((Map<?, ?>) Objects.requireNonNull(CanonicalJson.read(json))))
                    .isEqualTo(declared);
        }
    }

    private static Lesson lesson(int number, Random random) {
        LocalDate heldOn = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(800));
        return new Lesson(
                "随机课程" + number,
                List.of(School.ONE, School.TWO, School.THREE, District.MARKET).get(random.nextInt(4)),
                heldOn,
                LessonKind.values()[random.nextInt(LessonKind.values().length)],
                random.nextInt(200),
                random.nextBoolean()
                        ? null
                        : Money.parse(random.nextInt(5000) + "." + (10 + random.nextInt(90)))
                                .orElseThrow(),
                random.nextBoolean() ? null : "讲师" + random.nextInt(9),
                random.nextBoolean() ? null : heldOn.plusDays(random.nextInt(60)));
    }

    /** Every record as a plain map, by ledger. */
    private Map<String, List<Map<String, @Nullable Object>>> rows(Instant moment) {
        Map<String, Set<String>> persons = new HashMap<>();
        metrics.all().stream()
                .flatMap(Metric::counted)
                .filter(counted -> counted.persons() != null)
                .forEach(counted -> persons.computeIfAbsent(
                                counted.entries().shape().name(), none -> new TreeSet<>())
                        .add(Objects.requireNonNull(counted.persons())));
        Map<String, List<Map<String, @Nullable Object>>> rows = new HashMap<>();
        for (Entries<?> entries : ledgers.all())
            rows.put(
                    entries.shape().name(),
                    rows(entries, persons.getOrDefault(entries.shape().name(), Set.of()), moment));
        return rows;
    }

    private static List<Map<String, @Nullable Object>> rows(Entries<?> entries, Set<String> persons, Instant moment) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Question everything = Question.everything(Scope.WHOLE).asOf(moment);
        entries.plain(District.OFFICER, everything, new PlainRecord.Same(persons, "test"), record -> {
            Map<String, @Nullable Object> row = CanonicalJson.readObject(CanonicalJson.bytes(record.content()));
            row.putAll(record.beside());
            rows.add(row);
        });
        return rows;
    }

    /** Counted in seven parts, in any order. */
    private static Map<Wanted, Answer> recounted(
            List<Wanted> wanted, Map<String, List<Map<String, @Nullable Object>>> rows, Random random) {
        Map<Wanted, Asked> asked = new HashMap<>();
        wanted.forEach(one -> asked.put(
                one,
                new Asked(
                        one.metric().declared(),
                        one.organ().value(),
                        one.period().days())));
        Register register = new Register(Objects.requireNonNull(rows.get(Register.LEDGER)));
        List<Recount> parts = new ArrayList<>();
        for (int i = 0; i < 7; i++) parts.add(new Recount(register, asked.values()));
        rows.forEach((ledger, records) ->
                records.forEach(row -> parts.get(random.nextInt(parts.size())).add(ledger, row)));
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
            Recount last = parts.removeLast();
            parts.get(random.nextInt(parts.size())).merge(last);
        }
        Map<Wanted, Answer> answers = new HashMap<>();
        asked.forEach((one, question) -> answers.put(one, parts.getFirst().answer(question)));
        return answers;
    }
}
