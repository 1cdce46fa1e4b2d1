package org.zhunsheng.platform.supervision;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("人大监督台账的核对")
class SupervisionCasesTest extends Cases {}
