package org.zhunsheng.platform.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Person;

/**
 * Figures as issued reports print them (印发的数字), for readers who may not ask the metric itself: whoever may read a
 * report may read what it prints, and nothing of the records behind it but their number and digest.
 */
@Component
public class PrintedFigures {

    private final Figures figures;
    private final Metrics metrics;
    private final ObjectProvider<Citations> citations;

    PrintedFigures(Figures figures, Metrics metrics, ObjectProvider<Citations> citations) {
        this.figures = figures;
        this.metrics = metrics;
        this.citations = citations;
    }

    /** The metrics that the person may not ask and finds in issued reports. */
    public List<Metric> all(Person by) {
        Set<String> printed =
                citations.stream().flatMap(known -> known.printed(by).stream()).collect(Collectors.toSet());
        return metrics.all().stream()
                .filter(metric -> printed.contains(metric.id()) && !figures.maySee(by, metric))
                .toList();
    }

    /** What issued reports print of the metric, the newest first; nothing where the person may ask it. */
    List<Citations.Printed> of(Person by, Metric metric) {
        if (figures.maySee(by, metric)) return List.of();
        return citations.stream()
                .flatMap(known -> known.printed(by, metric.id()).stream())
                .toList();
    }

    /** The metric of this name, if the person may ask it or finds it in an issued report. */
    Optional<Metric> find(Person by, String id) {
        return metrics.find(id)
                .filter(metric -> figures.maySee(by, metric) || !of(by, metric).isEmpty());
    }
}
