package org.zhunsheng.platform.officers;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("执法资格和执法证件台账的核对")
class OfficersCasesTest extends Cases {}
