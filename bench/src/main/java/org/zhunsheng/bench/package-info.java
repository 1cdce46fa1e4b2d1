/** How fast the engine reads (性能测试): one class a room, measured by JMH, the figures kept as data. */
@NullMarked
package org.zhunsheng.bench;

import org.jspecify.annotations.NullMarked;
