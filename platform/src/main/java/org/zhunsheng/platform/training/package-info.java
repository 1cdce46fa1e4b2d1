/** Training of cadres and enforcers (法治培训): classes, who attended them, and what was handed out. */
@NullMarked
package org.zhunsheng.platform.training;

import org.jspecify.annotations.NullMarked;
