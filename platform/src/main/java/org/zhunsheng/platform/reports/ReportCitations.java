package org.zhunsheng.platform.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.figures.Citations;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;

/** Tells a figure's page which issued reports print it. */
@Component
final class ReportCitations implements Citations {

    private final ReportStore store;
    private final FrozenStore frozen;
    private final Reports reports;
    private final FaultWords words;

    ReportCitations(ReportStore store, FrozenStore frozen, Reports reports, FaultWords words) {
        this.store = store;
        this.frozen = frozen;
        this.reports = reports;
        this.words = words;
    }

    @Override
    public List<Citation> of(Person by, Figure figure) {
        return frozen
                .citing(by.scope(Right.READ, Reports.MODULE), figure.metric().id(), figure.organ(), figure.period())
                .stream()
                .map(citing ->
                        reports.find(by, citing.report()).map(report -> citation(report, citing.figure(), figure)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Set<String> printed(Person by) {
        return frozen.printed(by.scope(Right.READ, Reports.MODULE));
    }

    @Override
    public List<Printed> printed(Person by, String metric) {
        return frozen.citing(by.scope(Right.READ, Reports.MODULE), metric).stream()
                .map(citing -> reports.find(by, citing.report()).map(report -> printed(report, citing.figure())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Printed printed(Report report, String id) {
        Text.Told told = store.text(report.id()).figure(id);
        BigDecimal value = told.value();
        Object said = told.day() == null ? value : told.day().toString();
        String shown = value == null
                ? Objects.requireNonNullElse(said, "—").toString()
                : value.toPlainString() + (told.unit().equals("%") ? "%" : "");
        return new Printed(
                told.organ(),
                told.period(),
                Objects.requireNonNull(report.issue()).asOf(),
                said,
                shown,
                told.numerator(),
                told.denominator(),
                told.definition(),
                new Figure.Proof(told.records().count(), told.records().digest()),
                report.title(),
                "/reports/" + report.id(),
                "/api/v1/reports/" + report.id());
    }

    private Citation citation(Report report, String id, Figure figure) {
        Text text = store.text(report.id());
        Text.Told told = text.figure(id);
        Report.Issue issue = Objects.requireNonNull(report.issue());
        return new Citation(
                report.title(),
                "/reports/" + report.id(),
                words.say(
                        text.printed().contains(id) ? "reports.cited" : "reports.cited.condition",
                        ReportController.minute(issue.issuedAt()),
                        told.display()),
                !figure.narrowed() && !told.proof().equals(figure.records().digest()));
    }
}
