package org.zhunsheng.platform.compliance;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("企业合规查询台账的核对")
class ComplianceCasesTest extends Cases {}
