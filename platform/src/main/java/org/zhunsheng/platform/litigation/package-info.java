/** Administrative litigation (行政应诉): the cases against the district's organs, and who answered for them in court. */
@NullMarked
package org.zhunsheng.platform.litigation;

import org.jspecify.annotations.NullMarked;
