package org.zhunsheng.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.ImportPlan;
import org.zhunsheng.platform.ledger.ImportResult;
import org.zhunsheng.platform.ledger.Imports;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.school.Lesson;
import org.zhunsheng.platform.school.LessonKind;

@PlatformTest
@DisplayName("一边有人登记、更正、撤回、导入，一边有人取数")
class RepeatabilityTest {

    private static final int BATCH = 40;
    private static final Period PERIOD = Period.year(2011);
    private static final LocalDate DAY = LocalDate.of(2011, 5, 4);
    private static final List<String> ASKED =
            List.of("lessons", "lesson-attendances", "lectures-share", "studies-before-meetings", "lessons-growth");

    @Autowired
    Metrics metrics;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organs organs;

    @Autowired
    Choices choices;

    @Autowired
    Imports imports;

    private Figures figures;
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    @DisplayName("同一时点再问一次，数字、条数、摘要都不变；导入到一半的，一条也不算")
    void theSameMomentHasTheSameAnswerForEver() throws Exception {
        Entries<Lesson> lessons = new School(ledgers, organs).lessons;
        // keeps nothing in memory, so that every answer is read anew
        figures = new Figures(metrics, ledgers, organs, choices, 0);
        long seed = 20220412;
        List<Figure> seen = Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> work = new ArrayList<>();
            work.add(threads.submit(repeat(25, () -> writeOne(lessons, new Random(seed)))));
            work.add(threads.submit(repeat(25, () -> writeOne(lessons, new Random(seed + 1)))));
            work.add(threads.submit(repeat(15, this::importBatch)));
            for (int reader = 0; reader < 3; reader++) {
                Random random = new Random(seed + 10 + reader);
                work.add(threads.submit(repeat(30, () -> {
                    Figure now = ask(ASKED.get(random.nextInt(ASKED.size())), null);
                    seen.add(now);
                    seen.add(ask(
                            now.metric().id(),
                            seen.get(random.nextInt(seen.size())).asOf()));
                })));
            }
            for (Future<?> done : work) done.get();
        }
        assertThat(seen)
                .as("seed " + seed)
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(ask(figure.metric().id(), figure.asOf())).isEqualTo(figure));
        // imported lessons alone have a cost of one yuan: never half a batch of them
        for (Instant moment : seen.stream().map(Figure::asOf).distinct().toList()) {
            BigDecimal costs = ask("lesson-costs", moment).value();
            assertThat(costs.remainder(BigDecimal.valueOf(BATCH))).isEqualByComparingTo("0");
        }
        assertThat(ask("lesson-costs", null).value()).isEqualByComparingTo(String.valueOf(15 * BATCH));
    }

    private Figure ask(String metric, Instant asOf) {
        return figures.ask(District.OFFICER, metric, School.OFFICE, PERIOD, asOf);
    }

    private static Callable<Boolean> repeat(int times, Step work) {
        return () -> {
            for (int i = 0; i < times; i++) work.take();
            return true;
        };
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    private void writeOne(Entries<Lesson> lessons, Random random) {
        Lesson lesson = new Lesson(
                "并发" + numbers.incrementAndGet(),
                School.ONE,
                DAY,
                random.nextBoolean() ? LessonKind.LECTURE : LessonKind.BEFORE_MEETING,
                random.nextInt(100),
                null,
                null,
                null);
        UUID id = School.written(lessons.register(District.OFFICER, lesson));
        long act = lessons.find(District.OFFICER, id).orElseThrow().act();
        if (random.nextInt(3) == 0) School.written(lessons.withdraw(District.OFFICER, id, act, "登记错误"));
        else
            School.written(lessons.correct(
                    District.OFFICER,
                    id,
                    act,
                    new Lesson(lesson.title(), School.TWO, DAY, lesson.kind(), 7, null, null, null),
                    "机关有误"));
    }

    /** Forty rows in one act. */
    private void importBatch() throws IOException {
        StringBuilder file = new StringBuilder("title,organ,heldOn,kind,attendances,cost\n");
        for (int row = 0; row < BATCH; row++)
            file.append("导入%d,%s,%s,LECTURE,1,1.00\n".formatted(numbers.incrementAndGet(), School.THREE.value(), DAY));
        ImportResult result = imports.send(
                        ledgers.of(Lesson.class),
                        District.OFFICER,
                        "学法.csv",
                        new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                        ImportPlan.check().inEarnest(ImportPlan.Mode.ALL))
                .result();
        if (!(result instanceof ImportResult.Read read) || read.imported() != BATCH)
            throw new IllegalStateException(result.toString());
    }
}
