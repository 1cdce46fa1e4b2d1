/** Reports (报告): prose whose every figure opens to its records, frozen when it is issued. */
@NullMarked
package org.zhunsheng.platform.reports;

import org.jspecify.annotations.NullMarked;
