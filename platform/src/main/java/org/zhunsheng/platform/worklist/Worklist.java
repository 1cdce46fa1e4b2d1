package org.zhunsheng.platform.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhunsheng.platform.calendar.Deadline;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Page;
import org.zhunsheng.platform.ledger.Question;

/** What is owed in a scope: every entry whose term has begun and whose deed is not recorded, one query a term. */
@Service("worklist")
public class Worklist {

    /** Of each term; whoever owes more than this works from the ledger. */
    private static final int MOST = 200;

    private final Ledgers ledgers;
    private final Deadlines deadlines;
    private final Today today;

    Worklist(Ledgers ledgers, Deadlines deadlines, Today today) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.today = today;
    }

    /** What the organs of the scope owe, the earliest day first. */
    public List<Owed> owed(Person by, Scope scope) {
        List<Owed> all = new ArrayList<>();
        for (Deadline deadline : deadlines.all()) {
            if (deadline.owed())
                ledgers.named(deadline.ledger()).ifPresent(entries -> all.addAll(of(deadline, entries, by, scope)));
        }
        all.sort(Comparator.comparing(Owed::sorted));
        return all;
    }

    /** The terms of these items, each once. */
    public List<Deadline> terms(List<Owed> items) {
        return items.stream().map(Owed::deadline).distinct().toList();
    }

    private <R extends Record> List<Owed> of(Deadline deadline, Entries<R> entries, Person by, Scope scope) {
        var shape = entries.shape();
        if (!by.may(Right.READ, shape.module())) return List.of();
        Question question = Question.everything(scope)
                .with(deadline.startColumn(), new Condition.Empty(false))
                .with(deadline.doneColumn(), new Condition.Empty(true));
        for (var condition : deadline.where().entrySet())
            question = question.with(condition.getKey(), new Condition.In(Set.copyOf(condition.getValue())));
        return entries.page(by, question, new Page.Order(deadline.startColumn(), false), null, MOST).entries().stream()
                .map(entry -> {
                    var started = (LocalDate) Objects.requireNonNull(
                            shape.column(deadline.startColumn()).of(entry.content()));
                    var due = deadlines.due(deadline, started);
                    return new Owed(
                            deadline,
                            shape.path(),
                            entry.id(),
                            String.valueOf(shape.title().of(entry.content())),
                            shape.ownerOf(entry.content()),
                            started,
                            due,
                            deadlines.state(due, null, today.day()));
                })
                .toList();
    }
}
