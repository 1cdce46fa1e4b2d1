package org.zhunsheng.engine.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.engine.Shared;
import org.zhunsheng.engine.structure.Instrument;

@DisplayName("合并和起草修改决定的准确度")
class ConsolidationAccuracyTest {

    private static final Pattern GROUP = Pattern.compile("\"group\":.*?(?=\"group\":|\\z)", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("\"(?:laws/)?([^\"]+\\.md)\"");

    @Test
    @DisplayName("三份修改决定合并到原文，与修改后的文本相差不超过千分之五，没有一项不执行")
    void realDecisionsGiveTheNewText() throws IOException {
        Path decisions = Shared.truth("decisions");
        for (Path decision : sorted(decisions, "*.txt")) {
            String name = decision.getFileName().toString().replace(".txt", "");
            List<Path> versions = sorted(Shared.truth("amendments").resolve(name), "*.md");
            Consolidated after =
                    Consolidation.apply(read(versions.getFirst()), Decision.parse(Files.readString(decision)));
            Deviation deviation = Deviation.of(read(versions.getLast()), Instrument.parse(after.text()));
            assertThat(after.isComplete()).as(name).isTrue();
            assertThat(deviation.rate()).as(name).isLessThanOrEqualTo(0.005);
        }
    }

    @Test
    @DisplayName("同一法规的每两个文本，往返各写一份修改决定，合并以后各条与另一个文本相同")
    void everyPairOfVersionsCanBeDecided() throws IOException {
        List<String> failed = new ArrayList<>();
        int pairs = 0;
        for (List<Path> versions : groups()) {
            for (int i = 1; i < versions.size(); i++) {
                Instrument old = read(versions.get(i - 1));
                Instrument now = read(versions.get(i));
                pairs += 2;
                check(old, now, failed);
                check(now, old, failed);
            }
        }
        assertThat(pairs).isPositive();
        // one source has a section's heading in the middle of a line
        assertThat(failed).as("of %d", pairs).hasSizeLessThanOrEqualTo(1);
    }

    private static void check(Instrument from, Instrument to, List<String> failed) {
        Consolidated after = Consolidation.apply(from, Decision.parse(Drafting.decision(from, to)));
        Deviation deviation = Deviation.of(to, Instrument.parse(after.text()));
        if (deviation.distance() > 0 || !deviation.articles().isEmpty()) failed.add(to.title() + " " + deviation);
    }

    private static List<List<Path>> groups() throws IOException {
        Path laws = Shared.laws("");
        List<List<Path>> groups = new ArrayList<>();
        Matcher group = GROUP.matcher(Files.readString(Shared.laws("version_groups.json")));
        while (group.find()) {
            List<Path> versions = new ArrayList<>();
            Matcher path = PATH.matcher(group.group());
            while (path.find()) versions.add(laws.resolve(path.group(1)));
            groups.add(versions);
        }
        return groups;
    }

    private static Instrument read(Path file) throws IOException {
        return Instrument.parse(Files.readString(file));
    }

    private static List<Path> sorted(Path folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        }
        return files.stream().sorted().toList();
    }
}
