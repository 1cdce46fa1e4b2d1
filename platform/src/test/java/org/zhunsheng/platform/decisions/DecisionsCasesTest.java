package org.zhunsheng.platform.decisions;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("重大行政决策和协议台账的核对")
class DecisionsCasesTest extends Cases {}
