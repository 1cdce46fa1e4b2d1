package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * The list of what an organ made, amended and repealed in a year, as it goes to the Standing Committee (年度目录).
 *
 * @param coversTo the last day of the year
 */
@Ledger("annual-lists")
record AnnualList(
        @Key String name,
        @Owner OrganCode organ,
        @Day LocalDate coversTo,
        @AtLeast(0) long made,
        @AtLeast(0) long amended,
        @AtLeast(0) long repealed,

        @Nullable @NotBefore("coversTo") LocalDate submittedOn) {}
