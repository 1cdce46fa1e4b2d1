package org.zhunsheng.platform.casefiles;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("案卷评查台账的核对")
class CasefilesCasesTest extends Cases {}
