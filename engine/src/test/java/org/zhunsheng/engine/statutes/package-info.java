@NullMarked
package org.zhunsheng.engine.statutes;

import org.jspecify.annotations.NullMarked;
