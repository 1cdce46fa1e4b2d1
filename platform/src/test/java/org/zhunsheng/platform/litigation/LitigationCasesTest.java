package org.zhunsheng.platform.litigation;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("行政诉讼、出庭应诉、行政复议、司法建议台账的核对")
class LitigationCasesTest extends Cases {}
