/** The machine's key, and the tamper marks that it sets on what leaves the platform (防篡改标记). */
@NullMarked
package org.zhunsheng.platform.tampermark;

import org.jspecify.annotations.NullMarked;
