package org.zhunsheng.platform.reports;

import java.time.Instant;

/** One save of a report (稿); it is never changed again. */
record Version(int number, String template, String account, Instant savedAt) {}
