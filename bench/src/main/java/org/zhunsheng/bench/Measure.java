package org.zhunsheng.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Measures one room or all of them and keeps the figures as data, one file a room (测量). */
public final class Measure {

    /** Each room by the verb that leads to it. */
    private static final List<String> ROOMS =
            List.of("parse", "cite", "diff", "replay", "impact", "check", "lint", "proof");

    private static final long KIBI = 1024;

    private Measure() {}

    /** The folder for the results, that of the statutes (empty for invented ones), and the rooms; none for all. */
    public static void main(String[] args) throws RunnerException, IOException {
        if (args.length < 2)
            throw new IllegalArgumentException("the folder for the results, the folder of statutes or nothing, rooms");
        List<String> wanted = args.length == 2 ? ROOMS : List.of(args).subList(2, args.length);
        if (!ROOMS.containsAll(wanted)) throw new IllegalArgumentException("rooms are " + ROOMS);
        Path results = Path.of(args[0]);
        Files.createDirectories(results);
        for (String room : wanted) {
            String figures = json(room, args[1], measured(room, args[1]));
            Files.writeString(results.resolve(room + ".json"), figures);
            System.out.print(figures);
        }
    }

    private static Collection<RunResult> measured(String room, String laws) throws RunnerException {
        String name = room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1);
        return new Runner(new OptionsBuilder()
                        .include("\\." + name + "Benchmark\\.")
                        .param("laws", laws)
                        .forks(1)
                        .jvmArgs("-Xmx2g", "-XX:+UseSerialGC")
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
    }

    private static String json(String room, String laws, Collection<RunResult> results) {
        Texts texts = Texts.of(laws);
        StringBuilder out = new StringBuilder("{\n");
        out.append(" \"name\": \"").append(room).append("\",\n");
        out.append(" \"date\": \"").append(LocalDate.now(ZoneOffset.UTC)).append("\",\n");
        out.append(" \"machine\": ").append(machine()).append(",\n");
        out.append(String.format(
                Locale.ROOT,
                " \"texts\": {\"invented\": %s, \"files\": %d, \"characters\": %d, \"changes\": %d},\n",
                laws.isEmpty(),
                texts.statutes().size(),
                texts.characters(),
                texts.changes().size()));
        out.append(" \"results\": {");
        String before = "\n";
        for (Map.Entry<String, String> figure : figures(results).entrySet()) {
            out.append(before)
                    .append("  \"")
                    .append(figure.getKey())
                    .append("\": ")
                    .append(figure.getValue());
            before = ",\n";
        }
        return out.append("\n }\n}\n").toString();
    }

    /** What a reader must know of the machine to compare figures; not which one it is. */
    private static String machine() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean own
                        ? own.getTotalMemorySize() / KIBI / KIBI
                        : 0;
        return String.format(
                Locale.ROOT,
                "{\"cores\": %d, \"memoryMiB\": %d, \"jdk\": \"%s\"}",
                Runtime.getRuntime().availableProcessors(),
                memory,
                Runtime.version());
    }

    private static Map<String, String> figures(Collection<RunResult> results) {
        Map<String, String> figures = new TreeMap<>();
        for (RunResult result : results) {
            if (result.getParams().getMode() == Mode.SampleTime) {
                figures.put(result.getPrimaryResult().getLabel() + "Ms", percentiles(result));
            } else {
                for (Result<?> rate : result.getSecondaryResults().values())
                    figures.put(rate.getLabel() + "PerSecond", rate(rate.getStatistics()));
            }
        }
        return figures;
    }

    private static String percentiles(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return String.format(
                Locale.ROOT,
                "{\"p50\": %.1f, \"p95\": %.1f, \"max\": %.1f, \"samples\": %d}",
                times.getPercentile(50),
                times.getPercentile(95),
                times.getMax(),
                times.getN());
    }

    /** Mean, lowest and highest of the iterations. */
    private static String rate(Statistics rates) {
        return String.format(
                Locale.ROOT,
                "{\"mean\": %.0f, \"min\": %.0f, \"max\": %.0f, \"iterations\": %d}",
                rates.getMean(),
                rates.getMin(),
                rates.getMax(),
                rates.getN());
    }
}
