/** Enforcement (行政执法) and its three systems: penalties and licences as they are disclosed, their publication, legal review. */
@NullMarked
package org.zhunsheng.platform.enforcement;

import org.jspecify.annotations.NullMarked;
