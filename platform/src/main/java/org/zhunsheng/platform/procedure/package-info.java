/** How a record comes to be written (办理程序): by whom, after what, by when, and what must hold first. */
@NullMarked
package org.zhunsheng.platform.procedure;

import org.jspecify.annotations.NullMarked;
