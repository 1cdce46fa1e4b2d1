package org.zhunsheng.platform.accountability;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("第一责任人台账的核对")
class AccountabilityCasesTest extends Cases {}
