/** Enforcement powers (行政执法职权清单): which organ may do what, on which article, from when to when. */
@NullMarked
package org.zhunsheng.platform.powers;

import org.jspecify.annotations.NullMarked;
