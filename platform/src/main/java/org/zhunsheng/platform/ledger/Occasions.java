package org.zhunsheng.platform.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.calendar.Due;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Today;

/** What a form is opened for (待办): the duty, its last day and its article, the field that tells it, and what is known already. */
@Component
class Occasions {

    /**
     * What the address of a form says of it.
     *
     * @param term  the deadline's id
     * @param turn  of a recurring duty a day of the period for which it is owed; else empty
     * @param organ who owes it; empty in a correction
     */
    record Asked(String term, String turn, String organ) {

        static final Asked NOTHING = new Asked("", "", "");

        /** Under which what is typed for it is kept, apart from other new entries. */
        String draft() {
            return term.isEmpty() || turn.isEmpty() ? "" : String.join(" ", term, turn, organ);
        }

        /** The same from what a draft is kept under; nothing where that is no duty. */
        static Asked of(String draft) {
            String[] parts = draft.split(" ", -1);
            return parts.length == 3 ? new Asked(parts[0], parts[1], parts[2]) : NOTHING;
        }
    }

    private final Deadlines deadlines;
    private final Wording wording;
    private final OrganRegister organs;
    private final Today today;

    Occasions(Deadlines deadlines, Wording wording, @Lazy OrganRegister organs, Today today) {
        this.deadlines = deadlines;
        this.wording = wording;
        this.organs = organs;
        this.today = today;
    }

    /** The duty for which a new entry is made; empty where the address names none of this ledger. */
    Optional<FormPage.Occasion> fresh(Shape<?> shape, Asked asked) {
        return turn(shape, asked)
                .flatMap(turn -> deadline(shape, asked).map(deadline -> {
                    Due due = deadlines.due(deadline, turn.last());
                    return occasion(shape, asked, deadline, turn, due, null);
                }));
    }

    /** The term of an entry that is to be completed; empty where the address names none that the entry has. */
    <R extends Record> Optional<FormPage.Occasion> correction(Shape<R> shape, R content, Asked asked) {
        return deadline(shape, asked)
                .filter(deadline -> shape.column(deadline.startColumn()).of(content) instanceof LocalDate
                        && deadline.doneColumn() != null)
                .map(deadline -> {
                    LocalDate written = (LocalDate) Objects.requireNonNull(
                            shape.column(deadline.startColumn()).of(content));
                    Due due =
                            deadlines.due(deadline, deadline.startOf(written), Terms.stopped(shape, deadline, content));
                    Period turn = deadline.recurs() == null
                            ? null
                            : deadline.recurs().every().of(written);
                    Object done = shape.column(Objects.requireNonNull(deadline.doneColumn()))
                            .of(content);
                    return occasion(shape, asked, deadline, turn, due, done instanceof LocalDate day ? day : null);
                });
    }

    private Optional<Deadline> deadline(Shape<?> shape, Asked asked) {
        return deadlines.of(shape.name()).stream()
                .filter(deadline -> deadline.id().equals(asked.term()))
                .findFirst();
    }

    private Optional<Period> turn(Shape<?> shape, Asked asked) {
        try {
            LocalDate day = LocalDate.parse(asked.turn());
            return deadline(shape, asked)
                    .map(Deadline::recurs)
                    .map(recurs -> recurs.every().of(day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private FormPage.Occasion occasion(
            Shape<?> shape,
            Asked asked,
            Deadline deadline,
            @Nullable Period turn,
            Due due,
            @Nullable LocalDate doneOn) {
        Column told = shape.column(Objects.requireNonNullElse(deadline.doneColumn(), deadline.startColumn()));
        var state = deadlines.state(due, doneOn, today.day());
        return new FormPage.Occasion(
                deadline.id(),
                asked.draft(),
                Language.now().of(deadline.chinese(), deadline.english())
                        + (turn == null ? "" : " · " + named(deadline, turn)),
                due instanceof Due.On on ? on.day().toString() : null,
                wording.say(state.said()),
                state.colour(),
                due instanceof Due.On on ? on.basis().toString() : "",
                deadline.remedies().stream().map(remedy -> wording.say(remedy)).toList(),
                Forming.field(told),
                wording.label(shape, told));
    }

    private String named(Deadline deadline, Period turn) {
        return wording.say(
                Objects.requireNonNull(deadline.recurs()).every().named(turn.last()),
                String.valueOf(turn.last().getYear()));
    }

    /**
     * What is known of an entry that is owed: whose it is, what the duty asks it to be, and for which period.
     */
    Map<String, String> known(Shape<?> shape, Asked asked) {
        Map<String, String> known = new LinkedHashMap<>();
        Period turn = turn(shape, asked).orElse(null);
        Deadline deadline = deadline(shape, asked).orElse(null);
        if (turn == null || deadline == null || deadline.recurs() == null) return known;
        if (organs.named(asked.organ()).size() == 1)
            known.put(
                    shape.owner().name(),
                    organs.nameOf(organs.named(asked.organ()).getFirst()));
        deadline.where().forEach((name, values) -> {
            Column column = shape.column(name);
            if (values.size() == 1)
                known.put(
                        name,
                        column.kind() == Kind.FLAG
                                ? flag(values.iterator().next())
                                : values.iterator().next());
        });
        if (deadline.recurs().endsPeriod())
            known.put(deadline.startColumn(), turn.last().toString());
        if (deadline.recurs().periodColumn() != null)
            known.put(deadline.recurs().periodColumn(), Language.CHINESE.say(() -> named(deadline, turn)));
        return known;
    }

    private static String flag(String stored) {
        return Boolean.parseBoolean(stored) ? "是" : "否";
    }
}
