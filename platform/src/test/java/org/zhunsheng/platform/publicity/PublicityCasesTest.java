package org.zhunsheng.platform.publicity;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("普法台账的核对")
class PublicityCasesTest extends Cases {}
