package org.zhunsheng.platform.organs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.BringsOrgan;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * An organ of the district (机关): its code is its unified social credit code, which stays when the name changes.
 * The district itself stands below itself.
 */
@Ledger(value = "organs", law = OrganLaw.class)
record Organ(
        @Group("organ") @Key String name,
        @Form("[0-9A-Z]{18}") String code,
        @Nullable String shortName,
        OrganKind kind,
        @Owner OrganCode parent,

        @Group("validity") @Day @Otherwise(DayOfTheDistrict.class)
        LocalDate foundedOn,

        @Nullable LocalDate endedOn,
        @Nullable OrganEnd endKind,
        @Nullable OrganCode successor,
        @Nullable String formerNames)
        implements BringsOrgan {

    @Override
    public OrganCode organCode() {
        return new OrganCode(code);
    }

    @Override
    public String organName() {
        return name;
    }
}
