/**
 * Legal advice to the government (法律顾问、公职律师) and who works in the judicial offices of streets and towns (司法所).
 */
@NullMarked
package org.zhunsheng.platform.counsel;

import org.jspecify.annotations.NullMarked;
