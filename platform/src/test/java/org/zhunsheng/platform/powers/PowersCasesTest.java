package org.zhunsheng.platform.powers;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("职权清单台账的核对")
class PowersCasesTest extends Cases {}
