@NullMarked
package org.zhunsheng.engine.text;

import org.jspecify.annotations.NullMarked;
