package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.kernel.Viewpoint;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.procedure.Matters;

/**
 * The loop of supervision (审议意见办理情况): of each meeting what was said, which tasks follow, how far they are, what was
 * answered and what was not.
 */
@Component
class OpinionLoop {

    /** How a thing with a day stands. */
    enum Standing {
        OPEN,
        SOON,
        LATE,
        DONE,
        DONE_LATE,
        ENDLESS;

        /** As the pages colour it. */
        public String colour() {
            return switch (this) {
                case SOON -> "soon";
                case LATE, DONE_LATE -> "late";
                case DONE -> "done";
                case OPEN, ENDLESS -> "";
            };
        }
    }

    /** @param days left, or over where it is late; 0 where nothing is said of days */
    record Term(
            Standing standing,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            long days) {}

    /** @param href null where nobody has entered it */
    record Answer(
            OpinionReplyKind kind,
            @Nullable String href,
            @Nullable LocalDate commentedOn,
            Term term) {}

    /**
     * For what a task waits, as its matter has it.
     *
     * @param href of the matter
     * @param step what is to be done
     * @param who  the organ with which it lies
     */
    record Next(String href, String step, String who, boolean returned) {}

    /** @param next what its matter waits for; empty where nothing is owed, or it is written without a procedure */
    record Work(
            String href,
            String number,
            String measure,
            String lead,
            OpinionTaskState state,
            @Nullable Long rate,
            @Nullable String latest,
            Term term,
            List<Next> next) {}

    /** @param answered a report that was handed in names it */
    record Raised(
            String href,
            String number,
            OpinionAspect aspect,
            OpinionNature nature,
            String text,
            boolean repeated,
            boolean answered,
            List<Work> tasks) {}

    record Meeting(
            String href,
            String report,
            String session,
            LocalDate heardOn,
            @Nullable String letterNumber,
            @Nullable LocalDate receivedOn,
            List<Answer> answers,
            List<Raised> opinions) {

        public long unanswered() {
            return opinions.stream().filter(opinion -> !opinion.answered()).count();
        }

        public long unplanned() {
            return opinions.stream()
                    .filter(opinion -> opinion.tasks().isEmpty())
                    .count();
        }
    }

    /** From so many days before its end a term is due soon: the loop's terms are months long. */
    private static final int SOON = 30;

    private static final int MEETINGS = 10;

    /** The step by which the lead says that a task is done. */
    private static final String COMPLETION = "completion";

    private final Ledgers ledgers;
    private final Proceedings proceedings;
    private final OrganRegister organs;
    private final Today today;
    private final Matters matters;

    OpinionLoop(Ledgers ledgers, Proceedings proceedings, OrganRegister organs, Today today, Matters matters) {
        this.ledgers = ledgers;
        this.proceedings = proceedings;
        this.organs = organs;
        this.today = today;
        this.matters = matters;
    }

    /** What the reader sees of the organ and all below it, the latest meeting first. */
    List<Meeting> of(Person by, Viewpoint from) {
        return new Asked(by, from).meetings();
    }

    /** One reader's question. */
    private final class Asked {

        private final Person by;
        private final LocalDate day;
        private final boolean now;
        private final Question question;
        private Map<UUID, List<Matters.Call>> awaited = Map.of();

        Asked(Person by, Viewpoint from) {
            this.by = by;
            this.now = from.asOf() == null;
            this.day = from.asOf() == null ? today.day() : from.asOf();
            this.question = Question.everything(organs.under(from.organ(), from.moment()))
                    .asOf(from.moment());
        }

        List<Meeting> meetings() {
            Entries<CommitteeHearing> hearings = ledgers.of(CommitteeHearing.class);
            var latest = hearings.page(by, question, hearings.shape().order(), null, MEETINGS)
                    .entries();
            var opinions = pointing(Opinion.class, "hearing", latest);
            var replies = pointing(OpinionReply.class, "hearing", latest);
            var tasks = pointing(OpinionTask.class, "opinion", opinions);
            // what is owed is known of today only; of an earlier day the ledger's columns tell
            if (now) awaited = matters.awaited(by, tasks.stream().map(Entry::id).toList());
            var progress = pointing(TaskProgress.class, "task", tasks);
            Map<UUID, TaskProgress> newest = new HashMap<>();
            progress.stream()
                    .map(Entry::content)
                    .sorted(Comparator.comparing(TaskProgress::reportedOn))
                    .forEach(told -> newest.put(told.task().id(), told));
            return latest.stream()
                    .map(hearing -> meeting(
                            hearing,
                            opinions.stream()
                                    .filter(opinion ->
                                            opinion.content().hearing().id().equals(hearing.id()))
                                    .toList(),
                            replies.stream()
                                    .filter(reply ->
                                            reply.content().hearing().id().equals(hearing.id()))
                                    .toList(),
                            tasks,
                            newest))
                    .toList();
        }

        private <R extends Record> List<Entry<R>> pointing(Class<R> type, String column, List<? extends Entry<?>> at) {
            if (at.isEmpty()) return List.of();
            return ledgers.of(type)
                    .all(
                            by,
                            question.with(
                                    column,
                                    at.stream()
                                            .map(entry -> entry.id().toString())
                                            .toArray(String[]::new)));
        }

        private Meeting meeting(
                Entry<CommitteeHearing> entry,
                List<Entry<Opinion>> opinions,
                List<Entry<OpinionReply>> replies,
                List<Entry<OpinionTask>> tasks,
                Map<UUID, TaskProgress> newest) {
            CommitteeHearing hearing = entry.content();
            Set<String> answered = replies.stream()
                    .map(Entry::content)
                    .filter(reply -> reply.kind() == OpinionReplyKind.REPORT && reply.submittedOn() != null)
                    .flatMap(reply -> Proceedings.listed(reply.answers()).stream())
                    .collect(Collectors.toSet());
            return new Meeting(
                    href(CommitteeHearing.class, entry.id()),
                    hearing.report(),
                    hearing.session(),
                    hearing.heardOn(),
                    hearing.letterNumber(),
                    hearing.receivedOn(),
                    List.of(
                            answer(OpinionReplyKind.PLAN, proceedings.planDue(hearing), replies),
                            answer(OpinionReplyKind.REPORT, proceedings.reportDue(hearing), replies)),
                    opinions.stream()
                            .sorted(Comparator.comparing(opinion ->
                                    Proceedings.padded(opinion.content().number())))
                            .map(opinion -> raised(opinion, answered, tasks, newest))
                            .toList());
        }

        private Answer answer(OpinionReplyKind kind, @Nullable LocalDate due, List<Entry<OpinionReply>> replies) {
            return replies.stream()
                    .filter(reply -> reply.content().kind() == kind)
                    .findFirst()
                    .map(reply -> new Answer(
                            kind,
                            href(OpinionReply.class, reply.id()),
                            reply.content().commentedOn(),
                            term(due, reply.content().submittedOn())))
                    .orElseGet(() -> new Answer(kind, null, null, term(due, null)));
        }

        private Raised raised(
                Entry<Opinion> entry,
                Set<String> answered,
                List<Entry<OpinionTask>> tasks,
                Map<UUID, TaskProgress> newest) {
            Opinion opinion = entry.content();
            return new Raised(
                    href(Opinion.class, entry.id()),
                    opinion.number(),
                    opinion.aspect(),
                    opinion.nature(),
                    opinion.text(),
                    opinion.repeats() != null,
                    answered.contains(opinion.number()),
                    tasks.stream()
                            .filter(task -> task.content().opinion().id().equals(entry.id()))
                            .sorted(Comparator.comparing(
                                    task -> Proceedings.padded(task.content().number())))
                            .map(task -> work(task, newest.get(task.id())))
                            .toList());
        }

        private Work work(Entry<OpinionTask> entry, @Nullable TaskProgress latest) {
            OpinionTask task = entry.content();
            List<Matters.Call> calls = awaited.getOrDefault(entry.id(), List.of());
            return new Work(
                    href(OpinionTask.class, entry.id()),
                    task.number(),
                    task.measure(),
                    organs.shortNameOf(task.lead()),
                    task.state(),
                    latest == null ? null : latest.rate(),
                    latest == null ? null : latest.headline(),
                    task.state() == OpinionTaskState.LONG_TERM
                            ? new Term(Standing.ENDLESS, null, null, 0)
                            : term(task, calls),
                    calls.stream().map(this::next).toList());
        }

        private Next next(Matters.Call call) {
            return new Next(
                    "/matters/" + call.matter(),
                    call.step().toString(),
                    organs.shortNameOf(call.duty().office()),
                    call.duty().returned());
        }

        /** What is to be reported done (again) is not done, and has the day that its matter has: later where that was agreed. */
        private Term term(OpinionTask task, List<Matters.Call> calls) {
            return calls.stream()
                    .map(Matters.Call::duty)
                    .filter(duty -> duty.step().equals(COMPLETION))
                    .findFirst()
                    .map(duty -> term(duty.due() == null ? task.dueOn() : duty.due(), null))
                    .orElseGet(() -> term(task.dueOn(), task.claimedOn()));
        }

        private Term term(@Nullable LocalDate due, @Nullable LocalDate done) {
            if (due == null) return new Term(done == null ? Standing.OPEN : Standing.DONE, null, done, 0);
            if (done != null)
                return done.isAfter(due)
                        ? new Term(Standing.DONE_LATE, due, done, ChronoUnit.DAYS.between(due, done))
                        : new Term(Standing.DONE, due, done, 0);
            long left = ChronoUnit.DAYS.between(day, due);
            if (left < 0) return new Term(Standing.LATE, due, null, -left);
            return new Term(left <= SOON ? Standing.SOON : Standing.OPEN, due, null, left);
        }

        private String href(Class<? extends Record> type, UUID id) {
            return ledgers.of(type).shape().path() + "/" + id;
        }
    }
}
