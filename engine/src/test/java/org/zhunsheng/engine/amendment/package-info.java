@org.jspecify.annotations.NullMarked
package org.zhunsheng.engine.amendment;
