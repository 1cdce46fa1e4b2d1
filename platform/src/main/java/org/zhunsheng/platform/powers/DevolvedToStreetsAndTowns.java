package org.zhunsheng.platform.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** What the city gave away went to streets and towns, and not before the day it named (街乡赋权). */
@Component
@Check.Concerns(value = "devolvedOn", id = "L-09", effect = Check.Effect.FLAG)
@Basis(instrument = "北京市街道办事处条例", article = "第十一条", from = "2020-01-01")
final class DevolvedToStreetsAndTowns implements BatchRule<PowerItem> {

    /** 京政发〔2020〕9号: from this day. */
    private static final LocalDate FIRST = LocalDate.of(2020, 7, 1);

    private final OrganRegister organs;

    DevolvedToStreetsAndTowns(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<PowerItem> contents) {
        Set<OrganCode> receivers = organs.ofKinds(Set.of("STREET", "TOWN"), null);
        return contents.stream().map(item -> verdict(item, receivers)).toList();
    }

    private static Verdict verdict(PowerItem item, Set<OrganCode> receivers) {
        if (item.devolution() != Devolution.DEVOLVED) return Verdict.SILENT;
        if (item.devolvedOn() == null) return Verdict.NOT_CHECKABLE;
        return receivers.contains(item.organ()) && !item.devolvedOn().isBefore(FIRST) ? Verdict.KEPT : Verdict.BROKEN;
    }
}
