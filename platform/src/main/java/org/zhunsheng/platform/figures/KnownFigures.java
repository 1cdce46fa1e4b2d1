package org.zhunsheng.platform.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Taken;
import org.zhunsheng.platform.procedure.Known;

/** Drafts what is registered elsewhere as a sentence, from the figures that the ledger takes (一数一源). */
@Component
final class KnownFigures implements Known {

    private final Figures figures;

    KnownFigures(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Set<String> words() {
        return Set.of("figures");
    }

    /** 2021年下半年：学法4次；法治讲座2次；…。 Of the record's own period, whole years where the ledger's day ends one. */
    @Override
    public @Nullable String say(String word, About about) {
        Taken.Declared taken = Taken.of(about.shape());
        String organ = about.columns().get(about.shape().owner().name());
        String last = about.columns().get(about.shape().day().name());
        if (taken == null || organ == null || last == null) return null;
        Period period = period(about, LocalDate.parse(last));
        List<Metric> metrics = figures.visible(about.by()).stream()
                .filter(metric -> taken.metrics().contains(metric.id()))
                .sorted((one, other) -> Integer.compare(
                        taken.metrics().indexOf(one.id()), taken.metrics().indexOf(other.id())))
                .toList();
        if (metrics.isEmpty()) return null;
        return metrics.stream()
                .map(metric -> named(metric.words())
                        + figures.ask(about.by(), metric.id(), new OrganCode(organ), period, null)
                                .display()
                        + metric.words().unit())
                .collect(Collectors.joining("；", named(about) + "：", "。"));
    }

    /** 学法次数 is said of a number of times, 学法. */
    private static String named(Metric.Words words) {
        for (String counted : List.of(words.unit() + "数", words.unit()))
            if (words.name().endsWith(counted) && words.name().length() > counted.length())
                return words.name().substring(0, words.name().length() - counted.length());
        return words.name();
    }

    private static Period period(About about, LocalDate last) {
        return named(about).contains("半年")
                ? Period.half(last.getYear(), last.getMonthValue() <= 6 ? 1 : 2)
                : Period.year(last.getYear());
    }

    private static String named(About about) {
        return about.columns().getOrDefault("period", "");
    }
}
