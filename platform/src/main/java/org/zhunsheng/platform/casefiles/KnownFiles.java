package org.zhunsheng.platform.casefiles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.procedure.Known;

/**
 * What follows of a review from the file that was drawn and from the two sheets (案卷评查): whose it is, on what both agree, and
 * what the findings come to. Nobody types a score.
 */
@Component
final class KnownFiles implements Known {

    private final CaseFileStore store;

    KnownFiles(CaseFileStore store) {
        this.store = store;
    }

    @Override
    public Set<String> words() {
        return Set.of(
                "file-organ",
                "file-kind",
                "file-reviewed",
                "sheets-agree",
                "sheets-differ",
                "file-vetoed",
                "file-score",
                "file-grade");
    }

    @Override
    public @Nullable String say(String word, About about) {
        Map<String, String> columns = about.columns();
        List<Deduction> found = Deduction.on(columns.get("findings"));
        CaseFileStore.Drawn file = file(columns.get("file"));
        return switch (word) {
            case "file-organ" -> file == null ? null : file.organ().value();
            case "file-kind" -> file == null ? null : file.kind().name();
            // a result that is changed after an objection is still that of the day on which the file was reviewed
            case "file-reviewed" ->
                columns.getOrDefault("reviewedOn", about.day().toString());
            case "sheets-agree" -> agreed(columns);
            case "sheets-differ" -> differences(columns);
            case "file-vetoed" -> String.valueOf(found.stream().anyMatch(Deduction::vetoes));
            case "file-score" -> Deduction.score(found).toPlainString();
            case "file-grade" ->
                file == null ? null : file.grade(Deduction.score(found)).name();
            default -> throw new IllegalArgumentException(word);
        };
    }

    private CaseFileStore.@Nullable Drawn file(@Nullable String named) {
        if (named == null) return null;
        UUID file = UUID.fromString(named);
        return store.drawn(List.of(file)).get(file);
    }

    private static @Nullable String agreed(Map<String, String> columns) {
        List<Deduction> first = Deduction.on(columns.get("firstFindings"));
        List<Deduction> alone = Deduction.lacking(first, Deduction.on(columns.get("secondFindings")));
        List<Deduction> both =
                first.stream().filter(one -> !alone.contains(one)).toList();
        return both.isEmpty() ? null : Deduction.written(both);
    }

    private static @Nullable String differences(Map<String, String> columns) {
        List<Deduction> first = Deduction.on(columns.get("firstFindings"));
        List<Deduction> second = Deduction.on(columns.get("secondFindings"));
        String said = Stream.of(
                        only(columns.get("firstReviewer"), Deduction.lacking(first, second)),
                        only(columns.get("secondReviewer"), Deduction.lacking(second, first)))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("。"));
        return said.isEmpty() ? null : said;
    }

    private static String only(@Nullable String reviewer, List<Deduction> found) {
        return found.isEmpty() ? "" : "仅" + reviewer + "：" + Deduction.written(found);
    }
}
