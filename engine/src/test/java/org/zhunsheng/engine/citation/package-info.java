@NullMarked
package org.zhunsheng.engine.citation;

import org.jspecify.annotations.NullMarked;
