package org.zhunsheng.platform;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.zhunsheng.platform.procedure.Walk;

/** A test on the whole platform, with a real database and the small {@link District}; all such tests share one start. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Zhunsheng.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({District.class, Queries.class, Walk.class})
@ContextConfiguration(initializers = District.Folder.class)
public @interface PlatformTest {}
