package org.zhunsheng.platform.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Entry;

/** Where less is done than an organ said before, it says why. */
@Component
@Check.Concerns("decreaseReason")
@Asks(TaskProgress.class)
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class DecreaseNeedsReason implements BatchRule<TaskProgress> {

    private final Proceedings proceedings;

    DecreaseNeedsReason(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Verdict> judge(List<TaskProgress> contents) {
        List<TaskProgress> told = Stream.concat(
                        proceedings
                                .pointing(
                                        TaskProgress.class,
                                        "task",
                                        contents.stream()
                                                .map(progress -> progress.task().id())
                                                .distinct()
                                                .toList())
                                .stream()
                                .map(Entry::content),
                        contents.stream())
                .toList();
        return contents.stream().map(progress -> verdict(progress, told)).toList();
    }

    private static Verdict verdict(TaskProgress progress, List<TaskProgress> told) {
        Optional<TaskProgress> before = told.stream()
                .filter(other -> other.task().equals(progress.task())
                        && other.organ().equals(progress.organ())
                        && other.reportedOn().isBefore(progress.reportedOn()))
                .max(Comparator.comparing(TaskProgress::reportedOn));
        if (before.isEmpty() || before.get().rate() <= progress.rate()) return Verdict.SILENT;
        return progress.decreaseReason() == null ? Verdict.BROKEN : Verdict.KEPT;
    }
}
