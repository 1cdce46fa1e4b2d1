package org.zhunsheng.platform.supervision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Wording;

/** A record that is named as evidence stands in the ledger that is named with it. An empty ledger says nothing. */
@Component
@Check.Concerns(value = "evidenceRecord", effect = Check.Effect.FLAG)
@Asks(any = true)
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class EvidenceMustBeRegistered implements BatchRule<TaskProgress> {

    private record Evidence(String ledger, String record) {}

    private final Ledgers ledgers;
    private final Wording wording;

    EvidenceMustBeRegistered(Ledgers ledgers, Wording wording) {
        this.ledgers = ledgers;
        this.wording = wording;
    }

    @Override
    public List<Verdict> judge(List<TaskProgress> contents) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (TaskProgress progress : contents)
            if (progress.evidenceLedger() != null && progress.evidenceRecord() != null)
                wanted.computeIfAbsent(progress.evidenceLedger(), none -> new HashSet<>())
                        .add(progress.evidenceRecord());
        Map<Evidence, Verdict> found = new HashMap<>();
        wanted.forEach((ledger, records) -> judge(ledger, records, found));
        return contents.stream()
                .map(progress -> progress.evidenceLedger() == null || progress.evidenceRecord() == null
                        ? Verdict.SILENT
                        : found.getOrDefault(
                                new Evidence(progress.evidenceLedger(), progress.evidenceRecord()), Verdict.SILENT))
                .toList();
    }

    private void judge(String ledger, Set<String> records, Map<Evidence, Verdict> found) {
        Optional<Entries<?>> entries = called(ledger);
        boolean empty =
                entries.isPresent() && entries.get().count(Person.PLATFORM, Question.everything(Scope.WHOLE)) == 0;
        for (String record : records) {
            boolean there = entries.isPresent() && holds(entries.get(), record);
            found.put(
                    new Evidence(ledger, record),
                    there ? Verdict.KEPT : empty ? Verdict.NOT_CHECKABLE : Verdict.BROKEN);
        }
    }

    private static boolean holds(Entries<?> entries, String record) {
        Question named =
                Question.everything(Scope.WHOLE).with(entries.shape().title().name(), record);
        return entries.count(Person.PLATFORM, named) > 0;
    }

    /** By its name in addresses, or by its title as pages show it. */
    private Optional<Entries<?>> called(String ledger) {
        return ledgers.named(ledger)
                .or(() -> ledgers.all().stream()
                        .filter(entries -> Language.CHINESE
                                .say(() -> wording.title(entries.shape()))
                                .equals(ledger))
                        .findFirst()
                        .map(entries -> entries));
    }
}
