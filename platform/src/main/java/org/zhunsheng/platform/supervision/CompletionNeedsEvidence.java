package org.zhunsheng.platform.supervision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Everywhere;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Wording;

/**
 * A task is said to be done on evidence: a record of another ledger, or a file. That the ledger of tasks, or of their
 * progress, says so itself is none. Where a condition over figures is stated, the figures are the evidence.
 */
@Component
@Check.Concerns(value = "claimedOn", effect = Check.Effect.FLAG)
@Asks({OpinionTask.class, TaskProgress.class})
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class CompletionNeedsEvidence implements BatchRule<OpinionTask> {

    private final Everywhere everywhere;
    private final Ledgers ledgers;
    private final Wording wording;

    CompletionNeedsEvidence(Everywhere everywhere, Ledgers ledgers, Wording wording) {
        this.everywhere = everywhere;
        this.ledgers = ledgers;
        this.wording = wording;
    }

    @Override
    public List<Verdict> judge(List<OpinionTask> contents) {
        Set<String> shown = shown(contents);
        return contents.stream()
                .map(task -> task.claimedOn() == null || task.conditionMetric() != null
                        ? Verdict.SILENT
                        : shown.contains(task.number()) ? Verdict.KEPT : Verdict.BROKEN)
                .toList();
    }

    /** The numbers of those tasks for which something is shown. */
    private Set<String> shown(List<OpinionTask> contents) {
        String[] claimed = contents.stream()
                .filter(task -> task.claimedOn() != null)
                .map(OpinionTask::number)
                .distinct()
                .toArray(String[]::new);
        if (claimed.length == 0) return Set.of();
        Set<String> own = own();
        return everywhere.of(TaskProgress.class, OpinionTask.class).fetch("""
                        select t.number, p.evidence_ledger, p.evidence_file from {0} p join {1} t on t.id = p.task
                        where t.number = any (?::text[]) and (p.evidence_ledger is not null or p.evidence_file is not null)""", (Object) claimed).stream()
                .filter(row -> row.get("evidence_file", String.class) != null
                        || !isOwn(own, row.get("evidence_ledger", String.class)))
                .map(row -> row.get("number", String.class))
                .collect(Collectors.toSet());
    }

    private static boolean isOwn(Set<String> own, @Nullable String ledger) {
        return ledger == null || own.contains(ledger);
    }

    /** What the two ledgers are called, by people and in addresses. */
    private Set<String> own() {
        return Language.CHINESE.say(() -> List.of(OpinionTask.class, TaskProgress.class).stream()
                .map(type -> ledgers.of(type).shape())
                .flatMap(shape -> Stream.of(shape.name(), wording.title(shape)))
                .collect(Collectors.toSet()));
    }
}
