package org.zhunsheng.platform.organs;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("机构、人员、任职台账的核对")
class OrgansCasesTest extends Cases {}
