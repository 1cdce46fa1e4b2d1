package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;

/** What penalties and licences have in common in the disclosure format (双公示). */
interface Decision {

    Party addressee();

    LocalDate decidedOn();

    OrganCode organ();

    String organCode();

    String source();

    String sourceCode();

    @Nullable
    String powerCode();
}
