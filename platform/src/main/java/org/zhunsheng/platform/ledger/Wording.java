package org.zhunsheng.platform.ledger;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Personal;

/** Ledgers in a reader's language: labels, hints, choices, values and findings. */
@Component("wording")
public class Wording {

    private final MessageSource messages;
    private final OrganRegister organs;
    private final Synonyms synonyms;
    private final Map<Column, Map<String, Enum<?>>> choices = new ConcurrentHashMap<>();

    Wording(MessageSource messages, OrganRegister organs, Synonyms synonyms) {
        this.messages = messages;
        this.organs = organs;
        this.synonyms = synonyms;
    }

    public String title(Shape<?> shape) {
        return say(shape.word());
    }

    /** What the ledger is for, who fills it, and by when. */
    public String purpose(Shape<?> shape) {
        return maybe(shape.word() + ".intro").orElse("");
    }

    /** What its entries are counted in: 案次. */
    public String unit(Shape<?> shape) {
        return maybe(shape.word() + ".unit").orElseGet(() -> say("ledger.unit"));
    }

    public String label(Shape<?> shape, Column column) {
        return say(column.word());
    }

    public String group(Shape<?> shape, String group) {
        return say(shape.word() + ".group." + group);
    }

    /** How to fill the column, in one line; empty where the label says it all. */
    public String hint(Shape<?> shape, Column column) {
        return maybe(column.word() + ".hint").orElse("");
    }

    /** A value as the template's example row has it; of what must be chosen the first choice, where none is written. */
    public String example(Shape<?> shape, Column column) {
        return maybe(column.word() + ".example")
                .orElseGet(() -> column.required() && !column.choices().isEmpty()
                        ? choice(column.choices().getFirst())
                        : "");
    }

    public String choice(Enum<?> choice) {
        return say(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    /** A value as a page shows it; personal data masked. */
    public String print(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> choice(choice);
            case Set<?> chosen ->
                chosen.stream()
                        .map(choice -> choice((Enum<?>) choice))
                        .collect(Collectors.joining(say("ledger.several")));
            case OrganCode organ -> organs.nameOf(organ);
            case Boolean yes -> say(yes ? "ledger.yes" : "ledger.no");
            case Money money ->
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(BigDecimal.valueOf(money.fen(), 2));
            case BigDecimal decimal -> decimal.toPlainString();
            case Personal personal -> personal.masked();
            default -> value.toString();
        };
    }

    /** What is missing, how to mend it, and why. */
    public String sentence(Finding finding) {
        LegalBasis basis = finding.basis();
        return reason(finding) + remedy(finding) + (basis == null ? "" : say("finding.basis", basis));
    }

    public String reason(Finding finding) {
        return say(finding.sentence(), spoken(finding.arguments()));
    }

    public String remedy(Finding finding) {
        return say(finding.sentence() + ".remedy", spoken(finding.arguments()));
    }

    /** What a check asks, as a noun: the heading of a check that is kept. */
    public String asks(Finding finding) {
        return asks(finding.sentence(), finding.arguments()).orElseGet(() -> reason(finding));
    }

    /** The same of a check that nothing was judged by yet; empty where it has no such message. */
    Optional<String> asks(Shape.Held held) {
        return asks(held.sentence(), held.arguments());
    }

    private Optional<String> asks(String sentence, List<?> arguments) {
        return Optional.ofNullable(messages.getMessage(
                sentence + ".asks", spoken(arguments), null, Language.now().locale()));
    }

    /** Columns by their labels, choices and terms by their names, lists of them as alternatives, sets in a row; the rest as it is. */
    private Object[] spoken(List<?> arguments) {
        return arguments.stream().<Object>map(argument -> spoken(argument)).toArray(Object[]::new);
    }

    private Object spoken(Object argument) {
        return switch (argument) {
            case Column column -> say(column.word());
            case Enum<?> choice -> choice(choice);
            case Boolean yes -> say(yes ? "ledger.yes" : "ledger.no");
            case Deadline deadline -> Language.now().of(deadline.chinese(), deadline.english());
            case List<?> several -> joined(several, "ledger.page.or");
            case Set<?> all -> joined(all, "ledger.import.and");
            default -> argument;
        };
    }

    private String joined(Collection<?> several, String between) {
        return several.stream().map(one -> String.valueOf(spoken(one))).collect(Collectors.joining(say(between)));
    }

    /** A message of any module, with its places filled. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.now().locale());
    }

    /** What a term or a day says of itself. */
    String say(MessageSourceResolvable said) {
        return messages.getMessage(said, Language.now().locale());
    }

    Optional<String> maybe(String key) {
        return Optional.ofNullable(
                messages.getMessage(key, null, null, Language.now().locale()));
    }

    /** By its English name, by its label in any of the pages' languages, or by what else offices call it. */
    Optional<Enum<?>> choiceNamed(Column column, String text) {
        Map<String, Enum<?>> named = choices.computeIfAbsent(column, this::named);
        Enum<?> found = named.get(text);
        return Optional.ofNullable(found == null ? named.get(Headers.plain(text)) : found);
    }

    private Map<String, Enum<?>> named(Column column) {
        Map<String, Enum<?>> named = new HashMap<>();
        for (Enum<?> choice : column.choices()) {
            named.putIfAbsent(choice.name(), choice);
            named.putIfAbsent(Headers.plain(choice.name()), choice);
            for (Language language : Language.values()) {
                String called = language.say(() -> choice(choice));
                named.putIfAbsent(called, choice);
                named.putIfAbsent(Headers.plain(called), choice);
            }
        }
        // what is one choice's own word is never another's synonym
        for (Enum<?> choice : column.choices())
            synonyms.of(choice).forEach(also -> named.putIfAbsent(Headers.plain(also), choice));
        return named;
    }
}
