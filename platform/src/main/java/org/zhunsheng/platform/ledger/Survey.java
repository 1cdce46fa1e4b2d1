package org.zhunsheng.platform.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** Looks over all ledgers that a person may read at once, in one query however many they are. */
@Service
public class Survey {

    /** What there is in one ledger. */
    public record Overview(Shape<?> shape, long thisYear, long lastYear, long broken, long late) {}

    /** An entry that holds the words. */
    public record Hit(Shape<?> shape, UUID id, String title, OrganCode owner, LocalDate day) {}

    private final DSLContext dsl;
    private final Ledgers ledgers;
    private final int lateDays;

    Survey(DSLContext dsl, Ledgers ledgers, @Value("${zhunsheng.ledger.late-days:30}") int lateDays) {
        this.dsl = dsl;
        this.ledgers = ledgers;
        this.lateDays = lateDays;
    }

    /** Entries of the year and the one before, those of them that broke a check, those that were entered late. */
    public List<Overview> overviews(Person by, Scope scope, int year) {
        return ask(by, (entries, tx) -> entries.overview(tx, by, scope, year, lateDays)).stream()
                .map(row -> new Overview(shape(row), number(row, 1), number(row, 2), number(row, 3), number(row, 4)))
                .toList();
    }

    /** At most so many of each ledger, the newest first. */
    public List<Hit> hits(Person by, Scope scope, String words, int most) {
        return ask(by, (entries, tx) -> entries.hits(tx, by, scope, words, most)).stream()
                .map(row -> new Hit(
                        shape(row),
                        Objects.requireNonNull(row.get(1, UUID.class)),
                        Objects.requireNonNullElse(row.get(2, String.class), ""),
                        new OrganCode(Objects.requireNonNull(row.get(3, String.class))),
                        Objects.requireNonNull(row.get(4, LocalDate.class))))
                .toList();
    }

    private interface Asking {
        Select<?> of(Entries<?> entries, DSLContext tx);
    }

    /** The fence opens for what the person may read anywhere; each ledger's own question narrows it again. */
    private List<? extends Record> ask(Person by, Asking asking) {
        Scope anywhere = by.grants().stream()
                .filter(grant -> grant.rights().contains(Right.READ))
                .map(Person.Grant::scope)
                .reduce(Scope.NOTHING, Scope::and);
        return dsl.transactionResult(tx -> {
            tx.dsl().fetch("select set_config('zs.organs', ?, true)", anywhere.fence());
            return ledgers.all().stream()
                    .filter(entries -> by.may(Right.READ, entries.shape().module()))
                    .<Select<?>>map(entries -> asking.of(entries, tx.dsl()))
                    .reduce(Survey::both)
                    .<List<? extends Record>>map(all -> all.fetch())
                    .orElse(List.of());
        });
    }

    @SuppressWarnings("unchecked")
    private static Select<?> both(Select<?> one, Select<?> other) {
        return ((Select<Record>) one).unionAll((Select<Record>) other);
    }

    private Shape<?> shape(Record row) {
        return ledgers.named(Objects.requireNonNull(row.get(0, String.class)))
                .orElseThrow()
                .shape();
    }

    private static long number(Record row, int at) {
        return Objects.requireNonNull(row.get(at, Long.class));
    }
}
