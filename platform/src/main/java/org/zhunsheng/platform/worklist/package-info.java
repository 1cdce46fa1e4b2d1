/** What people owe and by when (待办): read off the ledgers and the statutory terms, never kept a second time. */
@NullMarked
package org.zhunsheng.platform.worklist;

import org.jspecify.annotations.NullMarked;
