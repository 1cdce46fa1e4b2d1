package org.zhunsheng.platform.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the platform does by the clock, without a person. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
