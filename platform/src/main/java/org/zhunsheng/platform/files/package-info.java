/** Files kept with records (附件): named by the SM3 of their bytes, sniffed and bounded on their way in. */
@NullMarked
package org.zhunsheng.platform.files;

import org.jspecify.annotations.NullMarked;
