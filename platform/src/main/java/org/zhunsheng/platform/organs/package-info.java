/** Who belongs to whom (机构人员): the tree of organs, their people and the posts they hold. */
@NullMarked
package org.zhunsheng.platform.organs;

import org.jspecify.annotations.NullMarked;
