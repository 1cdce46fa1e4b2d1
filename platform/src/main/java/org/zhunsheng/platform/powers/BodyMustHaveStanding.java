package org.zhunsheng.platform.powers;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.OrganRegister;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** A power is held by an organ that can act in its own name, at the level at which the power is exercised (主体资格). */
@Component
@Check.Concerns(value = "organ", id = "L-03", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第十五条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第十七条至第十九条", from = "2021-07-15")
final class BodyMustHaveStanding implements BatchRule<PowerItem> {

    private static final Set<String> DISTRICT = Set.of("GOVERNMENT", "DEPARTMENT", "OTHER");
    private static final Set<String> STREET = Set.of("STREET", "TOWN");

    private final OrganRegister organs;

    BodyMustHaveStanding(OrganRegister organs) {
        this.organs = organs;
    }

    @Override
    public List<Verdict> judge(List<PowerItem> contents) {
        Set<OrganCode> district = organs.ofKinds(DISTRICT, null);
        Set<OrganCode> streets = organs.ofKinds(STREET, null);
        return contents.stream()
                .map(item -> switch (item.level()) {
                            case DISTRICT -> district.contains(item.organ());
                            case STREET -> streets.contains(item.organ());
                            case SHARED -> district.contains(item.organ()) || streets.contains(item.organ());
                        }
                        ? Verdict.KEPT
                        : Verdict.BROKEN)
                .toList();
    }
}
