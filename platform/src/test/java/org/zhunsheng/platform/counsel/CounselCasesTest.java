package org.zhunsheng.platform.counsel;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("法律顾问、公职律师、法律事务、司法所人员台账的核对")
class CounselCasesTest extends Cases {}
