package org.zhunsheng.engine.proofreading;

/**
 * A stretch of time from one moment to another (起止时间), as in 2022年1月1日至6月30日 or 1—9月.
 *
 * @param start where the first moment begins
 * @param end behind the second
 */
record Stretch(int start, int end, Moment first, Moment last) {}
