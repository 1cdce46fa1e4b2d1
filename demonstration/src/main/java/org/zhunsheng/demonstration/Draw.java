package org.zhunsheng.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.zhunsheng.platform.calendar.WorkingDays;

/** Draws lots that fall the same way every time: the demonstration district is one district. */
final class Draw {

    private final SplittableRandom random;
    private final WorkingDays workingDays;

    Draw(long seed, WorkingDays workingDays) {
        this.random = new SplittableRandom(seed);
        this.workingDays = workingDays;
    }

    /** From {@code least} to {@code most}, both inclusive. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** From {@code least} to {@code most}, one half below {@code usual}: most are short and a few are long. */
    int tailed(int least, int usual, int most) {
        double bend = Math.max(1, StrictMath.log((usual - least) / (double) (most - least)) / StrictMath.log(0.5));
        return least + (int) StrictMath.round((most - least) * StrictMath.pow(random.nextDouble(), bend));
    }

    /** So many numbers that add up, each between the two: drawn from what is usual, then moved by one here and there. */
    int[] adding(int sum, int[] drawn, int[] least, int[] most) {
        int missing = sum - java.util.Arrays.stream(drawn).sum();
        while (missing != 0) {
            int at = between(0, drawn.length - 1);
            int step = Integer.signum(missing);
            if (drawn[at] + step < least[at] || drawn[at] + step > most[at]) continue;
            drawn[at] += step;
            missing -= step;
        }
        return drawn;
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of the texts, each as often as its weight says: {@code 撤销 3}, {@code 撤诉 8}. */
    String weighted(List<String> texts) {
        int all = texts.stream().mapToInt(Draw::weight).sum();
        int at = random.nextInt(all);
        for (String text : texts) {
            at -= weight(text);
            if (at < 0) return text.substring(0, text.lastIndexOf(' '));
        }
        throw new IllegalStateException("the weights of " + texts + " add up to " + all);
    }

    private static int weight(String text) {
        return Integer.parseInt(text, text.lastIndexOf(' ') + 1, text.length(), 10);
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> shuffled = new ArrayList<>(of);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T other = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, other);
        }
        return shuffled;
    }

    /** A working day between the two, both inclusive; the last one before {@code last} where there is none. */
    LocalDate workday(LocalDate first, LocalDate last) {
        List<LocalDate> days =
                first.datesUntil(last.plusDays(1)).filter(this::worked).toList();
        return days.isEmpty() ? onOrBefore(last) : one(days);
    }

    /** The working day on which something is done so many days later, or the next one. */
    LocalDate after(LocalDate day, int least, int most) {
        LocalDate then = day.plusDays(between(least, most));
        while (!worked(then)) then = then.plusDays(1);
        return then;
    }

    /** The working day so many days before, or an earlier one. */
    LocalDate before(LocalDate day, int least, int most) {
        return onOrBefore(day.minusDays(between(least, most)));
    }

    private LocalDate onOrBefore(LocalDate day) {
        LocalDate then = day;
        while (!worked(then)) then = then.minusDays(1);
        return then;
    }

    /** For years whose calendar nobody needs to enter any more, weekdays do. */
    private boolean worked(LocalDate day) {
        return workingDays.knows(day)
                ? workingDays.isWorkday(day)
                : day.getDayOfWeek().getValue() <= 5;
    }
}
