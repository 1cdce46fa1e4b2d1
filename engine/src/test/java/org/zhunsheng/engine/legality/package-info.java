@NullMarked
package org.zhunsheng.engine.legality;

import org.jspecify.annotations.NullMarked;
