@NullMarked
package org.zhunsheng.engine.judged;

import org.jspecify.annotations.NullMarked;
