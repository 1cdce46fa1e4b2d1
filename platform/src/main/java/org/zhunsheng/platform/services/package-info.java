/** Government services (政务服务): what one can apply for, how long it takes, and what was handled on a commitment. */
@NullMarked
package org.zhunsheng.platform.services;

import org.jspecify.annotations.NullMarked;
