package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Published;
import org.zhunsheng.platform.reports.Text.Sentence;
import org.zhunsheng.platform.reports.Text.Told;

/** Tells the ledgers on which of their entries issued reports rest: such a batch is not taken back. */
@Component
final class Publications implements Published {

    private final ReportStore store;
    private final FrozenStore frozen;
    private final Reports reports;

    Publications(ReportStore store, FrozenStore frozen, Reports reports) {
        this.store = store;
        this.frozen = frozen;
        this.reports = reports;
    }

    @Override
    public Set<UUID> among(Set<UUID> entries) {
        return entries.isEmpty() ? Set.of() : frozen.published(entries);
    }

    @Override
    public List<Figure> figures(Person by, UUID entry) {
        List<Figure> figures = new ArrayList<>();
        frozen.restingOn(entry)
                .forEach((report, digests) ->
                        reports.find(by, report).ifPresent(found -> figures.addAll(figures(found, digests))));
        return figures;
    }

    /** @param digests of the entry, by the figure under which the report keeps it */
    private List<Figure> figures(Report report, Map<String, String> digests) {
        Text text = store.text(report.id());
        return text.figures().values().stream()
                .filter(told -> digests.containsKey(Drifting.owner(told)))
                .map(told -> figure(report, text, told, digests))
                .toList();
    }

    private static Figure figure(Report report, Text text, Told told, Map<String, String> digests) {
        return new Figure(
                report.id(),
                report.title(),
                Objects.requireNonNull(report.issue()).documentNumber(),
                told.id(),
                told.metric(),
                told.name(),
                told.display(),
                text.sentences().stream()
                        .filter(sentence -> sentence.figures().contains(told.id()))
                        .map(Sentence::text)
                        .toList(),
                Objects.requireNonNull(digests.get(Drifting.owner(told))),
                report.recall() != null);
    }
}
