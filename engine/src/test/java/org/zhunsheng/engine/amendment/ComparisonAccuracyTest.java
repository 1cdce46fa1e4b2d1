package org.zhunsheng.engine.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.Shared;
import org.zhunsheng.engine.structure.Instrument;

@DisplayName("新旧对照的准确度")
class ComparisonAccuracyTest {

    private static final Pattern ROW = Pattern.compile(
            "\"old\":\\s*(\\d+),\\s*\"new\":\\s*\\[([^]]*)],\\s*\"also\":\\s*\\[([^]]*)],\\s*\"type\":\\s*\"(\\w+)\"");

    @Test
    @DisplayName("三部法规的修改前后：对应关系的F1不低于0.97，变动种类相符的不低于95%")
    void theMappingOfRealPairsHolds() throws IOException {
        Path folder = Shared.truth("amendments");
        int right = 0;
        int invented = 0;
        int missed = 0;
        int kinds = 0;
        int rows = 0;
        for (Path labels : sorted(folder, "*.json")) {
            String name = labels.getFileName().toString().replace(".json", "");
            List<Path> versions = sorted(folder.resolve(name), "*.md");
            Comparison comparison = Comparison.of(
                    Instrument.parse(Files.readString(versions.getFirst())),
                    Instrument.parse(Files.readString(versions.getLast())));
            Map<Integer, Comparison.Row> found = new HashMap<>();
            comparison
                    .rows()
                    .forEach(row ->
                            found.put(comparison.old(row.place()).number().number(), row));
            Matcher row = ROW.matcher(Files.readString(labels));
            while (row.find()) {
                Comparison.Row answer = found.get(Integer.valueOf(row.group(1)));
                Set<Integer> wanted = numbers(row.group(2));
                Set<Integer> given = new HashSet<>();
                answer.now()
                        .forEach(place ->
                                given.add(comparison.now(place).number().number()));
                Set<Integer> hits = new HashSet<>(given);
                hits.retainAll(wanted);
                right += hits.size();
                missed += wanted.size() - hits.size();
                given.removeAll(wanted);
                given.removeAll(numbers(row.group(3)));
                invented += given.size();
                kinds += answer.change().label().equals(row.group(4)) ? 1 : 0;
                rows++;
            }
        }
        assertThat(rows).isPositive();
        assertThat(2.0 * right / (2.0 * right + invented + missed)).as("F1").isGreaterThanOrEqualTo(0.97);
        assertThat((double) kinds / rows).as("kinds").isGreaterThanOrEqualTo(0.95);
    }

    private static List<Path> sorted(Path folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        }
        return files.stream().sorted().toList();
    }

    private static Set<Integer> numbers(String list) {
        Set<Integer> numbers = new HashSet<>();
        Stream.of(list.split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .forEach(one -> numbers.add(Integer.valueOf(one)));
        return numbers;
    }
}
