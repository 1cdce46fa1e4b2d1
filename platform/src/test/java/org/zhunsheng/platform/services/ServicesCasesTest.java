package org.zhunsheng.platform.services;

import org.junit.jupiter.api.DisplayName;
import org.zhunsheng.platform.Cases;

@DisplayName("政务服务台账的核对")
class ServicesCasesTest extends Cases {}
