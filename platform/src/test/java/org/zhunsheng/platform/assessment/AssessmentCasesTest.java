package org.zhunsheng.platform.assessment;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("考核和通报台账的核对")
class AssessmentCasesTest extends Cases {}
