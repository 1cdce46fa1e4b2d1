@NullMarked
package org.zhunsheng.engine.impact;

import org.jspecify.annotations.NullMarked;
