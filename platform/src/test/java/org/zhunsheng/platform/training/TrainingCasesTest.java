package org.zhunsheng.platform.training;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("法治培训台账的核对")
class TrainingCasesTest extends Cases {}
