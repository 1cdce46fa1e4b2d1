package org.zhunsheng.engine.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument says of itself (基本信息): in its title, in the lines below it and in its last articles. What it does not
 * say is not guessed.
 *
 * @param kind by its force; a decision that amends has the kind of what its organ makes
 * @param form the word that its title ends in (文种): 法, 条例, 办法, 决定, 通知…; null where the title ends in none
 * @param issuer the organ that made it, or the organs, as 最高人民法院、最高人民检察院; null where none is named
 * @param documentNumber as it is written: 法释〔2020〕3号, 中华人民共和国国务院令第588号; null where there is none
 * @param attached the title of the instrument that a notice carries, whose articles {@link Instrument#articles()} are;
 *     null where there is none
 * @param history in the order of the days
 * @param repeals the instruments that it repeals
 * @param validity null where no period of validity is set
 */
public record Particulars(
        Kind kind,
        @Nullable String form,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable String attached,
        List<Event> history,
        List<Repeal> repeals,
        @Nullable Validity validity) {

    public Particulars {
        history = List.copyOf(history);
        repeals = List.copyOf(repeals);
    }

    /** The first day on which it was in force. */
    public Optional<LocalDate> effectiveFrom() {
        return first(Event.What.EFFECTIVE);
    }

    /** The first day of that kind. */
    public Optional<LocalDate> first(Event.What what) {
        return history.stream()
                .filter(event -> event.what() == what)
                .map(Event::on)
                .findFirst();
    }
}
