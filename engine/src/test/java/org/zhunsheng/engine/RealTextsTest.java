package org.zhunsheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.legality.Legality;
import org.zhunsheng.engine.proofreading.Proofreading;
import org.zhunsheng.engine.statutes.Statutes;

/**
 * What is said of real official texts, each remark judged by a person: right, arguable, wrong. Whoever changes a rule sees
 * here what it changes; {@code -Dzhunsheng.real.write=true} writes the list anew, new remarks with a question mark that a
 * person must answer. The texts stay beside the project, the list holds only where a remark stands.
 */
@DisplayName("真实公文上的意见，逐条由人判过")
class RealTextsTest {

    private static final Path LIST = Path.of("src/test/resources/org/zhunsheng/engine/real-texts.tsv");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    @DisplayName("与判过的清单一致：多一条、少一条都要有人看过")
    void everyRemarkWasJudged() throws Exception {
        Map<String, String> judged = judged();
        List<String> said = new ArrayList<>();
        Legality legality = new Legality(Statutes.of(Shared.laws("")), DAY);
        for (Path file : texts("state", "district", "local", "cases")) {
            String text = Files.readString(file);
            legality.check(text)
                    .forEach(one -> said.add(line("check", file, one.rule().id(), one.paragraphIndex() + 1)));
        }
        Proofreading proofreading = Proofreading.national();
        for (Path file : texts("reports", "state", "district", "local")) {
            String text = Files.readString(file);
            proofreading.read(text).forEach(one -> said.add(line("lint", file, one.rule(), lineOf(text, one.start()))));
        }
        List<String> lines = said.stream()
                .sorted()
                .map(one -> one + '\t' + judged.getOrDefault(one, "?"))
                .toList();
        if (Boolean.getBoolean("zhunsheng.real.write")) Files.write(LIST, lines);
        assertThat(lines).noneMatch(line -> line.endsWith("?")).isEqualTo(Files.readAllLines(LIST));
    }

    private static List<Path> texts(String... folders) throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String folder : folders) {
            try (var files = Files.list(Shared.real(folder))) {
                texts.addAll(files.sorted().toList());
            }
        }
        return texts;
    }

    private static Map<String, String> judged() throws IOException {
        Map<String, String> judged = new LinkedHashMap<>();
        if (Files.exists(LIST))
            Files.readAllLines(LIST)
                    .forEach(line -> judged.put(
                            line.substring(0, line.lastIndexOf('\t')), line.substring(line.lastIndexOf('\t') + 1)));
        return judged;
    }

    private static String line(String verb, Path file, String rule, int line) {
        return String.join("\t", verb, file.getParent().getFileName() + "/" + file.getFileName(), rule, "" + line);
    }

    private static int lineOf(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
