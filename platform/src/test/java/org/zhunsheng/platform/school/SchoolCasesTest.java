package org.zhunsheng.platform.school;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("普法进校园台账的核对")
class SchoolCasesTest extends Cases {}
