package org.zhunsheng.platform.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.engine.figures.Stated;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Moves;
import org.zhunsheng.platform.ledger.Standing.Place;
import org.zhunsheng.platform.organs.Organs;

/** Asks every metric that rests on a ledger twice, as of before a correction and now. */
@Component
final class FigureMoves implements Moves {

    private final Figures figures;
    private final Organs organs;

    FigureMoves(Figures figures, Organs organs) {
        this.figures = figures;
        this.organs = organs;
    }

    @Override
    public List<Place> since(Person by, String ledger, OrganCode owner, LocalDate day, Instant before) {
        Period year = Period.year(day.getYear());
        List<Metric> metrics = figures.visible(by).stream()
                .filter(metric -> metric.counted()
                        .anyMatch(counted -> counted.entries().shape().name().equals(ledger)))
                .toList();
        var was = figures.values(by, metrics, owner, List.of(year), before);
        var now = figures.values(by, metrics, owner, List.of(year), null);
        String where = organs.shortNameOf(owner) + " " + year;
        return metrics.stream()
                .flatMap(metric -> {
                    String said =
                            said(metric, Objects.requireNonNull(was.get(metric)).get(year));
                    String says =
                            said(metric, Objects.requireNonNull(now.get(metric)).get(year));
                    return said.equals(says)
                            ? Stream.empty()
                            : Stream.of(new Place(
                                    metric.words().called(),
                                    "/figures/" + metric.id() + "?organ=" + owner.value() + "&period=" + year,
                                    where,
                                    said + " → " + says));
                })
                .toList();
    }

    private static String said(Metric metric, @Nullable Stated stated) {
        return Objects.requireNonNull(stated).display(Language.now().locale())
                + (metric.percent() || metric.day() ? "" : " " + metric.words().countedIn());
    }
}
