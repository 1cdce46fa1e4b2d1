/** Working days and statutory deadlines (工作日与期限): when a term ends, by which provision, and whether it was kept. */
@NullMarked
package org.zhunsheng.platform.calendar;

import org.jspecify.annotations.NullMarked;
