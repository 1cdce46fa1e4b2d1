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

    public String title(Shape<?> shape, Locale locale) {
        return say(shape.word(), locale);
    }

    /** What the ledger is for, who fills it, and by when. */
    public String purpose(Shape<?> shape, Locale locale) {
        return maybe(shape.word() + ".intro", locale).orElse("");
    }

    /** What its entries are counted in: 案次. */
    public String unit(Shape<?> shape, Locale locale) {
        return maybe(shape.word() + ".unit", locale).orElseGet(() -> say("ledger.unit", locale));
    }

    public String label(Shape<?> shape, Column column, Locale locale) {
        return say(column.word(), locale);
    }

    public String group(Shape<?> shape, String group, Locale locale) {
        return say(shape.word() + ".group." + group, locale);
    }

    /** How to fill the column, in one line; empty where the label says it all. */
    public String hint(Shape<?> shape, Column column, Locale locale) {
        return maybe(column.word() + ".hint", locale).orElse("");
    }

    /** A value as the template's example row has it; of what must be chosen the first choice, where none is written. */
    public String example(Shape<?> shape, Column column, Locale locale) {
        return maybe(column.word() + ".example", locale)
                .orElseGet(() -> column.required() && !column.choices().isEmpty()
                        ? choice(column.choices().getFirst(), locale)
                        : "");
    }

    public String choice(Enum<?> choice, Locale locale) {
        return say(choice.getDeclaringClass().getSimpleName() + "." + choice.name(), locale);
    }

    /** A value as a page shows it; personal data masked. */
    public String print(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> choice(choice, locale);
            case Set<?> chosen ->
                chosen.stream()
                        .map(choice -> choice((Enum<?>) choice, locale))
                        .collect(Collectors.joining(say("ledger.several", locale)));
            case OrganCode organ -> organs.nameOf(organ);
            case Boolean yes -> say(yes ? "ledger.yes" : "ledger.no", locale);
            case Money money ->
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(BigDecimal.valueOf(money.fen(), 2));
            case BigDecimal decimal -> decimal.toPlainString();
            case Personal personal -> personal.masked();
            default -> value.toString();
        };
    }

    /** What is missing, how to mend it, and why. */
    public String sentence(Finding finding, Locale locale) {
        LegalBasis basis = finding.basis();
        return reason(finding, locale)
                + remedy(finding, locale)
                + (basis == null ? "" : say("finding.basis", locale, basis));
    }

    public String reason(Finding finding, Locale locale) {
        return say(finding.sentence(), locale, spoken(finding.arguments(), locale));
    }

    public String remedy(Finding finding, Locale locale) {
        return say(finding.sentence() + ".remedy", locale, spoken(finding.arguments(), locale));
    }

    /** What a check asks, as a noun: the heading of a check that is kept. */
    public String asks(Finding finding, Locale locale) {
        return asks(finding.sentence(), finding.arguments(), locale).orElseGet(() -> reason(finding, locale));
    }

    /** The same of a check that nothing was judged by yet; empty where it has no such message. */
    Optional<String> asks(Shape.Held held, Locale locale) {
        return asks(held.sentence(), held.arguments(), locale);
    }

    private Optional<String> asks(String sentence, List<?> arguments, Locale locale) {
        return Optional.ofNullable(messages.getMessage(sentence + ".asks", spoken(arguments, locale), null, locale));
    }

    /** Columns by their labels, choices and terms by their names, lists of them as alternatives, sets in a row; the rest as it is. */
    private Object[] spoken(List<?> arguments, Locale locale) {
        return arguments.stream()
                .<Object>map(argument -> spoken(argument, locale))
                .toArray(Object[]::new);
    }

    private Object spoken(Object argument, Locale locale) {
        return switch (argument) {
            case Column column -> say(column.word(), locale);
            case Enum<?> choice -> choice(choice, locale);
            case Boolean yes -> say(yes ? "ledger.yes" : "ledger.no", locale);
            case Deadline deadline -> locale.getLanguage().equals("en") ? deadline.english() : deadline.chinese();
            case List<?> several -> joined(several, "ledger.page.or", locale);
            case Set<?> all -> joined(all, "ledger.import.and", locale);
            default -> argument;
        };
    }

    private String joined(Collection<?> several, String between, Locale locale) {
        return several.stream()
                .map(one -> String.valueOf(spoken(one, locale)))
                .collect(Collectors.joining(say(between, locale)));
    }

    /** A message of any module, with its places filled. */
    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What a term or a day says of itself. */
    String say(MessageSourceResolvable said, Locale locale) {
        return messages.getMessage(said, locale);
    }

    Optional<String> maybe(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
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
            for (Locale locale : LOCALES) {
                named.putIfAbsent(choice(choice, locale), choice);
                named.putIfAbsent(Headers.plain(choice(choice, locale)), choice);
            }
        }
        // what is one choice's own word is never another's synonym
        for (Enum<?> choice : column.choices())
            synonyms.of(choice).forEach(also -> named.putIfAbsent(Headers.plain(also), choice));
        return named;
    }

    /** The languages of the pages, the first being that of the district. */
    public static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
}
