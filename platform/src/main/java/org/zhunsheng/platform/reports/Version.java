package org.zhunsheng.platform.reports;

import java.time.Instant;

/**
 * One save of a report (稿).
 *
 * @param open its author still goes on with it
 */
record Version(int number, String template, String account, boolean open, Instant savedAt) {}
