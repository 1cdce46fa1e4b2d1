package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;

/**
 * One session is not claimed as two kinds of study: a lecturer who speaks to an organ on a day gives a lecture or speaks
 * before a meeting. The same topic on the same day can't be entered twice at all.
 */
@Component
@Check.Concerns("kind")
@Asks(LawStudy.class)
@Basis(instrument = Instruments.STUDY, article = "第二部分", from = Instruments.STUDY_FROM)
final class OneSessionIsOfOneKind implements BatchRule<LawStudy> {

    private record Session(OrganCode organ, LocalDate heldOn, String lecturer) {}

    private final Ledgers ledgers;

    OneSessionIsOfOneKind(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public List<Verdict> judge(List<LawStudy> contents) {
        Map<Session, Set<LawStudyKind>> kinds = new HashMap<>();
        Set<List<Object>> judged = new HashSet<>();
        contents.forEach(study -> {
            note(kinds, study);
            judged.add(key(study));
        });
        List<LawStudy> spoken =
                contents.stream().filter(study -> study.lecturer() != null).toList();
        if (!spoken.isEmpty())
            ledgers.of(LawStudy.class)
                    .all(
                            Person.PLATFORM,
                            // by its days and organs a table is found in, however often a lecturer stands in it
                            Question.everything(Scope.WHOLE)
                                    .with(
                                            "heldOn",
                                            said(spoken, study -> study.heldOn().toString()))
                                    .with(
                                            "organ",
                                            said(spoken, study -> study.organ().value()))
                                    .with("lecturer", said(spoken, study -> Objects.requireNonNull(study.lecturer()))))
                    .forEach(entry -> {
                        if (!judged.contains(key(entry.content()))) note(kinds, entry.content());
                    });
        return contents.stream()
                .map(study -> {
                    if (study.lecturer() == null) return Verdict.SILENT;
                    return kinds.getOrDefault(session(study, study.lecturer()), Set.of())
                                            .size()
                                    == 1
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }

    private static Condition said(List<LawStudy> studies, Function<LawStudy, String> what) {
        return new Condition.In(studies.stream().map(what).collect(Collectors.toSet()));
    }

    /** An entry that is being corrected is not compared with what it said before. */
    private static List<Object> key(LawStudy study) {
        return List.of(study.topic(), study.organ(), study.heldOn());
    }

    private static void note(Map<Session, Set<LawStudyKind>> kinds, LawStudy study) {
        if (study.lecturer() == null) return;
        kinds.computeIfAbsent(session(study, study.lecturer()), none -> new HashSet<>())
                .add(study.kind());
    }

    private static Session session(LawStudy study, String lecturer) {
        return new Session(study.organ(), study.heldOn(), lecturer);
    }
}
