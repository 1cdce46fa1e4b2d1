package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.figures.Metrics;
import org.zhunsheng.platform.figures.Wanted;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Standing;
import org.zhunsheng.platform.reports.Composing.Composed;
import org.zhunsheng.platform.reports.Text.Sentence;

/** Tells a record's page which sentences of issued reports rest on the record. */
@Component
final class ReportStanding implements Standing {

    /** So many drafts are looked through. */
    private static final int DRAFTS = 3;

    private final ReportStore store;
    private final FrozenStore frozen;
    private final Reports reports;
    private final Figures figures;
    private final Metrics metrics;

    ReportStanding(ReportStore store, FrozenStore frozen, Reports reports, Figures figures, Metrics metrics) {
        this.store = store;
        this.frozen = frozen;
        this.reports = reports;
        this.figures = figures;
        this.metrics = metrics;
    }

    @Override
    public List<Place> standsIn(Person by, String ledger, UUID id) {
        List<Place> places = new ArrayList<>();
        frozen.restingOn(id)
                .forEach((report, owners) ->
                        reports.find(by, report).ifPresent(found -> places.addAll(sentences(found, owners.keySet()))));
        return places;
    }

    /** The sentences of reports being written in which the record will stand, as they read now. */
    List<Place> drafted(Person by, String ledger, UUID id) {
        return reports.all(by).stream()
                .filter(report -> report.issue() == null)
                .limit(DRAFTS)
                .flatMap(report -> drafted(by, report, ledger, id).stream())
                .toList();
    }

    private List<Place> drafted(Person by, Report report, String ledger, UUID id) {
        Composed composed = reports.composed(by, report);
        Text text = composed.text();
        Map<String, Boolean> counted = new HashMap<>();
        return places(
                text,
                figure -> counted.computeIfAbsent(figure, _ -> {
                    Text.Told told = text.figure(figure);
                    return figures.counts(
                            by,
                            new Wanted(metrics.named(told.metric()), told.organ(), told.period()),
                            composed.asOf(),
                            ledger,
                            id);
                }),
                "/reports/" + report.id(),
                report.title());
    }

    /** @param owners the figures under which the record is kept */
    private List<Place> sentences(Report report, Set<String> owners) {
        Text text = store.text(report.id());
        String where = Objects.requireNonNull(report.issue()).documentNumber() == null
                ? report.title()
                : report.title() + " " + report.issue().documentNumber();
        return places(
                text, figure -> owners.contains(Drifting.owner(text.figure(figure))), "/reports/" + report.id(), where);
    }

    private static List<Place> places(Text text, Predicate<String> counted, String href, String where) {
        List<Place> places = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<String> resting = sentence.restsOn().stream().filter(counted).toList();
            if (!resting.isEmpty())
                places.add(new Place(
                        sentence.text().replace('\t', ' '),
                        href,
                        where,
                        resting.stream()
                                .map(figure -> text.figure(figure).display())
                                .collect(Collectors.joining("、"))));
        }
        return places;
    }
}
