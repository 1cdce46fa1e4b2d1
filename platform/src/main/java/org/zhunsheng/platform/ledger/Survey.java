package org.zhunsheng.platform.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.database.Fence;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

/** Looks over all ledgers that a person may read at once, in one statement however many they are. */
@Service
public class Survey {

    /** What there is in one ledger. */
    public record Overview(Shape<?> shape, long thisYear, long lastYear, long broken, long late) {}

    /** An entry that holds the words, and in a few words what it is about; {@code number} of its ledger do, but {@link #COUNTED} may be more. */
    public record Hit(
            Shape<?> shape, UUID id, String title, String about, OrganCode owner, LocalDate day, long number) {}

    /** So many hits in a ledger are counted: who gets more needs another word, not the exact number. */
    public static final int COUNTED = 1_000;

    private final DSLContext dsl;
    private final Ledgers ledgers;
    private final int lateDays;
    private final Cache<Surveyed, Overview> kept;

    /** @param kept so many overviews stay in memory */
    Survey(
            DSLContext dsl,
            Ledgers ledgers,
            @Value("${zhunsheng.ledger.late-days:45}") int lateDays,
            @Value("${zhunsheng.ledger.overviews-kept:10000}") long kept) {
        this.kept =
                Caffeine.newBuilder().maximumSize(kept).executor(Runnable::run).build();
        this.dsl = dsl;
        this.ledgers = ledgers;
        this.lateDays = lateDays;
    }

    /** So many days after its own day an entry counts as entered late. */
    public int lateDays() {
        return lateDays;
    }

    /** What an overview depends on: until the next act upon its ledger it stays as it is. */
    private record Surveyed(Shape<?> shape, Scope scope, int year, long last) {}

    /**
     * Entries of the year and the one before, those of them that broke a check, those that were entered late.
     *
     * @param modules whose ledgers are looked over
     * @param asOf    null is now
     */
    public List<Overview> overviews(
            Person by, Scope scope, int year, Predicate<String> modules, @Nullable Instant asOf) {
        List<Entries<?>> asked = readable(by).stream()
                .filter(entries -> modules.test(entries.shape().module()))
                .toList();
        Map<Shape<?>, Overview> found = new HashMap<>();
        Map<String, Long> last = asOf == null ? ledgers.standing().last() : Map.of();
        Map<Shape<?>, Surveyed> keys = new HashMap<>();
        if (asOf == null)
            for (Entries<?> entries : asked) {
                Shape<?> shape = entries.shape();
                Surveyed key = new Surveyed(
                        shape,
                        scope.within(by.scope(Right.READ, shape.module())),
                        year,
                        Objects.requireNonNull(last.get(shape.name())));
                Overview overview = kept.getIfPresent(key);
                if (overview == null) keys.put(shape, key);
                else found.put(shape, overview);
            }
        List<Entries<?>> unknown = asked.stream()
                .filter(entries -> !found.containsKey(entries.shape()))
                .toList();
        for (Record row : ask(
                by, unknown, (entries, tx) -> entries.contribution().overview(tx, by, scope, year, lateDays, asOf))) {
            Overview overview =
                    new Overview(shape(row), number(row, 1), number(row, 2), number(row, 3), number(row, 4));
            found.put(overview.shape(), overview);
            Surveyed key = keys.get(overview.shape());
            if (key != null) kept.put(key, overview);
        }
        return asked.stream()
                .map(entries -> Objects.requireNonNull(found.get(entries.shape())))
                .toList();
    }

    /** How many entries an organ has in one ledger. */
    public record Owned(Shape<?> shape, OrganCode owner, long number) {}

    /** Entries of a period by ledger and organ. */
    public List<Owned> owners(Person by, Scope scope, Period period, @Nullable Instant asOf) {
        return ask(by, readable(by), (entries, tx) -> entries.contribution().owners(tx, by, scope, period, asOf))
                .stream()
                .map(row -> new Owned(
                        shape(row), new OrganCode(Objects.requireNonNull(row.get(1, String.class))), number(row, 2)))
                .toList();
    }

    /** At most so many of each ledger, the newest first. */
    public List<Hit> hits(Person by, Scope scope, String words, int most) {
        return ask(by, readable(by), (entries, tx) -> entries.contribution().hits(tx, by, scope, words, most, COUNTED))
                .stream()
                .map(row -> new Hit(
                        shape(row),
                        Objects.requireNonNull(row.get(1, UUID.class)),
                        Objects.requireNonNullElse(row.get(2, String.class), ""),
                        Objects.requireNonNullElse(row.get(3, String.class), ""),
                        new OrganCode(Objects.requireNonNull(row.get(4, String.class))),
                        Objects.requireNonNull(row.get(5, LocalDate.class)),
                        number(row, 6)))
                .toList();
    }

    /**
     * Something that waits.
     *
     * @param asked which of those that were asked for
     * @param id    the entry; null where there is none
     * @param about in a few words what the entry is about; null where nothing says it
     * @param start the day from which its term runs
     */
    public record Waiting(
            int asked,
            boolean late,
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String about,
            OrganCode owner,
            LocalDate start) {}

    /** How many wait in one organ. */
    public record Waits(int asked, boolean late, OrganCode owner, long number) {}

    /** All of it by number, and of each that was asked for, late or not, those that started first. */
    public record Awaited(List<Waiting> first, List<Waits> numbers) {}

    /**
     * All that waits, in one statement however much is asked for.
     *
     * @param most of each part of each wait, late or not
     */
    public Awaited waiting(Person by, Scope scope, List<Wait> waits, @Nullable Instant asOf, int most) {
        Select<?> all = null;
        for (int i = 0; i < waits.size(); i++) {
            Entries<?> entries = ledgers.named(waits.get(i).ledger()).orElseThrow();
            if (!by.may(Right.READ, entries.shape().module())) continue;
            Select<?> one = entries.contribution().waiting(dsl, by, scope, i, waits.get(i), asOf);
            all = all == null ? one : both(all, one);
        }
        if (all == null) return new Awaited(List.of(), List.of());
        List<Waiting> first = new ArrayList<>();
        List<Waits> numbers = new ArrayList<>();
        for (Record row : fenced(by, DSL.resultQuery("""
            with owing(wait, part, late, id, title, about, owner, start) as materialized ({0}),
            placed as (
              select *, row_number() over (partition by wait, part, late order by start, owner, id) as place
              from owing)
            select wait, late, null::uuid, null::text, null::text, owner, min(start), count(*) from owing
            group by wait, late, owner
            union all
            select wait, late, id, title, about, owner, start, 0 from placed where place <= {1}\
            """, all, DSL.val(most)))) {
            int asked = Objects.requireNonNull(row.get(0, Integer.class));
            boolean late = Objects.requireNonNull(row.get(1, Boolean.class));
            OrganCode owner = new OrganCode(Objects.requireNonNull(row.get(5, String.class)));
            long number = number(row, 7);
            if (number > 0) numbers.add(new Waits(asked, late, owner, number));
            else
                first.add(new Waiting(
                        asked,
                        late,
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        owner,
                        Objects.requireNonNull(row.get(6, LocalDate.class))));
        }
        return new Awaited(first, numbers);
    }

    private interface Asking {
        Select<?> of(Entries<?> entries, DSLContext tx);
    }

    private List<Entries<?>> readable(Person by) {
        return ledgers.all().stream()
                .filter(entries -> by.may(Right.READ, entries.shape().module()))
                .toList();
    }

    private List<? extends Record> ask(Person by, List<Entries<?>> asked, Asking asking) {
        return asked.stream()
                .<Select<?>>map(entries -> asking.of(entries, dsl))
                .reduce(Survey::both)
                .<List<? extends Record>>map(all -> fenced(by, all))
                .orElse(List.of());
    }

    /** The fence opens for what the person may read anywhere; each ledger's own question narrows it again. */
    private List<? extends Record> fenced(Person by, ResultQuery<?> asked) {
        Scope anywhere = by.grants().stream()
                .filter(grant -> grant.rights().contains(Right.READ))
                .map(Person.Grant::scope)
                .reduce(Scope.NOTHING, Scope::and);
        return Fence.ask(dsl, anywhere, asked);
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
