package org.zhunsheng.platform.enforcement;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.powers.PowerKind;
import org.zhunsheng.platform.powers.Powers;

/** The organ held the power to grant the licence on the day of the decision. */
@Component
@Check.Concerns(value = "powerCode", id = "X-01", effect = Check.Effect.FLAG)
@Asks(Powers.class)
@Basis(instrument = "行政许可法", article = "第二十二条", from = "2004-07-01")
final class LicencePowerMustExist implements BatchRule<Permit> {

    private final Powers powers;

    LicencePowerMustExist(Powers powers) {
        this.powers = powers;
    }

    @Override
    public List<Verdict> judge(List<Permit> contents) {
        Map<OrganCode, Powers.OfOrgan> lists = ListedPowers.lists(powers, contents, Permit::organ, Permit::decidedOn);
        return contents.stream()
                .map(permit -> verdict(permit, lists.get(permit.organ())))
                .toList();
    }

    private static Verdict verdict(Permit permit, Powers.@org.jspecify.annotations.Nullable OfOrgan list) {
        if (list == null || list.unknown(PowerKind.LICENCE)) return Verdict.NOT_CHECKABLE;
        boolean held = permit.powerCode() == null
                ? list.holds(PowerKind.LICENCE, permit.decidedOn())
                : list.coded(permit.powerCode(), permit.decidedOn())
                        .filter(power -> power.kind() == PowerKind.LICENCE)
                        .isPresent();
        return held ? Verdict.KEPT : Verdict.BROKEN;
    }
}
