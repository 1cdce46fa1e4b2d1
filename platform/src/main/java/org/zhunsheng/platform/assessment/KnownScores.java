package org.zhunsheng.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.figures.Figure;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.procedure.Known;

/**
 * What the platform computes of a score (系统计分): the indicator's metric for the organ and the period, and what it gives; and
 * which bulletin was issued last.
 */
@Component
final class KnownScores implements Known {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Ledgers ledgers;
    private final Figures figures;

    KnownScores(Ledgers ledgers, Figures figures) {
        this.ledgers = ledgers;
        this.figures = figures;
    }

    @Override
    public Set<String> words() {
        return Set.of(
                "score-numerator", "score-denominator", "score-value", "score-full", "score-points", "last-bulletin");
    }

    /** Of an indicator without a metric only what it weighs; of one that does not apply neither value nor points. */
    @Override
    public @Nullable String say(String word, About about) {
        if (word.equals("last-bulletin")) return lastBulletin(about);
        Indicator indicator = indicator(about);
        if (indicator == null) return null;
        Figure figure = figure(indicator, about);
        BigDecimal number = switch (word) {
            case "score-full" -> indicator.weight();
            case "score-numerator" -> figure == null ? null : figure.numerator();
            case "score-denominator" -> figure == null ? null : figure.denominator();
            case "score-value" -> value(figure);
            case "score-points" -> {
                BigDecimal value = value(figure);
                yield value == null ? null : indicator.points(value);
            }
            default -> throw new IllegalArgumentException(word);
        };
        return number == null ? null : number.toPlainString();
    }

    private @Nullable String lastBulletin(About about) {
        Entries<Bulletin> bulletins = ledgers.of(Bulletin.class);
        return bulletins
                .page(
                        about.by(),
                        Question.everything(about.by().scope(Right.READ, "assessment")),
                        bulletins.shape().order(),
                        null,
                        1)
                .entries()
                .stream()
                .findFirst()
                .map(entry -> entry.id().toString())
                .orElse(null);
    }

    private @Nullable Indicator indicator(About about) {
        String named = about.columns().get("indicator");
        return named == null
                ? null
                : ledgers.of(Indicator.class)
                        .find(Person.PLATFORM, UUID.fromString(named))
                        .map(Entry::content)
                        .orElse(null);
    }

    private @Nullable Figure figure(Indicator indicator, About about) {
        String organ = about.columns().get("organ");
        Period period = period(about.columns().getOrDefault("period", ""));
        if (indicator.metric() == null || organ == null || period == null) return null;
        return figures.ask(about.by(), indicator.metric(), new OrganCode(organ), period, null);
    }

    /** A score's period may be a half year besides. */
    private static @Nullable Period period(String written) {
        return written.contains("H")
                ? Period.half(Integer.parseInt(written, 0, 4, 10), written.charAt(5) - '0')
                : Period.parse(written).orElse(null);
    }

    /** To the two places to which a score is compared with its parts. */
    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        if (figure == null) return null;
        if (figure.numerator() == null || figure.denominator() == null) return figure.value();
        return figure.denominator().signum() == 0
                ? null
                : figure.numerator().multiply(HUNDRED).divide(figure.denominator(), 2, RoundingMode.HALF_UP);
    }
}
