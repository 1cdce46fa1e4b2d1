package org.zhunsheng.platform.enforcement;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("行政处罚、行政许可、法制审核、执法公示、执法监督、执法衔接台账的核对")
class EnforcementCasesTest extends Cases {}
