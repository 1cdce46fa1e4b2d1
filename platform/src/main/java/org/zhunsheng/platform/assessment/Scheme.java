package org.zhunsheng.platform.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * By which indicators organs of one kind are measured in a year (考核方案). Once it is frozen its weights add up to a hundred.
 */
@Ledger(value = "schemes", law = SchemeLaw.class)
record Scheme(
        @Key @Listed String name,
        @Owner @Listed OrganCode organ,

        @Listed @AtLeast(2000) @Basis(instrument = "国办发〔2005〕37号", article = "三", from = "2005-07-09")
        long year,

        @Listed AssessedOrgans assessed,
        @Day @Listed LocalDate issuedOn,
        @Nullable String documentNumber,
        @Listed @Nullable LocalDate frozenOn) {}
