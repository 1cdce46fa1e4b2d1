/** People are told what calls upon them (提醒): in the frame of every page, and where a district sets it outside the house. */
@NullMarked
package org.zhunsheng.platform.reminders;

import org.jspecify.annotations.NullMarked;
