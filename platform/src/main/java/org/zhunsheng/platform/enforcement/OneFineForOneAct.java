package org.zhunsheng.platform.enforcement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.enforcement.DecisionStore.Fined;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** Nobody is fined twice for one act (一事不二罚): no other decision of the day fines the party for the same violation. */
@Component
@Check.Concerns(value = "fine", id = "P-34", effect = Check.Effect.FLAG)
@Asks(Penalty.class)
@Basis(instrument = "行政处罚法", article = "第二十四条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第二十九条", from = "2021-07-15")
final class OneFineForOneAct implements BatchRule<Penalty> {

    private record Act(String party, String violationKind, java.time.LocalDate decidedOn) {}

    private record Paper(OrganCode organ, String number) {}

    private final DecisionStore store;

    OneFineForOneAct(DecisionStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        Map<Act, Set<Paper>> papers = new HashMap<>();
        List<Penalty> fines = contents.stream().filter(Penalty::fined).toList();
        fines.forEach(penalty -> add(papers, fined(penalty)));
        store.fined(
                        fines.stream().map(Penalty::decidedOn).collect(Collectors.toSet()),
                        fines.stream().map(fine -> fine.addressee().party()).collect(Collectors.toSet()))
                .forEach(fined -> add(papers, fined));
        return contents.stream()
                .map(penalty -> {
                    if (!penalty.fined()) return Verdict.SILENT;
                    return papers.getOrDefault(act(fined(penalty)), Set.of()).size() > 1
                            ? Verdict.BROKEN
                            : Verdict.KEPT;
                })
                .toList();
    }

    private static void add(Map<Act, Set<Paper>> papers, Fined fined) {
        papers.computeIfAbsent(act(fined), none -> new HashSet<>())
                .add(new Paper(fined.organ(), fined.documentNumber()));
    }

    private static Act act(Fined fined) {
        return new Act(fined.party(), fined.violationKind(), fined.decidedOn());
    }

    private static Fined fined(Penalty penalty) {
        return new Fined(
                penalty.organ(),
                penalty.documentNumber(),
                penalty.addressee().party(),
                penalty.violationKind(),
                penalty.decidedOn());
    }
}
