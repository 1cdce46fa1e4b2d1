package org.zhunsheng.platform.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Standing;
import org.zhunsheng.platform.reports.Text.Sentence;

/** Tells a record's page which sentences of issued reports rest on the record. */
@Component
final class ReportStanding implements Standing {

    private final ReportStore store;
    private final Reports reports;

    ReportStanding(ReportStore store, Reports reports) {
        this.store = store;
        this.reports = reports;
    }

    @Override
    public List<Place> standsIn(Person by, String ledger, UUID id) {
        List<Place> places = new ArrayList<>();
        store.restingOn(id)
                .forEach((report, owners) ->
                        reports.find(by, report).ifPresent(found -> places.addAll(sentences(found, owners.keySet()))));
        return places;
    }

    /** @param owners the figures under which the record is kept */
    private List<Place> sentences(Report report, Set<String> owners) {
        Text text = store.text(report.id());
        String where = Objects.requireNonNull(report.issue()).documentNumber() == null
                ? report.title()
                : report.title() + " " + report.issue().documentNumber();
        List<Place> places = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<String> resting = sentence.restsOn().stream()
                    .filter(figure -> owners.contains(Drifting.owner(text.figure(figure))))
                    .toList();
            if (!resting.isEmpty())
                places.add(new Place(
                        sentence.text(),
                        "/reports/" + report.id(),
                        where,
                        resting.stream()
                                .map(figure -> text.figure(figure).display())
                                .collect(Collectors.joining("、"))));
        }
        return places;
    }
}
