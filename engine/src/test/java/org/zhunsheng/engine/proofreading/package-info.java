@NullMarked
package org.zhunsheng.engine.proofreading;

import org.jspecify.annotations.NullMarked;
