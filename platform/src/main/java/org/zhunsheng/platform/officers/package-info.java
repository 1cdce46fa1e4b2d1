/**
 * Who may enforce (执法人员): examinations for the qualification, certificates and their renewal. Its door is
 * {@link org.zhunsheng.platform.officers.Officers}.
 */
@NullMarked
package org.zhunsheng.platform.officers;

import org.jspecify.annotations.NullMarked;
