package org.zhunsheng.platform.procedure;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.zhunsheng.platform.PlatformTest;

/**
 * A test that walks procedures, on a platform beside that of the other tests: what is done on a later day moves the
 * chain's clock for good.
 */
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@Import(BrowserWalk.class)
@TestPropertySource(properties = "zhunsheng.tests=walks")
public @interface WalkTest {}
