package org.zhunsheng.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("任何文本都读得完：不抛异常，不停住，长一倍不过慢一倍上下")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AnyTextTest {

    private static final long SEED = 20220412;
    private static final int ROUNDS = 600;

    private static final int SHORT = 2_500;
    private static final int TIMES = 4;
    /** Four times the text may cost so many times as much; what is quadratic costs sixteen. */
    private static final int DEARER = 10;

    private static final long NOISE_NANOS = 150_000_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    @DisplayName("随意拼接、截断、打乱、混入任意字符的文本，不抛异常")
    void nothingIsThrown(Room room) {
        Random random = new Random(SEED);
        List<String> documents = List.of(Scraps.STATUTE, Scraps.DECISION, Scraps.REPORT, Scraps.DOCUMENT);
        for (int round = 0; round < ROUNDS; round++) {
            String text = switch (round % 3) {
                case 0 -> Scraps.text(random, random.nextInt(60));
                case 1 -> Scraps.maimed(documents.get(random.nextInt(documents.size())), random);
                default -> Scraps.characters(random, random.nextInt(80)) + Scraps.text(random, random.nextInt(10));
            };
            String other =
                    round % 2 == 0 ? Scraps.maimed(Scraps.STATUTE, random) : Scraps.text(random, random.nextInt(40));
            assertThatCode(() -> {
                        room.read(text, other);
                        room.read(other, text);
                    })
                    .as("种子 %d，第 %d 次：%s ／ %s", SEED, round, text, other)
                    .doesNotThrowAnyException();
        }
    }

    /** The time of the thread alone is counted: what else the machine does is none of it. */
    @ParameterizedTest
    @EnumSource
    @DisplayName("同一片段重复、或者一直往下数，长四倍的文本用时在十倍以内")
    void timeGrowsWithTheText(Room room) {
        List<String> endless = new ArrayList<>(Scraps.ALL);
        Arrays.stream(Scraps.Grown.values()).map(Enum::name).forEach(endless::add);
        Random random = new Random(SEED);
        for (int i = 0; i < 30; i++) endless.add(Scraps.text(random, 2 + random.nextInt(5)));
        endless.forEach(scrap -> cost(room, scrap, SHORT / 8));
        for (String scrap : endless) {
            long once = cost(room, scrap, SHORT);
            long more = cost(room, scrap, SHORT * TIMES);
            assertThat(more)
                    .as("“%s” %d 字用时 %d 微秒，%d 字用时 %d 微秒", scrap, SHORT, once / 1000, SHORT * TIMES, more / 1000)
                    .isLessThan(NOISE_NANOS + DEARER * once);
        }
    }

    private static long cost(Room room, String scrap, int characters) {
        String text = Scraps.endless(scrap, characters);
        String other = text.substring(0, text.length() / 2) + "乙" + text.substring(text.length() / 2);
        long before = CLOCK.getCurrentThreadCpuTime();
        room.read(text, other);
        return CLOCK.getCurrentThreadCpuTime() - before;
    }
}
