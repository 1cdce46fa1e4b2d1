package org.zhunsheng.platform.documents;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("规范性文件台账的核对")
class DocumentsCasesTest extends Cases {}
