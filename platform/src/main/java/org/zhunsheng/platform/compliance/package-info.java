/** Compliance queries (企业合法合规信息查询): one report in place of many certificates of no violation. */
@NullMarked
package org.zhunsheng.platform.compliance;

import org.jspecify.annotations.NullMarked;
